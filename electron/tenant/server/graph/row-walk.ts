// Walks through the rows that match a query, page by page, without holding them: a cursor says where the next page begins.
import type { RecordRows } from '../data/record-rows.ts';
import type { TickScale } from '../data/sign-in-ticks.ts';
import { demands } from '../filter/compile-filter.ts';
import type { FilterTree } from '../filter/filter-tree.ts';
import type { Cursor } from './skip-tokens.ts';

export type RowQuery = {
  readonly matches: (row: number) => boolean;
  readonly newestFirst: boolean;
  /** Ticks; both ends are in it. */
  readonly from: number;
  readonly to: number;
};

export type RowPage = { readonly rows: readonly number[]; readonly next: Cursor | null };

/** The first place in `order` for which `isBehind` holds; it must hold for all after it. */
function firstPlace(order: Uint32Array, isBehind: (row: number) => boolean): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(order[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Up to `count` rows behind `after` (null: from the beginning), and where the rest begins; null where there is none. */
export function walkRows(rows: RecordRows, query: RowQuery, after: Cursor | null, count: number): RowPage {
  const order = rows.inOrder();
  const distance = (row: number, to: Cursor) => rows.ticks(row) - to.ticks || to.row - row;
  let low = firstPlace(order, (row) => rows.ticks(row) >= query.from);
  let high = firstPlace(order, (row) => rows.ticks(row) > query.to);
  if (after !== null && query.newestFirst)
    high = Math.min(
      high,
      firstPlace(order, (row) => distance(row, after) >= 0),
    );
  if (after !== null && !query.newestFirst)
    low = Math.max(
      low,
      firstPlace(order, (row) => distance(row, after) > 0),
    );
  const found: number[] = [];
  for (let step = 0; step < high - low; step += 1) {
    const row = order[query.newestFirst ? high - 1 - step : low + step] ?? 0;
    if (!query.matches(row)) continue;
    const last = found.at(-1);
    if (found.length === count && last !== undefined) {
      return {
        rows: found,
        next: after?.afterwards === undefined ? { ticks: rows.ticks(last), row: last } : following(after),
      };
    }
    found.push(row);
  }
  return { rows: found, next: after?.afterwards === undefined ? null : following(after) };
}

function following({ afterwards }: Cursor): Cursor | null {
  return afterwards === undefined || afterwards === 'end' ? null : afterwards;
}

/** The span of time that a filter cannot be true outside of. */
export function spanOf(filter: FilterTree | null, time: TickScale): { readonly from: number; readonly to: number } {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const { path, operator, literal } of filter === null ? [] : demands(filter)) {
    const at = path === 'createdDateTime' ? time(literal.value) : null;
    if (at !== null && operator !== 'le') from = Math.max(from, at);
    if (at !== null && operator !== 'ge') to = Math.min(to, at);
  }
  return { from, to };
}
