// A file as UTF-8 text in blocks, whatever it was packed or encoded in: the bytes that pages are cut from.
import { fileChunks } from './file-chunks.ts';
import { type GzipTrouble, gunzipChunks, isGzip } from './gunzip-chunks.ts';
import { utf8Chunks } from './utf16-chunks.ts';

export type DecodingTrouble = GzipTrouble | 'unpaired-surrogate';

export type DecodingWatch = {
  /** Every block as it stands on disk. */
  readonly raw: (block: Uint8Array) => void;
  readonly trouble: (trouble: DecodingTrouble) => void;
};

export async function* decodedChunks(path: string, watch: DecodingWatch): AsyncGenerator<Uint8Array> {
  const unpacked = unpackedChunks(fileChunks(path, watch.raw), watch.trouble);
  yield* utf8Chunks(unpacked, () => watch.trouble('unpaired-surrogate'));
}

async function* unpackedChunks(
  chunks: AsyncGenerator<Uint8Array>,
  onTrouble: (trouble: DecodingTrouble) => void,
): AsyncGenerator<Uint8Array> {
  const first = await chunks.next();
  if (first.done === true) return;
  const all = restoreFirst(first.value, chunks);
  yield* isGzip(first.value) ? gunzipChunks(all, onTrouble) : all;
}

async function* restoreFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** The first `length` bytes, decoded; `isWhole` where that is all there is. */
export async function readBeginning(
  path: string,
  length: number,
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  const blocks: Buffer[] = [];
  let held = 0;
  for await (const block of decodedChunks(path, { raw: () => {}, trouble: () => {} })) {
    blocks.push(Buffer.from(block));
    held += block.length;
    if (held >= length) return { bytes: Buffer.concat(blocks).subarray(0, length), isWhole: false };
  }
  return { bytes: Buffer.concat(blocks), isWhole: true };
}
