// Record texts, packed in blocks: 200,000 of them take some 40 MB, and a page of answers opens a few blocks only.
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { growing } from './growing-columns.ts';

const textsPerBlock = 64;
/** Blocks held open: enough for several readers, each at a place of its own. */
const openBlocks = 48;

export type PackedTexts = {
  /** Gives the number of the text; numbers count from 0. */
  readonly add: (text: string) => number;
  /** UTF-8. Not to be changed. */
  readonly bytes: (number: number) => Buffer;
};

export function packedTexts(): PackedTexts {
  const starts = growing((length) => new Uint32Array(length));
  const lengths = growing((length) => new Uint32Array(length));
  const blocks: Buffer[] = [];
  const opened = new Map<number, Buffer>();
  let last: Buffer[] = [];
  let lastLength = 0;
  let count = 0;

  function open(block: number): Buffer {
    const known = opened.get(block);
    const packed = blocks[block];
    if (packed === undefined) throw new Error('no such block of texts');
    const bytes = known ?? zstdDecompressSync(packed);
    opened.delete(block);
    opened.set(block, bytes);
    const [oldest] = opened.keys();
    if (opened.size > openBlocks && oldest !== undefined) opened.delete(oldest);
    return bytes;
  }

  return {
    add: (text) => {
      const bytes = Buffer.from(text);
      starts.set(count, lastLength);
      lengths.set(count, bytes.length);
      last.push(bytes);
      lastLength += bytes.length;
      if (last.length === textsPerBlock) {
        blocks.push(
          zstdCompressSync(Buffer.concat(last, lastLength), { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
        );
        last = [];
        lastLength = 0;
      }
      count += 1;
      return count - 1;
    },
    bytes: (number) => {
      const block = Math.floor(number / textsPerBlock);
      if (block >= blocks.length) {
        const text = last[number % textsPerBlock];
        if (text === undefined) throw new Error('no such text');
        return text;
      }
      const start = starts.at(number);
      return open(block).subarray(start, start + lengths.at(number));
    },
  };
}
