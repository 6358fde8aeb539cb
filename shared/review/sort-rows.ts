// Orders rows by any column. Sorting by a dictionary column counts codes instead of comparing texts.
import type { CaseIndex } from './case-index.ts';
import type { IndexedTextPath } from './index-row.ts';

export type SortKey = 'createdDateTime' | 'id' | 'status.errorCode' | 'isInteractive' | IndexedTextPath;

/**
 * A new array of the same rows. Texts compare without regard to case, then by code unit; an absent value comes first when
 * ascending. Rows with equal values stand by (createdDateTime, id), ascending either way; `createdDateTime` descending is
 * the exact reverse of ascending.
 * @param rows in any order; each row at most once.
 */
export function sortRows(
  index: CaseIndex,
  rows: Uint32Array,
  by: SortKey,
  direction: 'ascending' | 'descending' = 'ascending',
): Uint32Array {
  const inTime = inTimeOrder(index, rows);
  if (by === 'createdDateTime') return direction === 'ascending' ? inTime : inTime.reverse();
  const { ranks, count } = ranksOf(index, inTime, by);
  return sortedByRank(inTime, ranks, count, direction);
}

function inTimeOrder(index: CaseIndex, rows: Uint32Array): Uint32Array {
  const wanted = new Uint8Array(index.size());
  for (const row of rows) wanted[row] = 1;
  return index.order().filter((row) => wanted[row] === 1);
}

/** For each row, the place of its value among the different values. */
function ranksOf(index: CaseIndex, rows: Uint32Array, by: SortKey) {
  const column =
    by === 'status.errorCode'
      ? index.errorCodes
      : by === 'isInteractive'
        ? index.interactive
        : by === 'id' || by === 'createdDateTime'
          ? null
          : index.dictionary(by);
  if (column !== null) {
    const codes = column.values().map((_, code) => code);
    const values = column.values();
    codes.sort((left, right) => compareValues(values[left] ?? null, values[right] ?? null));
    const rankOfCode = new Uint32Array(codes.length);
    for (const [rank, code] of codes.entries()) rankOfCode[code] = rank;
    return { ranks: rows.map((row) => rankOfCode[column.codeOf(row)] as number), count: codes.length };
  }
  const textOf = (row: number) =>
    by === 'id' || by === 'createdDateTime' ? index.idOf(row) : index.textOf(by as IndexedTextPath, row);
  const values = [...new Set(Array.from(rows, textOf))].sort(compareValues);
  const rankOf = new Map(values.map((value, rank) => [value, rank]));
  return { ranks: rows.map((row) => rankOf.get(textOf(row)) as number), count: values.length };
}

function sortedByRank(
  rows: Uint32Array,
  ranks: Uint32Array,
  count: number,
  direction: 'ascending' | 'descending',
): Uint32Array {
  const placeOf = (rank: number) => (direction === 'ascending' ? rank : count - 1 - rank);
  const starts = new Uint32Array(count + 1);
  for (const rank of ranks) starts[placeOf(rank) + 1] = (starts[placeOf(rank) + 1] as number) + 1;
  for (let place = 1; place <= count; place++)
    starts[place] = (starts[place] as number) + (starts[place - 1] as number);
  const sorted = new Uint32Array(rows.length);
  for (const [at, row] of rows.entries()) {
    const place = placeOf(ranks[at] as number);
    const next = starts[place] as number;
    sorted[next] = row;
    starts[place] = next + 1;
  }
  return sorted;
}

function compareValues(left: string | number | boolean | null, right: string | number | boolean | null): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  if (typeof left !== 'string' || typeof right !== 'string') return Number(left) - Number(right);
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  if (first !== second) return first < second ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
