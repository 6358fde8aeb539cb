// When nothing is left to begin and too few chains are running to use the limit, one of them gets help: another chain reads
// its window from the other end until both meet. Alone it would take a page's whole time for each page.
import {
  type Gap,
  gapBelow,
  isWorthMeeting,
  isWorthSplitting,
  middleOf,
} from '../../../shared/collect/graph/share-plan.ts';
import type { ReadingOrder } from '../../../shared/collect/graph/sign-ins-query.ts';
import type { TimeRange } from '../../../shared/collect/graph/time-ranges.ts';
import type { QuerySlot } from '../../../shared/model/collection.ts';
import { type ChainProgress, newProgress } from './chain-progress.ts';

/** A window to be read by one chain. `whole`: cut only when it brings more than a page. */
export type ChainTask = {
  readonly slot: QuerySlot;
  readonly range: TimeRange;
  readonly whole: boolean;
  readonly order: ReadingOrder;
  readonly progress: ChainProgress;
};

export function newTask(slot: QuerySlot, range: TimeRange, whole = false): ChainTask {
  return { slot, range, whole, order: 'newest-first', progress: newProgress() };
}

export type Pace = {
  /** How long a page takes without its wait for the limit. */
  readonly pageMilliseconds: number;
  /** Oldest first is answered. */
  readonly mayMeet: boolean;
};

/** A part of what the chain with the most left has left; null where no part is worth a chain. */
export function takeShare(running: readonly ChainTask[], { pageMilliseconds, mayMeet }: Pace): ChainTask | null {
  const gaps = running.flatMap((task) => {
    const gap = gapOf(task);
    return gap === null ? [] : [{ task, gap }];
  });
  gaps.sort((one, other) => other.gap.records - one.gap.records);
  const left = gaps.reduce((sum, { gap }) => sum + gap.records, 0);
  const maySplit = isWorthSplitting(left, running.length, pageMilliseconds);
  for (const { task, gap } of gaps) {
    const isAlone = mayMeet && task.progress.partner === null;
    const share = isAlone ? comingUp(task, gap) : maySplit ? fromTheMiddle(task, gap) : null;
    if (share !== null) return share;
  }
  return null;
}

/** What lies between a chain that reads down its window and the one that comes up, or else the end of its part. */
function gapOf({ range, whole, order, progress }: ChainTask): Gap | null {
  if (whole || order === 'oldest-first') return null;
  const { place, endsAt, partner } = progress;
  if (partner === null) return gapBelow(range.to, place, endsAt ?? range.from);
  return partner.place === null ? null : gapBelow(range.to, place, Math.floor(partner.place.reached));
}

function comingUp({ slot, progress }: ChainTask, gap: Gap): ChainTask | null {
  if (!isWorthMeeting(gap)) return null;
  const own = newProgress(progress);
  progress.partner = own;
  return { slot, range: { from: gap.from, to: gap.to }, whole: false, order: 'oldest-first', progress: own };
}

/** The new chain takes the older half over, and with it the one that comes up there. */
function fromTheMiddle({ slot, range, progress }: ChainTask, gap: Gap): ChainTask | null {
  const middle = middleOf(gap);
  if (middle === null) return null;
  const { partner } = progress;
  const own = newProgress(partner);
  const from = progress.endsAt ?? range.from;
  if (partner !== null) partner.partner = own;
  progress.partner = null;
  progress.endsAt = middle;
  return { slot, range: { from, to: middle }, whole: false, order: 'newest-first', progress: own };
}

/** Two chains that have not met go on alone: each to the end of its own window. */
export function partFrom({ progress }: ChainTask): void {
  if (progress.partner !== null) progress.partner.partner = null;
  progress.partner = null;
}

/** What nobody else reads of a window whose chain has failed; null where that is nothing. */
export function ownPart({ range, order, progress }: ChainTask, running: Iterable<ChainTask>): TimeRange | null {
  const { endsAt, partner } = progress;
  if (order === 'oldest-first') {
    // The chain that comes down has not met it, and reads on to the beginning.
    return partner === null ? { from: range.from, to: endsAt ?? range.to } : null;
  }
  const helper = partner === null ? undefined : [...running].find((task) => task.progress === partner);
  const from = helper?.range.to ?? endsAt ?? range.from;
  return from < range.to ? { from, to: range.to } : null;
}
