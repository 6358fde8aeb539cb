// What main and a child process of it say to each other, as plain data (structured clone). Both ends are ours: whatever the
// window sent was checked by main before it gets here.
import type { Answer } from '../../shared/ipc/shapes.ts';

export type ToHost =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  /** Nothing is answered to it; the call that runs under this operation ends. */
  | { readonly kind: 'cancel'; readonly operationId: string }
  /** The answer to a question that the host asked. */
  | { readonly kind: 'reply'; readonly id: number; readonly answer: Answer<unknown> };

export type FromHost =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  /** For the window (an event of shared/ipc) or, where the name begins with `host.`, for main. */
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown }
  /** Something that only main can do: open the browser, ask the key store, give out a file id. */
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown };

/** Waiting calls by number, on either end. */
export type Pending = {
  readonly add: (settle: (answer: Answer<unknown>) => void) => number;
  readonly settle: (id: number, answer: Answer<unknown>) => void;
  readonly settleAll: (answer: Answer<unknown>) => void;
};

export function createPending(): Pending {
  const waiting = new Map<number, (answer: Answer<unknown>) => void>();
  let last = 0;
  return {
    add: (settle) => {
      last += 1;
      waiting.set(last, settle);
      return last;
    },
    settle: (id, answer) => {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
    settleAll: (answer) => {
      const all = [...waiting.values()];
      waiting.clear();
      for (const settle of all) settle(answer);
    },
  };
}
