// Progress as the window can bear it: at most ten steps a second, and the last one always (issue 4 §1).

const gapMilliseconds = 100;

export type ProgressGate<T> = {
  readonly push: (step: T) => void;
  /** Hands out what is held back; nothing comes after it. */
  readonly finish: () => void;
};

export function createProgressGate<T>(
  send: (step: T) => void,
  now: () => number = () => performance.now(),
): ProgressGate<T> {
  let sentAt = Number.NEGATIVE_INFINITY;
  let held: { readonly step: T } | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (held === null) return;
    const { step } = held;
    held = null;
    sentAt = now();
    send(step);
  };
  return {
    push: (step) => {
      held = { step };
      const wait = sentAt + gapMilliseconds - now();
      if (wait <= 0) flush();
      else timer ??= setTimeout(flush, wait);
    },
    finish: flush,
  };
}
