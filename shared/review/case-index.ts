// The column index over all records of a case: typed arrays, so that filters, sorting and counts need no decryption and a
// million records fit in about 100 MB (design §4, reference/engine.md A).
import type { RecordReference } from '../model/sign-in-record.ts';
import { type ColumnBlock, dictionaryPaths, guidPaths, toColumnBlock } from './column-block.ts';
import { DictionaryColumn, type ValueColumn } from './dictionary-column.ts';
import { grown, withLength } from './growable-array.ts';
import { GuidColumn } from './guid-column.ts';
import { hex32Text, sameWords } from './guid-words.ts';
import { IdColumn } from './id-column.ts';
import { type IndexedTextPath, type IndexRow, indexedTextPaths } from './index-row.ts';
import type { Moment } from './moment.ts';
import { orderByTime } from './row-order.ts';
import { TimeColumn } from './time-column.ts';

export type CaseIndex = {
  readonly size: () => number;
  /** Appends the rows of one page; `page` is the page's number. Pages come in ascending order. */
  readonly addPage: (page: number, rows: readonly IndexRow[]) => void;
  /** The same for a page whose columns were made before. */
  readonly addColumns: (block: ColumnBlock) => void;
  /** Makes room for so many rows in all; saves copying where the number is known. */
  readonly reserve: (rows: number) => void;
  /** Row `n` of the index (0 ≤ n < size), rebuilt from the columns. */
  readonly row: (n: number) => IndexRow & { readonly page: number; readonly position: number };
  readonly referenceOf: (n: number) => RecordReference;
  readonly idOf: (n: number) => string;
  /** As delivered. */
  readonly createdDateTimeOf: (n: number) => string;
  readonly instantOf: (n: number) => number;
  readonly textOf: (path: IndexedTextPath, n: number) => string | null;
  /** The column of a path that has a dictionary; null for the two request id paths, whose texts all differ. */
  readonly dictionary: (path: IndexedTextPath) => ValueColumn<string | null> | null;
  readonly errorCodes: ValueColumn<number | null>;
  readonly interactive: ValueColumn<boolean | null>;
  /** Whole seconds since 1970 UTC. */
  readonly secondOf: (n: number) => number;
  /** Negative, zero or positive: by createdDateTime with every digit it has. */
  readonly compareTimes: (left: number, right: number) => number;
  /** Sets `mask[row]` by how the row's time stands to `moment`: `accepts` is asked about -1, 0 and 1. */
  readonly markTimes: (moment: Moment, accepts: (difference: number) => boolean, mask: Uint8Array) => void;
  /** Sets `mask[row]` by the row's text at `path`, null where it has none; `path` may be `id`. */
  readonly markTexts: (
    path: IndexedTextPath | 'id',
    accepts: (text: string | null) => boolean,
    mask: Uint8Array,
  ) => void;
  /** The same for "is `lowerCaseText`, whatever the case", which needs no text to be rebuilt. */
  readonly markEqualTexts: (path: IndexedTextPath | 'id', lowerCaseText: string, mask: Uint8Array) => void;
  /** See `IndexRow.contentHash`. */
  readonly contentHashOf: (n: number) => string;
  readonly sameContent: (left: number, right: number) => boolean;
  /** Rows with that very id, in index order. */
  readonly rowsOfId: (id: string) => readonly number[];
  /** The nearest row before `n` with the same id, or -1. */
  readonly earlierRowOfSameId: (n: number) => number;
  /** All rows by (createdDateTime, id, row); computed once and kept until rows are added. Not to be written to. */
  readonly order: () => Uint32Array;
};

