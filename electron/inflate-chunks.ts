// Unpacks a deflated run for whoever reads a finished package. Reads into one buffer and frees every unpacked chunk once it was
// used: left to garbage collection, four readers side by side would hold two hundred megabytes of them.
import { createInflateRaw } from 'node:zlib';

const chunkBytes = 256 * 1024;

/** Reads on into `target` and returns how many bytes that were, 0 at the end. May throw. */
export type ReadOn = (target: Buffer) => number;

/**
 * The unpacked bytes, in chunks of at most 256 KiB, each of which is only valid until the next one is asked for.
 * Throws zlib's errors and those of `readOn`; and what `leftOver` makes, where the content ends before its `packedBytes` do.
 */
export async function* inflateChunks(
  readOn: ReadOn,
  packedBytes: number,
  leftOver: () => Error,
): AsyncGenerator<Buffer, void, undefined> {
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  const packed = Buffer.allocUnsafeSlow(Math.min(chunkBytes, Math.max(1, packedBytes)));
  const feed = (): void => {
    try {
      const count = readOn(packed);
      if (count === 0) inflate.end();
      // zlib calls back when it has done with the bytes. An error reaches the reader below.
      else inflate.write(packed.subarray(0, count), (error) => error ?? feed());
    } catch (error) {
      inflate.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  };
  feed();
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      yield chunk;
      free(chunk);
    }
    if (inflate.bytesWritten !== packedBytes) throw leftOver();
  } finally {
    inflate.destroy();
  }
}

/** zlib fills one buffer after the other; with the chunk that ends a buffer all of it has been read. */
function free({ buffer, byteOffset, length }: Buffer): void {
  const isWhole = buffer.byteLength === chunkBytes && byteOffset + length === chunkBytes;
  if (isWhole && buffer instanceof ArrayBuffer) buffer.transfer(0);
}
