// The order of all records by (createdDateTime, id): a radix sort over seconds and nanoseconds, since comparing a million rows one by one is slow.
import type { IdColumn } from './id-column.ts';
import type { TimeColumn } from './time-column.ts';

/** Row numbers from the earliest to the latest; equal times by id, equal ids by row. */
export function orderByTime(size: number, times: TimeColumn, ids: IdColumn): Uint32Array {
  const compare = (left: number, right: number) =>
    times.compare(left, right) || ids.compare(left, right) || left - right;
  const ready = orderOfSorted(size, compare);
  if (ready !== null) return ready;
  // Rows whose keys meet (digits beyond nine, years far away) are parted by the exact comparison below.
  const { seconds, nanoseconds } = times.sortingKeys();
  let order: Uint32Array = new Uint32Array(size);
  for (let row = 0; row < size; row++) order[row] = row;
  for (const [keys, shift] of [
    [nanoseconds, 0],
    [nanoseconds, 16],
    [seconds, 0],
    [seconds, 16],
  ] as const) {
    order = sortedByDigit(order, keys, shift);
  }
  let start = 0;
  for (let end = 1; end <= size; end++) {
    const [first, next] = [order[start] as number, order[end] as number];
    if (end < size && seconds[first] === seconds[next] && nanoseconds[first] === nanoseconds[next]) continue;
    if (end - start > 1) order.subarray(start, end).sort(compare);
    start = end;
  }
  return order;
}

/** Sources mostly deliver in order, the oldest or the newest first; null where they did not. */
function orderOfSorted(size: number, compare: (left: number, right: number) => number): Uint32Array | null {
  const sign = size > 1 && compare(0, 1) > 0 ? -1 : 1;
  for (let row = 1; row < size; row++) if (compare(row - 1, row) * sign > 0) return null;
  const order = new Uint32Array(size);
  for (let place = 0; place < size; place++) order[place] = sign > 0 ? place : size - 1 - place;
  return order;
}

function sortedByDigit(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const size = order.length;
  const starts = new Uint32Array(0x10001);
  for (let row = 0; row < size; row++) {
    const place = (((keys[row] as number) >>> shift) & 0xffff) + 1;
    starts[place] = (starts[place] as number) + 1;
  }
  // All rows have the same digit here: nothing to move.
  if (starts.includes(size, 1)) return order;
  for (let digit = 1; digit < 0x10001; digit++) {
    starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
  }
  const sorted = new Uint32Array(size);
  for (let at = 0; at < size; at++) {
    const row = order[at] as number;
    const digit = ((keys[row] as number) >>> shift) & 0xffff;
    const place = starts[digit] as number;
    sorted[place] = row;
    starts[digit] = place + 1;
  }
  return sorted;
}
