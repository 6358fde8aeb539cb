// Reads page heads, records and whole pages back from the sealed blocks, decoding as little as possible.
import type { PageHead } from '../../shared/model/page.ts';
import type { RecordReference } from '../../shared/model/sign-in-record.ts';
import type { CaseDatabase } from './case-database.ts';
import { headFromBytes, type StoredHead, spanAt } from './page-head-codec.ts';
import { checkSeal, unseal } from './seal.ts';
import { createSegmentCache } from './segment-cache.ts';
import { readSealList, type SegmentSeals } from './segment-seals.ts';

export type PageReader = {
  readonly pageHead: (page: number) => PageHead;
  readonly recordBytes: (reference: RecordReference) => Uint8Array;
  /** The same, decoded from UTF-8 without a copy of the bytes. */
  readonly recordText: (reference: RecordReference) => string;
  readonly pageBytes: (page: number) => Uint8Array;
  /** Checks the seal of every segment of every page; throws CaseDamagedError at the first that does not hold. */
  readonly checkPages: () => void;
};

type StoredPage = StoredHead & { readonly seals: SegmentSeals };

const keptHeads = 32;

/** @param pageBlocks block number of each page; may grow while reading goes on. */
export function createPageReader(
  database: CaseDatabase,
  key: Uint8Array,
  caseId: string,
  pageBlocks: readonly number[],
): PageReader {
  const heads = new Map<number, StoredPage>();
  const cache = createSegmentCache();

  function stored(page: number): StoredPage {
    const known = heads.get(page);
    if (known !== undefined) return known;
    const block = pageBlocks[page];
    if (block === undefined) throw new Error(`there is no page ${page}`);
    const { content, seals } = database.block(block);
    const read = {
      ...headFromBytes(unseal(key, caseId, { kind: 'page', page, part: -1 }, content)),
      seals: readSealList(key, caseId, page, seals),
    };
    heads.set(page, read);
    const [oldest] = heads.keys();
    if (heads.size > keptHeads && oldest !== undefined) heads.delete(oldest);
    return read;
  }

  function segment(page: number, part: number): Uint8Array {
    return cache(page, part, () => {
      const sealed = database.segment(page, part);
      stored(page).seals.check(part, sealed);
      return unseal(key, caseId, { kind: 'page', page, part }, sealed);
    });
  }

  /** Bytes `from` to `to` of the body, in one piece or joined from several segments; a copy either way. */
  function range(page: number, cuts: Uint32Array, from: number, to: number): Uint8Array {
    const first = segmentAt(cuts, from);
    if (to <= (cuts[first + 1] ?? Number.POSITIVE_INFINITY)) {
      const start = cuts[first] ?? 0;
      return to === from ? new Uint8Array(0) : new Uint8Array(segment(page, first).subarray(from - start, to - start));
    }
    const bytes = new Uint8Array(to - from);
    for (let part = first; part < cuts.length && (cuts[part] as number) < to; part++) {
      const start = cuts[part] as number;
      const plain = segment(page, part);
      const piece = plain.subarray(Math.max(0, from - start), Math.min(plain.length, to - start));
      bytes.set(piece, Math.max(from, start) - from);
    }
    return bytes;
  }

  function recordBytes({ page, position }: RecordReference): Uint8Array {
    const { spans, cuts } = stored(page);
    const { offset, length } = spanAt(spans, position);
    return range(page, cuts, offset, offset + length);
  }

  function recordText(reference: RecordReference): string {
    const { spans, cuts } = stored(reference.page);
    const { offset, length } = spanAt(spans, reference.position);
    const part = segmentAt(cuts, offset);
    if (offset + length > (cuts[part + 1] ?? Number.POSITIVE_INFINITY)) {
      return utf8(recordBytes(reference), 0, length);
    }
    return length === 0 ? '' : utf8(segment(reference.page, part), offset - (cuts[part] ?? 0), length);
  }

  return {
    pageHead: (page) => stored(page).head,
    recordBytes,
    recordText,
    pageBytes: (page) => {
      const { head, cuts } = stored(page);
      return range(page, cuts, 0, head.byteLength);
    },
    checkPages: () => {
      for (let page = 0; page < pageBlocks.length; page++) {
        const { seals } = stored(page);
        for (let part = 0; part < seals.lengths.length; part++) {
          const sealed = database.segment(page, part);
          seals.check(part, sealed);
          checkSeal(key, caseId, { kind: 'page', page, part }, sealed);
        }
      }
    },
  };
}

function utf8({ buffer, byteOffset }: Uint8Array, from: number, length: number): string {
  return Buffer.from(buffer, byteOffset + from, length).toString('utf8');
}

function segmentAt(cuts: Uint32Array, offset: number): number {
  let low = 0;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cuts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
