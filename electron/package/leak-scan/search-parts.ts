// Searches every part of the package by text, one after the other.
import { leakReadings } from '../../../shared/package/leak/leak-form.ts';
import { ByteSearch } from './byte-search.ts';
import { unpackRange } from './file-range.ts';
import { HitList } from './hit-list.ts';
import { StreamSearch } from './stream-search.ts';
import type { TextPart } from './text-parts.ts';
import type { PackedValues } from './value-store.ts';

export type TextScanInput = {
  readonly file: string;
  readonly parts: readonly TextPart[];
  readonly values: PackedValues;
};

export type TextScanOutcome = {
  /** See hit-list.ts. */
  readonly hits: Uint32Array<ArrayBuffer>;
  readonly isFull: boolean;
  readonly scannedBytes: number;
  /** Parts, by their number, that could not be read to their end. */
  readonly unreadable: readonly number[];
};

export async function searchParts({ file, parts, values }: TextScanInput): Promise<TextScanOutcome> {
  const search = new StreamSearch(new ByteSearch(values));
  const hits = new HitList();
  const unreadable: number[] = [];
  let scannedBytes = 0;
  for (const [index, part] of parts.entries()) {
    search.begin((value, form, reading, start, end) => {
      hits.add(index, value, form, leakReadings.indexOf(reading), start, end);
    });
    try {
      const chunks = 'bytes' in part ? [part.bytes] : unpackRange(file, part.range);
      for await (const chunk of chunks) {
        scannedBytes += chunk.length;
        search.push(chunk);
      }
    } catch {
      unreadable.push(index);
    }
    search.end();
  }
  return { hits: hits.packed(), isFull: hits.isFull, scannedBytes, unreadable };
}
