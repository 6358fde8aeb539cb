// A timer, and what ends it: passed in where a rule depends on time, so that a test needs no clock.

export type After = (milliseconds: number, act: () => void) => () => void;

export const after: After = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};
