// A file as UTF-8 text in blocks, whatever it was packed or encoded in: the bytes that pages are cut from.
import { fileChunks } from './file-chunks.ts';
import { type GzipTrouble, gunzipChunks, isGzip } from './gunzip-chunks.ts';
import { utf8Chunks, utf16Kind } from './utf16-chunks.ts';

export type DecodingTrouble = GzipTrouble | 'unpaired-surrogate';

export type DecodingWatch = {
  /** Every block as it stands on disk; `isPlain` where the decoded bytes are the same, so that nobody hashes them twice. */
  readonly raw: (block: Uint8Array, isPlain: boolean) => void;
  readonly trouble: (trouble: DecodingTrouble) => void;
};

export async function* decodedChunks(path: string, watch: DecodingWatch): AsyncGenerator<Uint8Array> {
  const blocks = fileChunks(path);
  const first = await blocks.next();
  if (first.done === true) return;
  const isPacked = isGzip(first.value);
  const isPlain = !isPacked && utf16Kind(first.value) === null;
  const all = watched(first.value, blocks, (block) => watch.raw(block, isPlain));
  const unpacked = isPacked ? gunzipChunks(all, watch.trouble) : all;
  yield* isPlain ? unpacked : utf8Chunks(unpacked, () => watch.trouble('unpaired-surrogate'));
}

async function* watched(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
  watch: (block: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  try {
    watch(first);
    yield first;
    for await (const block of rest) {
      watch(block);
      yield block;
    }
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
