// Undoes the content codings of an answer (RFC 9110 §8.4) within a size limit, and tells a cut body from a whole one.
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TransportFailure } from '../graph/transport.ts';

type Decompress = (
  bytes: Uint8Array,
  options: { readonly maxOutputLength: number; readonly chunkSize: number },
) => Promise<Uint8Array>;

const unzip: Decompress = promisify(gunzip);
const unbrotli: Decompress = promisify(brotliDecompress);
const unzlib: Decompress = promisify(inflate);
const undeflate: Decompress = promisify(inflateRaw);

/** `deflate` means a zlib stream; some servers send it without its two-byte head (first byte: method 8, window ≤ 32 KiB). */
const hasZlibHead = (bytes: Uint8Array) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 && ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % 31 === 0;

function decoderOf(coding: string, bytes: Uint8Array): Decompress | null {
  if (coding === 'gzip' || coding === 'x-gzip') return unzip;
  if (coding === 'br') return unbrotli;
  if (coding === 'deflate') return hasZlibHead(bytes) ? unzlib : undeflate;
  return null;
}

/** Unpacked in pieces of Node's usual size, a page of five megabytes would be hundreds of buffers, and joined once more. */
const largestChunk = 8 * 1024 * 1024;
const smallestChunk = 16 * 1024;

/** Gzip ends with the length of what it holds (RFC 1952 §2.3.1, modulo 2^32): only a hint, the end of the stream decides. */
function chunkSizeFor(coding: string, bytes: Uint8Array, mostBytes: number): number {
  if (coding !== 'gzip' || bytes.length < 18) return smallestChunk;
  const length = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUInt32LE(bytes.length - 4);
  return Math.min(Math.max(length + 64, smallestChunk), largestChunk, Math.max(mostBytes, smallestChunk));
}

/** What this transport can undo, for `Accept-Encoding`. */
export const acceptedCodings = 'gzip, deflate, br';

/**
 * The body without its codings. An unknown coding is left as it is; the reader of the body will not know it either.
 * Fails with CUT_OFF for what ends too early or is damaged, TOO_LARGE beyond `mostBytes`.
 */
export async function decompressBody(
  bytes: Uint8Array<ArrayBuffer>,
  contentEncoding: string,
  mostBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, TransportFailure>> {
  let body: Uint8Array = bytes;
  // Listed in the order in which they were applied.
  for (const coding of contentEncoding.toLowerCase().split(',').reverse()) {
    const decompress = body.length === 0 ? null : decoderOf(coding.trim(), body);
    if (decompress === null) continue;
    try {
      body = await decompress(body, {
        maxOutputLength: mostBytes,
        chunkSize: chunkSizeFor(coding.trim(), body, mostBytes),
      });
    } catch (error) {
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      return fail({ code: tooLarge ? 'TOO_LARGE' : 'CUT_OFF' });
    }
  }
  return ok(body.buffer instanceof ArrayBuffer ? (body as Uint8Array<ArrayBuffer>) : new Uint8Array(body));
}
