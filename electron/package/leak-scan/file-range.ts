// Bytes of the finished file by position: every reader of the leak scan opens the file itself and trusts nobody's copy.
import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { inflateChunks, type ReadOn } from '../../inflate-chunks.ts';

/** One compressed or stored run of the file. `size` is what it must unpack to; `crc32` is checked where it is known. */
export type PackedRange = {
  readonly offset: number;
  readonly compressedSize: number;
  readonly method: 'stored' | 'deflated';
  readonly size: number;
  readonly crc32?: number;
};

/** Reads exactly `length` bytes; throws where the file ends before. */
export function readExactly(file: string, offset: number, length: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length; ) {
      const count = readSync(handle, bytes, done, length - done, offset + done);
      if (count === 0) throw new Error('the file ends too early');
      done += count;
    }
    return bytes;
  } finally {
    closeSync(handle);
  }
}

const chunkBytes = 256 * 1024;

/**
 * The unpacked bytes, in chunks that are only valid until the next one is asked for. Throws where they are not as many as
 * declared, or not the declared ones.
 */
export async function* unpackRange(file: string, range: PackedRange): AsyncGenerator<Buffer> {
  const handle = openSync(file, 'r');
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of rawChunks(handle, range)) {
      size += chunk.length;
      if (size > range.size) throw new Error('longer than declared');
      if (range.crc32 !== undefined) checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } finally {
    closeSync(handle);
  }
  if (size !== range.size) throw new Error('shorter than declared');
  if (range.crc32 !== undefined && checksum !== range.crc32) throw new Error('checksum differs');
}

function rawChunks(handle: number, { offset, compressedSize, method }: PackedRange): AsyncIterable<Buffer> {
  let done = 0;
  const readOn = (target: Buffer): number => {
    const count = readSync(handle, target, 0, Math.min(target.length, compressedSize - done), offset + done);
    done += count;
    return count;
  };
  if (compressedSize === 0) return storedChunks(() => 0);
  if (method === 'stored') return storedChunks(readOn);
  return inflateChunks(readOn, compressedSize, () => new Error('bytes are left over behind the content'));
}

async function* storedChunks(readOn: ReadOn): AsyncGenerator<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(chunkBytes);
  for (let count = readOn(bytes); count > 0; count = readOn(bytes)) yield bytes.subarray(0, count);
}
