// Puts entries into a ZIP whose bytes follow from their content alone: fixed order and time, no extra field, no descriptor, no zip64.
// Everything is known before a header is written, so local header and central directory say the same (APPNOTE 4.3).
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Content } from './content.ts';
import { Refusal } from './refusal.ts';

const largestNumber = 0xff_ff_ff_ff;
const copyBytes = 1 << 20;
/** Made by: UNIX, specification 2.0. A regular file that everybody may read. */
const madeBy = (3 << 8) | 20;
const externalAttributes = 0o100_644 * 0x1_00_00;

export type ZipEntry = { readonly name: string; readonly content: Content };

/** DOS date and time of a moment in UTC, to the even second below; 1980 to 2107. */
export function dosDateTime(moment: Date): number {
  const year = Math.min(Math.max(moment.getUTCFullYear(), 1980), 2107);
  const date = ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  return date * 0x1_00_00 + time;
}

/** The 26 bytes that the local header and the central one have in common, from "version needed" on. */
function commonHeader({ name, content }: ZipEntry, dosTime: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(content.method === 'stored' ? 10 : 20, 0);
  header.writeUInt16LE(content.method === 'stored' ? 0 : 8, 4);
  header.writeUInt32LE(dosTime, 6);
  header.writeUInt32LE(content.crc32, 10);
  header.writeUInt32LE(content.compressedSize, 14);
  header.writeUInt32LE(content.size, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

function centralHeader(entry: ZipEntry, dosTime: number, offset: number): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(0x02_01_4b_50, 0);
  head.writeUInt16LE(madeBy, 4);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(externalAttributes, 6);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, commonHeader(entry, dosTime), tail, Buffer.from(entry.name)]);
}

function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** The bytes of a content as they stand in the ZIP, in blocks that are only valid until the next one. */
function* blocksOf({ source }: Content): Generator<Uint8Array> {
  if ('bytes' in source) {
    yield source.bytes;
    return;
  }
  const handle = openSync(source.file, 'r');
  try {
    const block = Buffer.allocUnsafe(copyBytes);
    for (let read = readSync(handle, block); read > 0; read = readSync(handle, block)) yield block.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}

export type WrittenZip = { readonly size: number; readonly sha256: string; readonly crc32: number };

/**
 * Creates `file` with `entries` in their order. Throws {@link Refusal} `PACKAGE_TOO_LARGE` where a size does not fit
 * four bytes: zip64 is not understood by every verifier, and a package that only some can check is none.
 */
export function writeZip(file: string, entries: readonly ZipEntry[], moment: Date): WrittenZip {
  const dosTime = dosDateTime(moment);
  const hash = createHash('sha256');
  let position = 0;
  let crc = 0;
  const handle = openSync(file, 'wx', 0o600);
  const append = (bytes: Uint8Array): void => {
    hash.update(bytes);
    crc = crc32(bytes, crc);
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    position += bytes.length;
    if (position > largestNumber) throw new Refusal('PACKAGE_TOO_LARGE', { limitGigabytes: 4 });
  };
  try {
    const directory: Buffer[] = [];
    for (const entry of entries) {
      if (entry.content.size > largestNumber) throw new Refusal('PACKAGE_TOO_LARGE', { limitGigabytes: 4 });
      directory.push(centralHeader(entry, dosTime, position));
      append(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
      append(commonHeader(entry, dosTime));
      append(Buffer.from(entry.name));
      const start = position;
      for (const block of blocksOf(entry.content)) append(block);
      if (position - start !== entry.content.compressedSize) throw new Error(`work file of ${entry.name} changed`);
    }
    const offset = position;
    for (const header of directory) append(header);
    append(endOfDirectory(directory.length, position - offset, offset));
  } finally {
    closeSync(handle);
  }
  return { size: position, sha256: hash.digest('hex'), crc32: crc };
}
