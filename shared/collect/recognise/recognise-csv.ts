// Recognises CSV by its header row: which export it is, and with which delimiter.
import { logAnalyticsColumns, plainColumnName } from '../derive/log-analytics-columns.ts';
import { portalHeaderKey } from '../derive/portal-columns.ts';
import { readCsvRow } from '../read/csv-row.ts';

export type CsvLookalike = 'audit-csv' | 'workload-csv' | 'authentication-details-csv' | 'other-csv' | 'other-text';

export type RecognisedCsv =
  | {
      readonly kind: 'shape';
      readonly export: 'portal' | 'log-analytics';
      readonly header: readonly string[];
      readonly delimiter: string;
      /** Position of the column that holds the time. */
      readonly timeColumn: number;
    }
  | { readonly kind: 'other'; readonly lookalike: CsvLookalike };

const delimiters = [',', ';', '\t'] as const;

/** `headerRow` is the first row without byte order mark and line end. */
export function recogniseCsv(headerRow: string): RecognisedCsv {
  const headers = delimiters.map((delimiter) => ({ delimiter, header: readCsvRow(headerRow, delimiter) ?? [] }));
  const { delimiter, header } = headers.reduce((best, next) => (next.header.length > best.header.length ? next : best));
  if (header.length < 3) return { kind: 'other', lookalike: 'other-text' };
  const keys = header.map(portalHeaderKey);
  const has = (key: string): boolean => keys.includes(key);
  if (has('date (utc)') && has('request id')) {
    if (has('user id') || has('username')) {
      return { kind: 'shape', export: 'portal', header, delimiter, timeColumn: keys.indexOf('date (utc)') };
    }
    if (has('service principal id') || has('managed identity type'))
      return { kind: 'other', lookalike: 'workload-csv' };
  }
  if (has('request id') && has('authentication method'))
    return { kind: 'other', lookalike: 'authentication-details-csv' };
  const plain = header.map(plainColumnName);
  const known = plain.filter((name) => logAnalyticsColumns.has(name)).length;
  if (known >= 3 && (plain.includes('CreatedDateTime') || plain.includes('TimeGenerated'))) {
    return { kind: 'shape', export: 'log-analytics', header, delimiter, timeColumn: plain.indexOf('CreatedDateTime') };
  }
  const isAudit = has('activity') || has('activitydisplayname') || has('actortype') || has('initiatedby');
  return { kind: 'other', lookalike: isAudit ? 'audit-csv' : 'other-csv' };
}
