// Time for tests of waiting: a sleep passes at once and moves the clock, in the order in which sleepers are due.
import type { Pacing } from '../../electron/collect/graph/pacing.ts';

export type VirtualPacing = Pacing & {
  /** The real time, in ms since 1970 UTC, by which a server goes. */
  readonly realNow: () => number;
  /** Moves the clock as if so much time had passed with nobody asleep. */
  readonly pass: (milliseconds: number) => void;
  /** Time stands still while this work is under way: what is on its way takes none. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
};

type Sleeper = { readonly due: number; readonly wake: () => void };

/**
 * @param skewMilliseconds how wrong this machine's clock is against the real time, which begins at `startsAt`.
 * Whoever sleeps is woken when the event loop turns and nothing is under way, the earliest first.
 */
export function createVirtualPacing(startsAt = Date.UTC(2026, 2, 1, 12), skewMilliseconds = 0): VirtualPacing {
  let now = 0;
  let seed = 7;
  let underWay = 0;
  let isTurning = false;
  const sleepers: Sleeper[] = [];

  const turn = () => {
    isTurning = false;
    if (underWay > 0) return;
    sleepers.sort((one, other) => one.due - other.due);
    const next = sleepers.shift();
    if (next === undefined) return;
    now = Math.max(now, next.due);
    next.wake();
    goOn();
  };
  const goOn = () => {
    if (isTurning || sleepers.length === 0) return;
    isTurning = true;
    setImmediate(turn);
  };

  return {
    now: () => startsAt + skewMilliseconds + now,
    realNow: () => startsAt + now,
    monotonic: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const leave = () => {
          const at = sleepers.indexOf(sleeper);
          if (at >= 0) sleepers.splice(at, 1);
          signal?.removeEventListener('abort', leave);
          resolve();
        };
        const sleeper = { due: now + milliseconds, wake: leave };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', leave);
        goOn();
      }),
    random: () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
    during: async (work) => {
      underWay += 1;
      try {
        return await work;
      } finally {
        underWay -= 1;
        goOn();
      }
    },
  };
}
