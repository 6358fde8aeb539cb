// The order of all records by (createdDateTime, id): a radix sort over seconds and nanoseconds, since comparing a million rows one by one is slow.
import type { IdColumn } from './id-column.ts';
import type { TimeColumn } from './time-column.ts';

/** Row numbers from the earliest to the latest; equal times by id, equal ids by row. */
export function orderByTime(size: number, times: TimeColumn, ids: IdColumn): Uint32Array {
  const { seconds, nanoseconds } = times.sortingKeys();
  const order = orderOfSorted(seconds, nanoseconds) ?? sortedByKeys(seconds, nanoseconds);
  const compare = (left: number, right: number) =>
    times.compare(left, right) || ids.compare(left, right) || left - right;
  // Rows whose keys meet (equal times, digits beyond nine, years far away) are parted by the exact comparison.
  let start = 0;
  for (let end = 1; end <= size; end++) {
    const [first, next] = [order[start] as number, order[end] as number];
    if (end < size && seconds[first] === seconds[next] && nanoseconds[first] === nanoseconds[next]) continue;
    if (end - start > 1) order.subarray(start, end).sort(compare);
    start = end;
  }
  return order;
}

/** Sources mostly deliver in order, the oldest or the newest first, equal times in any; null where they did not. */
function orderOfSorted(seconds: Uint32Array, nanoseconds: Uint32Array): Uint32Array | null {
  const size = seconds.length;
  let [rises, falls] = [false, false];
  for (let row = 1; row < size; row++) {
    const difference =
      (seconds[row] as number) - (seconds[row - 1] as number) ||
      (nanoseconds[row] as number) - (nanoseconds[row - 1] as number);
    if (difference > 0) rises = true;
    else if (difference < 0) falls = true;
    if (rises && falls) return null;
  }
  const order = new Uint32Array(size);
  for (let place = 0; place < size; place++) order[place] = falls ? size - 1 - place : place;
  return order;
}

function sortedByKeys(seconds: Uint32Array, nanoseconds: Uint32Array): Uint32Array {
  const size = seconds.length;
  // A case spans some weeks: counted from its first second, most digits are zero and need no sorting.
  const first = least(seconds);
  const since = seconds.map((second) => second - first);
  let order: Uint32Array = new Uint32Array(size);
  for (let row = 0; row < size; row++) order[row] = row;
  for (const keys of [nanoseconds, since]) {
    const bits = 32 - Math.clz32(greatest(keys));
    for (let shift = 0; shift < bits; shift += digitBits) order = sortedByDigit(order, keys, shift);
  }
  return order;
}

/** Digits of this size keep the counts in the processor's nearest memory. */
const digitBits = 11;
const digitMask = (1 << digitBits) - 1;

function sortedByDigit(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const size = order.length;
  const starts = new Uint32Array(digitMask + 2);
  for (let row = 0; row < size; row++) {
    const place = (((keys[row] as number) >>> shift) & digitMask) + 1;
    starts[place] = (starts[place] as number) + 1;
  }
  // All rows have the same digit here: nothing to move.
  if (starts.includes(size, 1)) return order;
  for (let digit = 1; digit <= digitMask; digit++) {
    starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
  }
  const sorted = new Uint32Array(size);
  for (let at = 0; at < size; at++) {
    const row = order[at] as number;
    const digit = ((keys[row] as number) >>> shift) & digitMask;
    const place = starts[digit] as number;
    sorted[place] = row;
    starts[digit] = place + 1;
  }
  return sorted;
}

function least(keys: Uint32Array): number {
  let found = 0xffffffff;
  for (let row = 0; row < keys.length; row++) if ((keys[row] as number) < found) found = keys[row] as number;
  return found;
}

function greatest(keys: Uint32Array): number {
  let found = 0;
  for (let row = 0; row < keys.length; row++) if ((keys[row] as number) > found) found = keys[row] as number;
  return found;
}
