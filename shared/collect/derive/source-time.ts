// Times of CSV exports, which are UTC by their column's name but not always written as ISO 8601.
import { isoParts, isoTextOf, numericDate, parseInstant, settleNumericDate } from '../parse-instant.ts';

/** `isOriginal` false: `text` is the same moment in ISO 8601, and the source's own text must be kept beside it. */
export type SourceTime = { readonly text: string; readonly isOriginal: boolean };

/** Null where the text is no date at all, or its day and month are not decided. */
export function sourceTime(text: string, dayFirst: boolean | null): SourceTime | null {
  if (parseInstant(text) !== null) return { text, isOriginal: true };
  const iso = isoParts(text);
  const numeric = iso === null ? numericDate(text) : null;
  const parts = iso ?? (numeric === null ? null : settleNumericDate(numeric, dayFirst));
  return parts === null ? null : { text: isoTextOf(parts), isOriginal: false };
}
