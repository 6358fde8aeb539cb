// Notices a process that has stopped moving: as long as something is asked of it, it has to say a word from time to time.
import type { After } from './after.ts';

export type SilenceWatch = {
  /** A word came. */
  readonly heard: () => void;
  /** Watches until this is settled. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
};

export function watchForSilence(milliseconds: number, onSilence: () => void, after: After): SilenceWatch {
  let waiting = 0;
  let stop: () => void = () => undefined;
  const wait = () => {
    stop();
    stop = waiting > 0 ? after(milliseconds, onSilence) : () => undefined;
  };
  return {
    heard: wait,
    during: async (work) => {
      waiting += 1;
      wait();
      try {
        return await work();
      } finally {
        waiting -= 1;
        wait();
      }
    },
  };
}
