// Sets of moments as sorted, disjoint, half-open ranges: what was asked, read and sealed is counted with these.
import type { TimeWindow } from '../../model/collection.ts';
import { parseInstant } from '../parse-instant.ts';

/** Milliseconds since 1970 UTC; `from` is in it, `to` is not. */
export type TimeRange = { readonly from: number; readonly to: number };

/** Sorted by `from`; no two touch or overlap, none is empty. */
export type TimeRanges = readonly TimeRange[];

/** The empty set for a window whose ends are no real moments, or that ends before it begins. */
export function rangesOfWindow(window: TimeWindow): TimeRanges {
  const from = parseInstant(window.from);
  const to = parseInstant(window.to);
  return from === null || to === null || from >= to ? [] : [{ from, to }];
}

/** ISO 8601 UTC with milliseconds; whole milliseconds only. */
export function windowOfRange(range: TimeRange): TimeWindow {
  return { from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString() };
}

/** Everything that is in any of the sets. Touching ranges become one. */
export function unionOf(...sets: readonly TimeRanges[]): TimeRanges {
  const sorted = sets
    .flat()
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What is in `ranges` and not in `taken`. */
export function differenceOf(ranges: TimeRanges, taken: TimeRanges): TimeRanges {
  const left: TimeRange[] = [];
  const away = unionOf(taken);
  for (const range of unionOf(ranges)) {
    let from = range.from;
    for (const { from: start, to: end } of away) {
      if (end <= from) continue;
      if (start >= range.to) break;
      if (start > from) left.push({ from, to: start });
      from = Math.max(from, end);
    }
    if (from < range.to) left.push({ from, to: range.to });
  }
  return left;
}

/** What is in both. */
export function clipTo(ranges: TimeRanges, bounds: TimeRanges): TimeRanges {
  return differenceOf(ranges, differenceOf(ranges, bounds));
}

/** True where every moment of `ranges` is in `cover`; the empty set is covered by anything. */
export function covers(cover: TimeRanges, ranges: TimeRanges): boolean {
  return differenceOf(ranges, cover).length === 0;
}

/** All of it together, in milliseconds. */
export function lengthOf(ranges: TimeRanges): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}
