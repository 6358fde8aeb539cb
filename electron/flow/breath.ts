// Lets a long use case share its process: a pause every 20 ms, so that rows are still answered while a package is made.
import { setImmediate } from 'node:timers/promises';
import type { Surroundings } from './surroundings.ts';

const longestStretchMilliseconds = 20;

export type Breath = {
  /** Cheap enough to ask for every record. */
  readonly isDue: () => boolean;
  /** Lets others work. Throws the signal's reason where the use case was cancelled. */
  readonly take: () => Promise<void>;
};

export function createBreath({ signal }: Pick<Surroundings, 'signal'>): Breath {
  let began = performance.now();
  return {
    isDue: () => performance.now() - began >= longestStretchMilliseconds,
    take: async () => {
      await setImmediate();
      signal?.throwIfAborted();
      began = performance.now();
    },
  };
}
