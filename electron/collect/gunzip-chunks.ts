// Unpacks gzip while it streams: what came before a cut or a damage is still delivered, and a bomb is stopped.
import { createGunzip } from 'node:zlib';
import { gzipGraceBytes, maximumGzipRatio } from '../../shared/collect/import-limits.ts';

/** `damaged`: the file ends early or its checksum is wrong. `bomb`: it unpacks to far more than any log does. */
export type GzipTrouble = 'damaged' | 'bomb';

/** One write unpacks to at most a thousand times its size, so small writes bound what is held. */
const sliceBytes = 16 * 1024;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Ends early, after saying why, where the stream cannot be trusted any further. */
export async function* gunzipChunks(
  packed: AsyncIterable<Uint8Array>,
  onTrouble: (trouble: GzipTrouble) => void,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  let ready: Buffer[] = [];
  let hasFailed = false;
  let isBomb = false;
  let packedBytes = 0;
  let unpackedBytes = 0;
  gunzip.on('data', (block: Buffer) => ready.push(block));
  gunzip.on('error', () => {
    hasFailed = true;
  });
  const take = (): Buffer[] => {
    const taken = ready;
    ready = [];
    for (const block of taken) unpackedBytes += block.length;
    return taken;
  };
  try {
    // After a failure the rest is still read, since whoever watches hashes the whole file.
    for await (const block of packed) {
      for (let at = 0; at < block.length && !hasFailed && !isBomb; at += sliceBytes) {
        const slice = Buffer.from(block.subarray(at, at + sliceBytes));
        packedBytes += slice.length;
        await new Promise<void>((resolve) => {
          gunzip.once('error', resolve);
          gunzip.write(slice, () => {
            gunzip.off('error', resolve);
            resolve();
          });
        });
        yield* take();
        isBomb = unpackedBytes > gzipGraceBytes && unpackedBytes > packedBytes * maximumGzipRatio;
      }
    }
    if (!hasFailed && !isBomb) {
      await new Promise<void>((resolve) => {
        gunzip.once('end', resolve);
        gunzip.once('error', () => resolve());
        gunzip.end();
      });
    }
    yield* take();
    if (isBomb) onTrouble('bomb');
    else if (hasFailed) onTrouble('damaged');
  } finally {
    gunzip.destroy();
  }
}
