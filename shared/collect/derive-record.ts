// One record from its own bytes, under Graph's names: the same pure function at import, at review and at packaging.
import { assertNever } from '../errors.ts';
import type { Shape } from '../model/shape.ts';
import { deriveAzureMonitor } from './derive/derive-azure-monitor.ts';
import { deriveGraph } from './derive/derive-graph.ts';
import { deriveLegacy } from './derive/derive-legacy.ts';
import { deriveLogAnalyticsCsv, deriveLogAnalyticsJson } from './derive/derive-log-analytics.ts';
import { derivePortalCsv } from './derive/derive-portal-csv.ts';
import { type Derived, rejected } from './derive/derived-record.ts';

/**
 * Derives one record. `text` is exactly the record's span on its page, decoded from UTF-8; `shape` is the page's.
 * Equal text and shape give an equal record. Never throws, whatever the text is.
 */
export function deriveRecord(text: string, shape: Shape): Derived {
  switch (shape.kind) {
    case 'graph':
      return deriveGraph(text);
    case 'azure-monitor':
      return deriveAzureMonitor(text);
    case 'log-analytics-json':
      return deriveLogAnalyticsJson(text);
    case 'log-analytics-csv':
      return deriveLogAnalyticsCsv(text, shape);
    case 'portal-csv':
      return derivePortalCsv(text, shape);
    case 'legacy':
      return deriveLegacy(text);
    case 'summary':
      return rejected('NOT_A_SIGN_IN');
    default:
      return assertNever(shape);
  }
}