/** An empty index. */
export function createCaseIndex(): CaseIndex {
  let size = 0;
  let hashes = new Uint32Array(0);
  let order: Uint32Array | null = null;
  const pages: { readonly page: number; readonly firstRow: number }[] = [];
  const ids = new IdColumn();
  const times = new TimeColumn();
  const errorCodes = new DictionaryColumn<number | null>();
  const interactive = new DictionaryColumn<boolean | null>();
  const dictionaries = new Map<IndexedTextPath, DictionaryColumn<string | null>>(
    dictionaryPaths.map((path) => [path, new DictionaryColumn()]),
  );
  const guids = new Map<IndexedTextPath, GuidColumn>(guidPaths.map((path) => [path, new GuidColumn(ids)]));

  function addColumns(block: ColumnBlock): void {
    const last = pages.at(-1);
    if (last !== undefined && block.page <= last.page) throw new Error('pages must be added in ascending order');
    pages.push({ page: block.page, firstRow: size });
    ids.append(block);
    times.append(block.times);
    errorCodes.append(block.errorCodes);
    interactive.append(block.interactive);
    for (const [place, path] of dictionaryPaths.entries()) {
      const texts = block.texts[place];
      if (texts !== undefined) dictionaries.get(path)?.append(texts);
    }
    for (const [place, path] of guidPaths.entries()) {
      const values = block.guids[place];
      if (values !== undefined) guids.get(path)?.append(values);
    }
    hashes = grown(hashes, (size + block.count) * 4);
    hashes.set(block.contentHashes, size * 4);
    size += block.count;
    order = null;
  }

  function referenceOf(n: number): RecordReference {
    let low = 0;
    let high = pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pages[middle]?.firstRow ?? 0) <= n) low = middle;
      else high = middle - 1;
    }
    const found = pages[low];
    if (found === undefined || n < 0 || n >= size) throw new Error(`there is no row ${n}`);
    return { page: found.page, position: n - found.firstRow };
  }

  function markTexts(path: IndexedTextPath | 'id', accepts: (text: string | null) => boolean, mask: Uint8Array): void {
    if (path === 'id') for (let row = 0; row < size; row++) mask[row] = accepts(ids.textOf(row)) ? 1 : 0;
    else (dictionaries.get(path) ?? guids.get(path))?.mark(accepts, mask);
  }

  const textOf = (path: IndexedTextPath, n: number) => (dictionaries.get(path) ?? guids.get(path))?.valueOf(n) ?? null;

  return {
    size: () => size,
    addPage: (page, rows) => addColumns(toColumnBlock(page, rows)),
    addColumns,
    reserve: (rows) => {
      for (const column of [ids, times, errorCodes, interactive, ...dictionaries.values(), ...guids.values()]) {
        column.reserve(rows);
      }
      if (rows * 4 > hashes.length) hashes = withLength(hashes, rows * 4);
    },
    row: (n) => ({
      ...referenceOf(n),
      id: ids.textOf(n),
      createdDateTime: times.textOf(n),
      instant: times.instantOf(n),
      errorCode: errorCodes.valueOf(n),
      isInteractive: interactive.valueOf(n),
      contentHash: hex32Text(hashes, n * 4),
      texts: indexedTextPaths.map((path) => textOf(path, n)),
    }),
    referenceOf,
    idOf: (n) => ids.textOf(n),
    createdDateTimeOf: (n) => times.textOf(n),
    instantOf: (n) => times.instantOf(n),
    textOf,
    dictionary: (path) => dictionaries.get(path) ?? null,
    errorCodes,
    interactive,
    secondOf: (n) => times.secondOf(n),
    compareTimes: (left, right) => times.compare(left, right),
    markTimes: (moment, accepts, mask) => times.mark(moment, accepts, mask),
    markTexts,
    markEqualTexts: (path, lowerCaseText, mask) => {
      const guidColumn = path === 'id' ? undefined : guids.get(path);
      if (guidColumn !== undefined) guidColumn.markEqual(lowerCaseText, mask);
      else if (path === 'id') ids.markEqual(lowerCaseText, mask);
      else markTexts(path, (text) => text !== null && text.toLowerCase() === lowerCaseText, mask);
    },
    contentHashOf: (n) => hex32Text(hashes, n * 4),
    sameContent: (left, right) => sameWords(hashes, left * 4, hashes, right * 4),
    rowsOfId: (id) => ids.rowsOf(id),
    earlierRowOfSameId: (n) => ids.earlierOf(n),
    order: () => {
      order ??= orderByTime(size, times, ids);
      return order;
    },
  };
}
