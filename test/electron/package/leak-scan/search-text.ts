// Runs the search by text over bytes in memory: what was found, by the value's text.
import { ByteSearch } from '../../../../electron/package/leak-scan/byte-search.ts';
import { StreamSearch } from '../../../../electron/package/leak-scan/stream-search.ts';
import { packValues } from '../../../../electron/package/leak-scan/value-store.ts';

export type Found = {
  readonly text: string;
  readonly form: number;
  readonly reading: string;
  readonly start: number;
  readonly end: number;
};

export type TextSearcher = (bytes: Uint8Array, chunkBytes?: number) => readonly Found[];

export function searcherFor(
  values: readonly string[],
  ignore: ReadonlySet<string> = new Set(),
  stride?: 2 | 4 | 8,
): TextSearcher {
  const store = packValues(
    values.map((text) => ({ text, paths: ['x'] })),
    ignore,
  );
  const search = new StreamSearch(new ByteSearch(store.packed, stride));
  return (bytes, chunkBytes = 65_536) => {
    const found: Found[] = [];
    search.begin((value, form, reading, start, end) => {
      found.push({ text: store.textOf(value), form, reading, start, end });
    });
    for (let at = 0; at < bytes.length; at += chunkBytes) search.push(bytes.subarray(at, at + chunkBytes));
    search.end();
    return found;
  };
}
