// The plan of a first reading: which period is asked, and how it is cut into windows. Windows are few and long, because
// each ends with a page that is not full and every request counts (5 in 10 seconds), yet short enough not to time out.
import { differenceOf, type TimeRange, type TimeRanges } from './time-ranges.ts';

export const dayMilliseconds = 86_400_000;

/** Time-outs are met by asking for less, down to this; beyond it the window is given up as TIMED_OUT. */
export const shortestWindow = 60_000;
export const firstWindow = 86_400_000;
/** From one window to the next, as long as none times out. */
const growth = 4;
/** A window takes the end of the period along up to so many times its size: each window costs a page that is not full. */
const longestRemainder = 1.6;
export const longestWindow = 16 * dayMilliseconds;

/** A chain of some thirty pages: if its paging is lost, a minute's work is lost with it. */
const mostRecordsInWindow = 30_000;

/** Graph keeps 30 days at most with P1 and P2 (Microsoft Entra data retention). */
const leastDaysBack = 30;

export type PeriodWish = { readonly from: number | null; readonly to: number | null };

/**
 * From what the officer named, or else from the earliest record still held, at least 30 days back; to the named end, but
 * never past the server's now. Null where nothing is left between them. Milliseconds; whole ones come back.
 */
export function periodOf(wish: PeriodWish, serverNow: number, earliest: readonly number[]): TimeRange | null {
  const to = Math.floor(Math.min(wish.to ?? serverNow, serverNow));
  const from = Math.floor(wish.from ?? Math.min(to - leastDaysBack * dayMilliseconds, ...earliest));
  return from < to ? { from, to } : null;
}

/** What one query still has to be asked, and how long its next window should be. */
export type WindowStream = {
  readonly left: TimeRanges;
  readonly size: number;
  /** Records in a day, as the last window had them; null before the first. */
  readonly perDay: number | null;
  /** The earliest record still held of its class; what lies before is asked for in one go. Null: unknown. */
  readonly edge: number | null;
};

/** The next window, oldest first. */
export function nextWindow(stream: WindowStream): TimeRange | null {
  const first = stream.left[0];
  if (first === undefined) return null;
  // Records have ten-millionths of a second, windows whole milliseconds: what is noted must be what was read.
  const edge = stream.edge === null ? null : Math.floor(stream.edge);
  // Nothing is left there; where it is short, the first window takes it along instead of a request of its own.
  if (edge !== null && edge - first.from > stream.size) return { from: first.from, to: Math.min(first.to, edge) };
  const to = first.from + stream.size * longestRemainder >= first.to ? first.to : Math.floor(first.from + stream.size);
  return { from: first.from, to };
}

/** The stream once `window` is being read. The next one is longer: whether that is too long, time-outs tell. */
export function withoutWindow(stream: WindowStream, window: TimeRange): WindowStream {
  const size = Math.min(growth * stream.size, longestFor(stream.perDay));
  return { ...stream, left: differenceOf(stream.left, [window]), size: Math.max(stream.size, size) };
}

/** The stream after a window was read in full; `records` came in it. */
export function grownStream(stream: WindowStream, window: TimeRange, records: number): WindowStream {
  const span = window.to - window.from;
  const perDay = (records * dayMilliseconds) / span;
  const size = Math.min(Math.max(stream.size, growth * span), Math.max(shortestWindow, longestFor(perDay)));
  return { ...stream, size, perDay };
}

function longestFor(perDay: number | null): number {
  if (perDay === null || perDay === 0) return longestWindow;
  return Math.min(longestWindow, (mostRecordsInWindow / perDay) * dayMilliseconds);
}

/** Both halves, the older first; null where it is too short to be cut. */
export function halvesOf(window: TimeRange): readonly [TimeRange, TimeRange] | null {
  if (window.to - window.from < 2 * shortestWindow) return null;
  const middle = Math.floor((window.from + window.to) / 2);
  return [
    { from: window.from, to: middle },
    { from: middle, to: window.to },
  ];
}

export const mostChains = 6;

/** Graph: reports, 5 requests in 10 seconds. */
export const millisecondsOfAPage = 2000;

/**
 * Chains that use the whole limit when a page comes `milliseconds` after it was let go: at least one more than its pace asks
 * for on average, because a chain that has waited for the limit is late for its next turn.
 */
export function chainsFor(milliseconds: number): number {
  return Math.min(mostChains, Math.floor(milliseconds / millisecondsOfAPage) + 1);
}

/**
 * How many chains use the whole limit: it lets one page go every two seconds (Graph: reports, 5 requests in 10 seconds).
 * `pageMilliseconds` is what a page took of late, with its wait for the limit. Chains that between them take longer than
 * the limit asks of them are too few; one more than needed, because pages do not all take the same time.
 */
export function chainsAfter(chains: number, pageMilliseconds: number): number {
  if (pageMilliseconds <= 2100 * chains) return chains;
  return Math.min(mostChains, Math.max(chains + 1, Math.ceil(pageMilliseconds / 2000) + 1));
}
