// What a collecting run says while it works, as data: a bar, lines and the app find their own words.

export type CollectPhase = 'edge' | 'first-reading' | 'names' | 'check' | 'summary';

/** Counts are of this run. Times in milliseconds. */
export type CollectProgress = {
  readonly kind: 'progress';
  readonly phase: CollectPhase;
  /** 1 for the first reading, 2 and up while comparing. */
  readonly pass: number;
  readonly windowsDone: number;
  /** Known so far; grows where windows have to be cut. */
  readonly windows: number;
  readonly pages: number;
  readonly records: number;
  /** Those that the case did not hold before. */
  readonly newRecords: number;
  /** Windows being read at the moment. */
  readonly chains: number;
  readonly elapsed: number;
  /** Until the end of this phase at its present pace; null while that cannot be said. */
  readonly left: number | null;
};
