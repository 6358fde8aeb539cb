// Unpacks one entry piece by piece and stops at the first byte that the archive did not declare; nothing goes to disk.
import { crc32, inflateRawSync } from 'node:zlib';
import type { FindingCode } from '../../shared/verify/findings.ts';
import { inflateChunks } from '../inflate-chunks.ts';
import { ArchiveDamage } from './archive-damage.ts';
import type { ByteSource } from './byte-source.ts';
import type { PlacedEntry } from './zip-layout.ts';

const chunkBytes = 256 * 1024;
/** Below this one call is quicker than a stream. */
const smallBytes = 256 * 1024;

function* packedChunks(source: ByteSource, entry: PlacedEntry): Generator<Buffer> {
  for (let done = 0; done < entry.compressedSize; ) {
    const chunk = source.read(entry.dataOffset + done, Math.min(chunkBytes, entry.compressedSize - done));
    if (chunk.length === 0) return;
    done += chunk.length;
    yield chunk;
  }
}

function damage(entry: PlacedEntry, code: FindingCode): ArchiveDamage {
  return new ArchiveDamage(code, { entry: entry.shownName });
}

/** What zlib's own error means for the finding. */
function zlibDamage(entry: PlacedEntry, error: unknown): ArchiveDamage {
  if (error instanceof ArchiveDamage) return error;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') return damage(entry, 'VERIFY_LONGER_THAN_DECLARED');
  return damage(entry, 'VERIFY_DEFLATE_DAMAGED');
}

function inflateSmall(source: ByteSource, entry: PlacedEntry): Buffer {
  const packed = source.read(entry.dataOffset, entry.compressedSize);
  try {
    const options = { maxOutputLength: Math.max(1, entry.size), info: true } as const;
    // `info` makes zlib also return its engine, which knows how many bytes it consumed; the types do not say so.
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    if (engine.bytesWritten !== entry.compressedSize) throw damage(entry, 'VERIFY_LEFT_OVER_BYTES');
    return buffer;
  } catch (error) {
    throw zlibDamage(entry, error);
  }
}

async function* inflateStream(source: ByteSource, entry: PlacedEntry): AsyncGenerator<Buffer> {
  const { dataOffset, compressedSize } = entry;
  let done = 0;
  const readOn = (target: Buffer): number => {
    const count = source.readInto(target.subarray(0, compressedSize - done), dataOffset + done);
    done += count;
    return count;
  };
  try {
    let size = 0;
    for await (const chunk of inflateChunks(readOn, compressedSize, () => damage(entry, 'VERIFY_LEFT_OVER_BYTES'))) {
      size += chunk.length;
      if (size > entry.size) throw damage(entry, 'VERIFY_LONGER_THAN_DECLARED');
      yield chunk;
    }
  } catch (error) {
    throw zlibDamage(entry, error);
  }
}

function unpackedChunks(source: ByteSource, entry: PlacedEntry): Iterable<Buffer> | AsyncIterable<Buffer> {
  if (entry.method === 0) return packedChunks(source, entry);
  if (entry.size <= smallBytes && entry.compressedSize <= smallBytes) return [inflateSmall(source, entry)];
  return inflateStream(source, entry);
}

/**
 * Content in chunks of at most 256 KiB, each valid until the next one is asked for. Throws {@link ArchiveDamage} on anything but
 * the declared size and checksum.
 */
export async function* readContent(source: ByteSource, entry: PlacedEntry): AsyncGenerator<Buffer> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of unpackedChunks(source, entry)) {
    size += chunk.length;
    if (size > entry.size) throw damage(entry, 'VERIFY_LONGER_THAN_DECLARED');
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size < entry.size) throw damage(entry, 'VERIFY_SHORTER_THAN_DECLARED');
  if (checksum !== entry.crc) throw damage(entry, 'VERIFY_CHECKSUM');
}

/** The whole content of a file that must be small; refuses by its declared size before unpacking. */
export async function readWhole(source: ByteSource, entry: PlacedEntry, maximumBytes: number): Promise<Buffer> {
  if (entry.size > maximumBytes) throw damage(entry, 'VERIFY_META_FILE_TOO_LARGE');
  const chunks: Buffer[] = [];
  for await (const chunk of readContent(source, entry)) chunks.push(Buffer.from(chunk));
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
