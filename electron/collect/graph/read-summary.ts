// Asks the tenant's own summary of non-interactive sign-ins: rows to look at, and counts per day to compare ours with.
import {
  type AggregationWindow,
  largestPage,
  summaryFilter,
  summaryUrl,
} from '../../../shared/collect/graph/sign-ins-query.ts';
import {
  countsPerDay,
  type DayCount,
  readSummaryRow,
  rowsWithin,
  type SummaryRow,
} from '../../../shared/collect/graph/summary-row.ts';
import type { TimeWindow } from '../../../shared/model/collection.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readAllPages } from './all-pages.ts';
import type { GraphClient, GraphFailure } from './graph-client.ts';

export type SummaryRequest = {
  readonly window: AggregationWindow;
  /** An OData filter; null for the whole tenant. */
  readonly filter: string | null;
  /** Rows at most. */
  readonly most: number;
};

/** Rows in the order of the answers: newest window first. */
export function readSummary(
  client: GraphClient,
  { window, filter, most }: SummaryRequest,
): Promise<Result<readonly SummaryRow[], GraphFailure>> {
  const top = Math.max(1, Math.min(most, largestPage));
  const url = summaryUrl({ window, filter, top });
  return readAllPages(client, { url, budget: 'reports', readItem: readSummaryRow, most });
}

/**
 * What the tenant counts per UTC day for a person, in `period` (its ends taken to whole days). Advisory: rows know a person
 * by name only, so each name is asked for and the counts are added.
 */
export async function readDayCounts(
  client: GraphClient,
  names: readonly string[],
  period: TimeWindow,
): Promise<Result<readonly DayCount[], GraphFailure>> {
  const window = { from: `${period.from.slice(0, 10)}T00:00:00Z`, to: period.to };
  const found: SummaryRow[] = [];
  for (const name of names) {
    const most = Number.MAX_SAFE_INTEGER;
    const read = await readSummary(client, { window: 'd1', filter: summaryFilter(name), most });
    if (!read.ok) return read;
    found.push(...rowsWithin(read.value, window));
  }
  return ok(countsPerDay(found));
}
