// Bytes of the finished file by position: every reader of the leak scan opens the file itself and trusts nobody's copy.
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { crc32, createInflateRaw } from 'node:zlib';

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

/** The unpacked bytes, in chunks. Throws where they are not as many as declared, or not the declared ones. */
export async function* unpackRange(file: string, range: PackedRange): AsyncGenerator<Buffer> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of rawChunks(file, range)) {
    size += chunk.length;
    if (size > range.size) throw new Error('longer than declared');
    if (range.crc32 !== undefined) checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size !== range.size) throw new Error('shorter than declared');
  if (range.crc32 !== undefined && checksum !== range.crc32) throw new Error('checksum differs');
}

async function* rawChunks(file: string, range: PackedRange): AsyncGenerator<Buffer> {
  if (range.compressedSize === 0) return;
  const packed = createReadStream(file, {
    start: range.offset,
    end: range.offset + range.compressedSize - 1,
    highWaterMark: chunkBytes,
  });
  if (range.method === 'stored') {
    yield* packed as AsyncIterable<Buffer>;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  packed.on('error', (error) => inflate.destroy(error));
  packed.pipe(inflate);
  try {
    yield* inflate as AsyncIterable<Buffer>;
    if (inflate.bytesWritten !== range.compressedSize) throw new Error('bytes are left over behind the content');
  } finally {
    packed.destroy();
    inflate.destroy();
  }
}
