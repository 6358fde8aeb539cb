// Time as the collector meets it: handed in, so that tests let an hour of throttling pass in a moment.

export type Pacing = {
  /** Milliseconds since 1970 UTC by this machine's clock, which may be wrong; waits are computed from the server's `Date`. */
  readonly now: () => number;
  /** Milliseconds that only ever go forward, whatever is done to the clock. */
  readonly monotonic: () => number;
  /** Resolves after so long, or at once when the signal aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** 0 ≤ n < 1, for jitter. */
  readonly random: () => number;
};
