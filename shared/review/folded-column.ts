// A column of texts without regard to case: filters compare like that, so what is counted and grouped must too, or a filter would
// choose more than the count it stands beside.
import type { ValueColumn } from './dictionary-column.ts';

export type FoldedColumn = {
  /** Different texts in lower case, by code; null for "nothing there". */
  readonly values: () => readonly (string | null)[];
  readonly codeOf: (row: number) => number;
};

/** As the column stands now: rows that come later are not in it. */
export function foldedColumn(column: ValueColumn<string | null>): FoldedColumn {
  const codeOfText = new Map<string | null, number>();
  const folded = Uint32Array.from(column.values(), (text) => {
    const key = text === null ? null : text.toLowerCase();
    const code = codeOfText.get(key) ?? codeOfText.size;
    codeOfText.set(key, code);
    return code;
  });
  const values = [...codeOfText.keys()];
  // Mostly nothing folds, and the column's own numbers serve.
  const isSame = values.length === folded.length;
  return {
    values: () => values,
    codeOf: isSame ? column.codeOf : (row) => folded[column.codeOf(row)] as number,
  };
}
