// The one door through which requests of a budget leave: in order of arrival, within the published limit, and together
// quiet after a 429, because Graph counts the requests that it refuses too.
import { departed, emptyBudget, nextDeparture, type Throttle } from '../../../shared/collect/graph/request-budget.ts';
import type { WaitReport } from './graph-client.ts';
import type { Pacing } from './pacing.ts';

export type RequestGate = {
  /** Resolves when a request may leave, which counts as sent then; at once when the run is cancelled. */
  readonly enter: () => Promise<void>;
  /** Nobody leaves for so long. */
  readonly close: (seconds: number) => void;
};

export type GateSurroundings = {
  readonly pacing: Pacing;
  readonly report: (report: WaitReport) => void;
  readonly signal: AbortSignal;
};

const tick = 1000;

/** @param throttle the published limit; null for endpoints with none that a single reader could meet. */
export function createRequestGate(throttle: Throttle | null, around: GateSurroundings): RequestGate {
  const { pacing, signal } = around;
  let budget = throttle === null ? null : emptyBudget(throttle);
  let closedUntil = Number.NEGATIVE_INFINITY;
  let last: Promise<void> = Promise.resolve();

  const leave = async (): Promise<void> => {
    while (!signal.aborted) {
      const now = pacing.monotonic();
      const at = Math.max(closedUntil, budget === null ? now : nextDeparture(budget, now));
      if (at <= now) {
        if (budget !== null) budget = departed(budget, now);
        return;
      }
      if (closedUntil > now) await waitAWhile(closedUntil - now, 'throttled', around);
      else await pacing.sleep(at - now, signal);
    }
  };

  return {
    enter: () => {
      last = last.then(leave);
      return last;
    },
    close: (seconds) => {
      closedUntil = Math.max(closedUntil, pacing.monotonic() + seconds * 1000);
    },
  };
}

/** Waits, and says every second how long it still takes; ends early when the run is cancelled. */
export async function waitOut(seconds: number, why: WaitReport['why'], around: GateSurroundings): Promise<void> {
  const until = around.pacing.monotonic() + seconds * 1000;
  for (let left = seconds * 1000; left > 0 && !around.signal.aborted; left = until - around.pacing.monotonic())
    await waitAWhile(left, why, around);
}

async function waitAWhile(left: number, why: WaitReport['why'], around: GateSurroundings): Promise<void> {
  around.report({ kind: 'waiting', why, seconds: Math.ceil(left / 1000) });
  await around.pacing.sleep(Math.min(left, tick), around.signal);
}
