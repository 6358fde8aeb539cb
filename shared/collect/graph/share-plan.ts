// How chains share a window when pages are slow: one reads it from the newest record down, another from the oldest up,
// until they meet. Nobody has to know beforehand where the middle of the records is. Part of the plan of a first reading.
import { chainsFor, millisecondsOfAPage, shortestWindow } from './plan.ts';
import { largestPage } from './sign-ins-query.ts';

/** What neither a chain that comes down nor what lies below it has read, ms since 1970 UTC; and how many records to expect. */
export type Gap = { readonly from: number; readonly to: number; readonly records: number };

/** How far a chain got: the last moment it has brought, the records up to there, and how dense they lay of late. */
export type ChainPlace = { readonly reached: number; readonly records: number; readonly perMillisecond: number };

/** A page is under way; what comes after it is worth a chain of its own. */
const leastRecordsToMeet = 1_500;

/** The gap below a chain that began at `top` and reads on to `floor`; null while nothing is known, and where nothing is left. */
export function gapBelow(top: number, place: ChainPlace | null, floor: number): Gap | null {
  if (place === null) return null;
  const { reached, records } = place;
  const to = Math.floor(reached) + 1;
  if (records === 0 || to >= top || to - floor < shortestWindow) return null;
  return { from: floor, to, records: (records * (to - floor)) / (top - reached) };
}

/** Whether a second chain should come up from below. */
export function isWorthMeeting({ records }: Gap): boolean {
  return records >= leastRecordsToMeet;
}

/** Where another chain should begin between two; null where windows are not that short. */
export function middleOf({ from, to }: Gap): number | null {
  return to - from < 2 * shortestWindow ? null : Math.floor((from + to) / 2);
}

/**
 * Whether a chain in the middle pays for the page that it costs, fetched twice or not full: so many `chains` take so long
 * for the records that are left, one more less, and never less than the limit asks.
 */
export function isWorthSplitting(records: number, chains: number, pageMilliseconds: number): boolean {
  const timeOfPage = (count: number) => Math.max(millisecondsOfAPage, pageMilliseconds / count);
  const gain = (records / largestPage) * (timeOfPage(chains) - timeOfPage(chains + 1));
  return gain > millisecondsOfAPage && chains < chainsFor(pageMilliseconds);
}

/** Records to expect between two chains that read toward each other. */
export function expectedBetween(up: ChainPlace, down: ChainPlace): number {
  return ((down.reached - up.reached) * (up.perMillisecond + down.perMillisecond)) / 2;
}

/**
 * The border of two chains that have met: `down` has brought all that is newer than its oldest moment, `up` all that is older
 * than its newest, ties at the moment itself not counted. A whole millisecond, as windows have; null while a gap is left.
 */
export function borderOf(down: Pick<ChainPlace, 'reached'>, up: Pick<ChainPlace, 'reached'>): number | null {
  const border = Math.floor(down.reached) + 1;
  return border <= up.reached ? border : null;
}
