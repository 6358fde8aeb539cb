// The bytes of a file as they stand on disk, in blocks.
import { open } from 'node:fs/promises';

const blockBytes = 256 * 1024;

/** Yields blocks that are valid only until the next one is asked for. Throws what the file system throws. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    // While one block is worked on, the next one is read.
    let [block, other] = [Buffer.allocUnsafeSlow(blockBytes), Buffer.allocUnsafeSlow(blockBytes)];
    let reading = handle.read(block, 0, blockBytes, null);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      reading = handle.read(other, 0, blockBytes, null);
      // Whoever awaits it hears of a failure; until then it must not count as unhandled.
      reading.catch(() => {});
      yield block.subarray(0, bytesRead);
      [block, other] = [other, block];
    }
  } finally {
    await handle.close();
  }
}
