// Where a chain stands, for the plan and for the chain that reads toward it: two chains on one window meet somewhere, and
// each answers for its own side.
import { borderOf, type ChainPlace, expectedBetween } from '../../../shared/collect/graph/share-plan.ts';
import type { ReadingOrder } from '../../../shared/collect/graph/sign-ins-query.ts';
import type { TimeRange } from '../../../shared/collect/graph/time-ranges.ts';
import type { Pacing } from './pacing.ts';

export type ChainProgress = {
  /** How far it came and with how many records; null where answers do not come in the order that was asked. */
  place: ChainPlace | null;
  /** The chain may end as soon as it has brought a record from beyond this moment: another one reads from there. */
  endsAt: number | null;
  /** Reads the same window from its other end until both have met; null where nobody does, and afterwards. */
  partner: ChainProgress | null;
  /** Resolves when the answer that is under way has come, or will not come; null while none is. */
  answer: Promise<void> | null;
};

export function newProgress(partner: ChainProgress | null = null): ChainProgress {
  return { place: null, endsAt: null, partner, answer: null };
}

/** Where this chain and the one that reads toward it have met, each ends there. */
export function meetPartner(progress: ChainProgress, order: ReadingOrder): void {
  const { place, partner } = progress;
  if (place === null || partner === null || partner.place === null) return;
  const border = borderOf(...downAndUp(place, partner.place, order));
  if (border === null) return;
  for (const one of [progress, partner]) {
    one.endsAt = border;
    one.partner = null;
  }
}

/**
 * The part of `range` that a chain has brought in full when it may end, having `reached` that moment; null while it goes on.
 * More records of that very moment may follow: a border lies beyond it for a chain that goes down, on it for one that comes up.
 */
export function partEndedAt(
  reached: number,
  endsAt: number | null,
  range: TimeRange,
  order: ReadingOrder,
): TimeRange | null {
  if (endsAt === null || endsAt <= range.from || endsAt >= range.to) return null;
  if (order === 'newest-first') return reached < endsAt ? { from: endsAt, to: range.to } : null;
  return reached >= endsAt ? { from: range.from, to: endsAt } : null;
}

/** A page brings more than this where it is not the last. */
const surelyInPage = 900;

/**
 * Waits for the partner's answer where that will probably close the gap: to ask for the same records would cost a request.
 * Never longer than `milliseconds`.
 */
export async function waitForPartner(
  { place, partner }: ChainProgress,
  order: ReadingOrder,
  { pacing, milliseconds }: { readonly pacing: Pacing; readonly milliseconds: number },
): Promise<void> {
  if (place === null || partner === null || partner.place === null || partner.answer === null) return;
  const [down, up] = downAndUp(place, partner.place, order);
  if (expectedBetween(up, down) > surelyInPage) return;
  const came = new AbortController();
  const answer = partner.answer.finally(() => came.abort());
  await Promise.race([answer, pacing.sleep(milliseconds, came.signal)]);
}

function downAndUp(own: ChainPlace, other: ChainPlace, order: ReadingOrder): readonly [ChainPlace, ChainPlace] {
  return order === 'newest-first' ? [own, other] : [other, own];
}
