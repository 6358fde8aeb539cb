// What the second heading row of a record sheet says: which field each column shows, and whether rows are records or items.
import type { ReadRow } from './sheet-xml.ts';

export type SheetFields = {
  /** The list whose items are the rows, or null where each row is a record. */
  readonly items: string | null;
  /** By column: the catalogue path as the heading has it, and the names from the record (or the item) down. */
  readonly columns: ReadonlyMap<number, { readonly path: string; readonly steps: readonly string[] }>;
  /** Columns with a heading at all. */
  readonly width: number;
};

const fieldPath = /^[A-Za-z@][\w@. #-]*(\[\*\])?[\w@. #-]*$/;

/** Null for a sheet about the answer, which shows no field of a record. */
export function sheetFields(words: ReadRow | null | undefined, names: ReadRow | null | undefined): SheetFields | null {
  if (words === null || words === undefined || names === null || names === undefined) return null;
  if (names.cells.length === 0 || !names.cells.every(({ isHeading }) => isHeading)) return null;
  const columns = new Map<number, { path: string; steps: readonly string[] }>();
  const lists = new Set<string | null>();
  for (const { column, value } of names.cells) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (!fieldPath.test(value)) return null;
    const [list, below] = value.includes('[*].') ? value.split('[*].') : [null, value];
    lists.add(list ?? null);
    columns.set(column, { path: value, steps: (below ?? '').split('.') });
  }
  const [items = null] = lists;
  if (columns.size === 0 || lists.size !== 1) return null;
  return { items, columns, width: Math.max(...words.cells.map(({ column }) => column + 1), 0) };
}
