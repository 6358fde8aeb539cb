// The machine's own time for the collector.
import { setTimeout as wait } from 'node:timers/promises';
import type { Pacing } from './pacing.ts';

export const realPacing: Pacing = {
  now: Date.now,
  monotonic: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await wait(milliseconds, undefined, signal === undefined ? {} : { signal });
    } catch {
      // Woken by the signal: whoever sleeps looks at it.
    }
  },
  random: Math.random,
};
