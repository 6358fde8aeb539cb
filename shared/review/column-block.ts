// The index rows of one page turned into columns: what the case keeps sealed beside the page's bytes, and adds to the index
// without making an object per row again (design §4, reference/engine.md A).
import { readGuid, readHex32 } from './guid-words.ts';
import { type IndexedTextPath, type IndexRow, indexedTextPaths } from './index-row.ts';
import { type TimeColumnBlock, toTimeColumn } from './time-column-block.ts';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** `values[codes[row]]` is the row's value; a value occurs once in `values`. */
export type DictionaryBlock<V> = { readonly values: readonly V[]; readonly codes: Codes };

/** Per row: 0 no text, 1 the same text as the record's id, 2 the next of `guids`, 3 the next of `odd`. */
export type GuidBlock = { readonly kinds: Uint8Array; readonly guids: Uint32Array; readonly odd: readonly string[] };

export type ColumnBlock = {
  readonly page: number;
  readonly count: number;
  /** Four words a row; where the id is no lower-case GUID its text stands in `oddIds` and the words are zero. */
  readonly ids: Uint32Array;
  readonly oddIds: readonly (readonly [row: number, id: string])[];
  readonly contentHashes: Uint32Array;
  readonly times: TimeColumnBlock;
  readonly errorCodes: DictionaryBlock<number | null>;
  readonly interactive: DictionaryBlock<boolean | null>;
  /** One per path of `indexedTextPaths` that is no GUID path, in that order. */
  readonly texts: readonly DictionaryBlock<string | null>[];
  /** One per path of {@link guidPaths}, in that order. */
  readonly guids: readonly GuidBlock[];
};

/** Columns whose every value may be different, so that a dictionary would hold a string per record. */
export const guidPaths = ['correlationId', 'originalRequestId'] as const satisfies readonly IndexedTextPath[];

export type GuidPath = (typeof guidPaths)[number];

const isGuidPath = (path: IndexedTextPath): path is GuidPath =>
  path === 'correlationId' || path === 'originalRequestId';

/** Paths with a dictionary, in the order of `indexedTextPaths`. */
export const dictionaryPaths = indexedTextPaths.filter((path) => !isGuidPath(path));

/** Places of a path within `IndexRow.texts`. */
export const textPlace = new Map<IndexedTextPath, number>(indexedTextPaths.map((path, place) => [path, place]));

/** Builds the columns of one page. Throws on a content hash that is not 32 lower-case hex digits: a bug of the caller. */
export function toColumnBlock(page: number, rows: readonly IndexRow[]): ColumnBlock {
  const ids = new Uint32Array(rows.length * 4);
  const contentHashes = new Uint32Array(rows.length * 4);
  const oddIds: [number, string][] = [];
  for (const [place, row] of rows.entries()) {
    if (!readGuid(row.id, ids, place * 4)) {
      ids.fill(0, place * 4, place * 4 + 4);
      oddIds.push([place, standalone(row.id)]);
    }
    if (!readHex32(row.contentHash, contentHashes, place * 4)) throw new Error('a content hash must be 32 hex digits');
  }
  const textsAt = (path: IndexedTextPath) => {
    const place = textPlace.get(path) as number;
    return rows.map((row) => row.texts[place] ?? null);
  };
  return {
    page,
    count: rows.length,
    ids,
    oddIds,
    contentHashes,
    times: toTimeColumn(rows),
    errorCodes: toDictionary(rows.map((row) => row.errorCode)),
    interactive: toDictionary(rows.map((row) => row.isInteractive)),
    texts: dictionaryPaths.map((path) => toDictionary(textsAt(path))),
    guids: guidPaths.map((path) => toGuidBlock(rows, textsAt(path))),
  };
}

function toDictionary<V>(column: readonly V[]): DictionaryBlock<V> {
  const codeOf = new Map<V, number>();
  const codes = new Uint32Array(column.length);
  let last: V | undefined;
  let lastCode = 0;
  for (let place = 0; place < column.length; place++) {
    const value = column[place] as V;
    // Neighbours mostly agree: one comparison instead of a look-up. Map and === differ for NaN only, which no JSON holds.
    if (value !== last || place === 0) {
      const known = codeOf.get(value);
      lastCode = known ?? codeOf.size;
      if (known === undefined) codeOf.set(value, lastCode);
      last = value;
    }
    codes[place] = lastCode;
  }
  return { values: [...codeOf.keys()].map(standalone), codes: narrowed(codes, codeOf.size) };
}

function narrowed(codes: Uint32Array, values: number): Codes {
  if (values <= 0x100) return Uint8Array.from(codes);
  return values <= 0x10000 ? Uint16Array.from(codes) : codes;
}

function toGuidBlock(rows: readonly IndexRow[], texts: readonly (string | null)[]): GuidBlock {
  const kinds = new Uint8Array(rows.length);
  const guids = new Uint32Array(rows.length * 4);
  const odd: string[] = [];
  let stored = 0;
  for (const [place, row] of rows.entries()) {
    const text = texts[place] ?? null;
    if (text === null) continue;
    if (text === row.id) kinds[place] = 1;
    else if (readGuid(text, guids, stored * 4)) {
      kinds[place] = 2;
      stored++;
    } else {
      kinds[place] = 3;
      odd.push(standalone(text));
    }
  }
  return { kinds, guids: guids.slice(0, stored * 4), odd };
}

/** A text cut out of a page would keep the whole page in memory; one that is read from JSON stands alone. Engines cut from 13 on. */
function standalone<V>(value: V): V {
  return typeof value === 'string' && value.length >= 13 ? JSON.parse(JSON.stringify(value)) : value;
}
