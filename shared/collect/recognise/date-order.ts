// Decides for a whole CSV file whether its dates put the day or the month first: from every row, never by guessing.
import { numericDate } from '../parse-instant.ts';

export type DateOrder =
  | { readonly kind: 'settled'; readonly dayFirst: boolean | null }
  /** Every date could be read both ways. */
  | { readonly kind: 'unknown' }
  /** Some rows can only be day first, others only month first. */
  | { readonly kind: 'mixed' };

export type DateOrderWatch = {
  readonly see: (text: string) => void;
  readonly decide: () => DateOrder;
};

/** Dates whose form already tells (ISO 8601, year first, points) decide nothing and need no decision. */
export function createDateOrderWatch(): DateOrderWatch {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  return {
    see: (text) => {
      const date = numericDate(text);
      if (date === null || date.order !== 'unknown') return;
      if (date.first > 12) dayFirst += 1;
      else if (date.second > 12) monthFirst += 1;
      // The same number twice reads the same both ways.
      else if (date.first !== date.second) open += 1;
    },
    decide: () => {
      if (dayFirst > 0 && monthFirst > 0) return { kind: 'mixed' };
      if (dayFirst > 0) return { kind: 'settled', dayFirst: true };
      if (monthFirst > 0) return { kind: 'settled', dayFirst: false };
      return open > 0 ? { kind: 'unknown' } : { kind: 'settled', dayFirst: null };
    },
  };
}
