// The server's time as most of its last answers have it: one wrong `Date` must not settle what is still young.

/** As many answers as tell an exception from the rule. */
const answersToAgree = 30;

export type ServerClock = {
  /** An answer came at `monotonic` with this `Date`; both in ms. */
  readonly hear: (date: number, monotonic: number) => void;
  /** ms since 1970 UTC at `monotonic`; null until an answer had a date. */
  readonly at: (monotonic: number) => number | null;
};

/** Goes by the monotonic clock in between, so that nothing done to this machine's own clock counts. */
export function createServerClock(): ServerClock {
  const offsets: number[] = [];
  return {
    hear: (date, monotonic) => {
      offsets.push(date - monotonic);
      if (offsets.length > answersToAgree) offsets.shift();
    },
    at: (monotonic) => {
      const sorted = [...offsets].sort((one, other) => one - other);
      const median = sorted[Math.floor((sorted.length - 1) / 2)];
      return median === undefined ? null : monotonic + median;
    },
  };
}
