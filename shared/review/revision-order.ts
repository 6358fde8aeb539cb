// Which revision of a record is newer: later server date, else later page, else later position (design §2, issue vocabulary).
import type { CaseIndex } from './case-index.ts';

/**
 * Compares two rows, the newer one first. A page with a server date counts as newer than one without: a server says what it
 * holds now, a file may be of any age. So the order is total whatever is mixed.
 */
export function newestFirst(
  index: CaseIndex,
  serverDateOf: (page: number) => string | null,
): (left: number, right: number) => number {
  const known = new Map<number, number>();
  const dateOf = (page: number): number => {
    const found = known.get(page);
    if (found !== undefined) return found;
    const date = Date.parse(serverDateOf(page) ?? '');
    const comparable = Number.isNaN(date) ? Number.NEGATIVE_INFINITY : date;
    known.set(page, comparable);
    return comparable;
  };
  return (left, right) => {
    const [first, second] = [dateOf(index.referenceOf(left).page), dateOf(index.referenceOf(right).page)];
    if (first !== second) return first > second ? -1 : 1;
    // Rows are numbered by page, then position.
    return right - left;
  };
}
