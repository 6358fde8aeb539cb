// The column index over all records of a case. (Contract; filled by the case slice.)
import type { IndexRow } from './index-row.ts';

export type CaseIndex = {
  readonly size: () => number;
  /** Appends the rows of one page; `page` is the page's number. */
  readonly addPage: (page: number, rows: readonly IndexRow[]) => void;
  /** Row `n` of the index (0 ≤ n < size), rebuilt from the columns. */
  readonly row: (n: number) => IndexRow & { readonly page: number; readonly position: number };
};
