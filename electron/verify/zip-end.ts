// Finds the end record of the archive (APPNOTE 4.3.16). It must close the file, so that no reader can find another one.
import { ArchiveDamage } from './archive-damage.ts';
import type { ByteSource } from './byte-source.ts';
import { limits } from './limits.ts';

export type ZipEnd = {
  readonly entryCount: number;
  readonly directoryOffset: number;
  readonly directorySize: number;
  readonly endOffset: number;
};

const endSize = 22;
const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const localSignature = Buffer.from('PK\x03\x04', 'latin1');
const locatorSignature = Buffer.from('PK\x06\x07', 'latin1');
/** The one comment that ASiC allows (EN 319 162-1 §A.1). */
const allowedComment = Buffer.from('mimetype=application/vnd.etsi.asic-e+zip', 'latin1');
const largestComment = 0xffff;

/** False where neither the beginning nor the end looks like a ZIP: then the file is no package at all. */
export function looksLikeZip(source: ByteSource): boolean {
  if (source.read(0, 4).equals(localSignature)) return true;
  const tail = source.read(Math.max(0, source.size - endSize - largestComment), endSize + largestComment);
  return tail.includes(endSignature);
}

/** Says why there is no end record where it must be. */
function misplacedEnd(source: ByteSource): ArchiveDamage {
  const start = Math.max(0, source.size - endSize - largestComment);
  const tail = source.read(start, endSize + largestComment);
  const at = tail.lastIndexOf(endSignature);
  if (at === -1) return new ArchiveDamage('VERIFY_END_MISSING');
  if (at + endSize > tail.length) return new ArchiveDamage('VERIFY_END_DAMAGED');
  const beyond = tail.length - (at + endSize + tail.readUInt16LE(at + 20));
  if (beyond > 0) return new ArchiveDamage('VERIFY_TRAILING_BYTES', { bytes: beyond });
  return new ArchiveDamage(beyond === 0 ? 'VERIFY_ARCHIVE_COMMENT' : 'VERIFY_END_DAMAGED');
}

function locateEnd(source: ByteSource): { readonly end: Buffer; readonly endOffset: number } {
  for (const comment of [Buffer.alloc(0), allowedComment]) {
    const endOffset = source.size - endSize - comment.length;
    if (endOffset < 0) continue;
    const end = source.read(endOffset, endSize + comment.length);
    const fits = end.subarray(0, 4).equals(endSignature) && end.readUInt16LE(20) === comment.length;
    if (fits && end.subarray(endSize).equals(comment)) return { end, endOffset };
  }
  throw misplacedEnd(source);
}

/** Reads the end record, or throws {@link ArchiveDamage}. Afterwards the directory directly precedes it. */
export function readZipEnd(source: ByteSource): ZipEnd {
  const { end, endOffset } = locateEnd(source);
  if (endOffset >= 20 && source.read(endOffset - 20, 4).equals(locatorSignature))
    throw new ArchiveDamage('VERIFY_ZIP64');
  const entryCount = end.readUInt16LE(10);
  const directorySize = end.readUInt32LE(12);
  const directoryOffset = end.readUInt32LE(16);
  if (entryCount === 0xffff || directorySize === 0xffff_ffff || directoryOffset === 0xffff_ffff) {
    throw new ArchiveDamage('VERIFY_ZIP64');
  }
  if (end.readUInt16LE(4) !== 0 || end.readUInt16LE(6) !== 0 || end.readUInt16LE(8) !== entryCount) {
    throw new ArchiveDamage('VERIFY_SPLIT_ARCHIVE');
  }
  if (entryCount > limits.entries) {
    throw new ArchiveDamage('VERIFY_TOO_MANY_ENTRIES', { entries: entryCount, limit: limits.entries });
  }
  if (!source.read(0, 4).equals(localSignature)) throw new ArchiveDamage('VERIFY_LEADING_BYTES');
  if (directoryOffset + directorySize !== endOffset) throw new ArchiveDamage('VERIFY_DIRECTORY_GAP');
  return { entryCount, directoryOffset, directorySize, endOffset };
}
