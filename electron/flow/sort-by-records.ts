// Orders records by a column that only the records themselves have: each is read once, page by page.
import type { CaseIndex } from '../../shared/review/case-index.ts';
import { sortValue } from '../../shared/review/record-cells.ts';
import { sortRows } from '../../shared/review/sort-rows.ts';
import type { OpenCase } from '../case/open-case.ts';
import { recordOfRow } from '../review/source-records.ts';
import { createBreath } from './breath.ts';
import type { Surroundings } from './surroundings.ts';

type SortValue = string | number | boolean | null;

/** As `sortRows` orders: absent values first when ascending, equal ones by (createdDateTime, id) ascending either way. */
export async function sortByRecords(
  open: OpenCase,
  rows: Uint32Array,
  path: string,
  direction: 'ascending' | 'descending',
  surroundings: Surroundings,
): Promise<Uint32Array> {
  const readValue = sortValue(path);
  const values = new Map<number, SortValue>();
  const breath = createBreath(surroundings);
  for (const row of inPageOrder(open.index, rows)) {
    const value = readValue(recordOfRow(open, row));
    values.set(row, typeof value === 'string' ? value.toLowerCase() : value);
    if (breath.isDue()) await breath.take();
  }
  const sign = direction === 'ascending' ? 1 : -1;
  const valueAt = (row: number) => values.get(row) ?? null;
  // Sorting is stable: equal values stay in the order of time.
  return sortRows(open.index, rows, 'createdDateTime').sort(
    (left, right) => sign * compareValues(valueAt(left), valueAt(right)),
  );
}

/** Rows of one page follow each other, so that each piece of a page is opened once. */
export function inPageOrder(index: CaseIndex, rows: Iterable<number>): readonly number[] {
  const size = index.size();
  // A row's number grows with its page and its position.
  return [...rows].filter((row) => row < size).sort((left, right) => left - right);
}

/** Nothing, then false and true, then numbers, then texts. */
function compareValues(left: SortValue, right: SortValue): number {
  const rank = (value: SortValue) =>
    value === null ? 0 : typeof value === 'boolean' ? 1 : typeof value === 'number' ? 2 : 3;
  const difference = rank(left) - rank(right);
  if (difference !== 0 || left === null || right === null) return difference;
  return left < right ? -1 : left > right ? 1 : 0;
}
