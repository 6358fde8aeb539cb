// The bytes of a file as they stand on disk, in blocks.
import { open } from 'node:fs/promises';

const blockBytes = 256 * 1024;

/** Yields blocks that are valid only until the next one is asked for. Throws what the file system throws. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const block = Buffer.allocUnsafe(blockBytes);
    for (;;) {
      const { bytesRead } = await handle.read(block, 0, blockBytes, null);
      if (bytesRead === 0) return;
      yield block.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
