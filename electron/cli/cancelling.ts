// What Ctrl-C does: work that listens stops where nothing is lost; a second Ctrl-C, or work that does not listen, ends at once.
import type { Cancelling } from '../flow/surroundings.ts';

/**
 * What was committed is safe in either case, and a `.partial` is swept by the next run (design §5, exit 6).
 * @param endNow ends the program.
 * @returns `interrupt`, to be called for every Ctrl-C.
 */
export function createCancelling(endNow: () => void): Cancelling & { readonly interrupt: () => void } {
  let listening: AbortController | null = null;
  return {
    listen: async (work) => {
      const controller = new AbortController();
      listening = controller;
      try {
        return await work(controller.signal);
      } finally {
        listening = null;
      }
    },
    interrupt: () => {
      if (listening === null || listening.signal.aborted) endNow();
      listening?.abort();
    },
  };
}
