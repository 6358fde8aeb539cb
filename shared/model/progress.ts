// How far something long has come, as the engine tells it and every face says it in its own words.

/** Progress as data; each face finds its own words. Counts only, never a value of a record. */
export type Progress =
  | { readonly kind: 'importing'; readonly file: string; readonly records: number }
  | { readonly kind: 'surveying'; readonly records: number; readonly of: number }
  | { readonly kind: 'writing'; readonly records: number; readonly of: number }
  | { readonly kind: 'scanning' }
  | { readonly kind: 'signing' }
  /** `secondsLeft` is an estimate; null while there is nothing to go by. */
  | {
      readonly kind: 'collecting';
      readonly pass: number;
      readonly windows: number;
      readonly of: number;
      readonly records: number;
      readonly recordsPerSecond: number;
      readonly secondsLeft: number | null;
    }
  | {
      readonly kind: 'waiting';
      readonly why: 'throttled' | 'server-busy' | 'unreachable';
      readonly seconds: number;
    }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'generating'; readonly records: number; readonly of: number };
