// Time for tests of waiting: a sleep passes at once and moves the clock, in the order in which sleepers are due.
import type { Pacing } from '../../electron/collect/graph/pacing.ts';

export type VirtualPacing = Pacing & {
  /** Moves the clock as if so much time had passed with nobody asleep. */
  readonly pass: (milliseconds: number) => void;
};

type Sleeper = { readonly due: number; readonly wake: () => void };

/**
 * @param skewMilliseconds how wrong this machine's clock is against the real time, which begins at `startsAt`.
 * Whoever sleeps is woken when the event loop turns, the earliest first; answers in flight take no time.
 */
export function createVirtualPacing(
  startsAt = Date.UTC(2026, 2, 1, 12),
  skewMilliseconds = 0,
): VirtualPacing & { readonly realNow: () => number } {
  let now = 0;
  let seed = 7;
  const sleepers: Sleeper[] = [];

  const turn = () => {
    sleepers.sort((one, other) => one.due - other.due);
    const next = sleepers.shift();
    if (next === undefined) return;
    now = Math.max(now, next.due);
    next.wake();
  };

  return {
    now: () => startsAt + skewMilliseconds + now,
    realNow: () => startsAt + now,
    monotonic: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const sleeper = { due: now + milliseconds, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          const at = sleepers.indexOf(sleeper);
          if (at >= 0) sleepers.splice(at, 1);
          resolve();
        });
        setImmediate(turn);
      }),
    random: () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}
