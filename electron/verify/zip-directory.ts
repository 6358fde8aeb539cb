// Reads the central directory (APPNOTE 4.3.12) and holds each entry against the rules that need no look at its data.

import { nameProblem } from '../../shared/verify/entry-name.ts';
import { type Finding, type FindingCode, finding } from '../../shared/verify/findings.ts';
import { showName } from '../../shared/verify/show-name.ts';
import { ArchiveDamage } from './archive-damage.ts';
import type { ByteSource } from './byte-source.ts';
import { limits } from './limits.ts';
import type { ZipEnd } from './zip-end.ts';

export type DirectoryEntry = {
  readonly path: string;
  readonly shownName: string;
  readonly nameBytes: Buffer;
  readonly version: number;
  readonly flags: number;
  readonly method: number;
  readonly dosTime: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly localOffset: number;
};

const headerSize = 46;
const centralSignature = 0x0201_4b50;
/** Info-ZIP's Unicode path: its readers take the name from here instead of the header. */
const unicodePathField = 0x7075;
const zip64Field = 0x0001;

export const flagBits = { descriptor: 0x8, utf8: 0x800 } as const;
const encryptionBits = 0x1 | 0x40 | 0x2000;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeName(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The rule that an extra field breaks: there must be none, and two kinds deserve their own word. */
export function extraFieldProblem(extra: Buffer): { readonly code: FindingCode; readonly field: string } | undefined {
  if (extra.length === 0) return undefined;
  const id = extra.length >= 2 ? extra.readUInt16LE(0) : 0;
  const field = `0x${id.toString(16).padStart(4, '0')}`;
  if (id === unicodePathField) return { code: 'VERIFY_RENAMING_FIELD', field };
  return { code: id === zip64Field ? 'VERIFY_ZIP64' : 'VERIFY_EXTRA_FIELD', field };
}

/** The only attributes a package uses: made on Unix by specification 2.0, an ordinary file that all may read. */
const plain = { madeBy: 0x0314, external: 0o100644 * 0x1_0000, internal: 0 } as const;

/** Regular files only: the upper half of the attributes is a Unix mode, the lowest byte is MS-DOS's. No bit is free to carry anything. */
function attributeProblem(madeBy: number, internal: number, external: number): FindingCode | undefined {
  const mode = external >>> 16;
  const kind = mode & 0o170000;
  if (kind === 0o120000) return 'VERIFY_SYMLINK';
  if ((kind !== 0 && kind !== 0o100000) || (mode & 0o7000) !== 0) return 'VERIFY_SPECIAL_FILE';
  if ((external & 0x18) !== 0) return 'VERIFY_SPECIAL_FILE';
  const usual = madeBy === plain.madeBy && external === plain.external && internal === plain.internal;
  return usual ? undefined : 'VERIFY_ATTRIBUTES';
}

function entryFindings(entry: DirectoryEntry, header: Buffer, extra: Buffer, commentLength: number): Finding[] {
  const found: Finding[] = [];
  const refuse = (code: FindingCode | undefined, facts = {}): void => {
    if (code !== undefined) found.push(finding(code, { entry: entry.shownName, ...facts }));
  };
  const extraProblem = extraFieldProblem(extra);
  if (extraProblem !== undefined) refuse(extraProblem.code, { field: extraProblem.field });
  if (commentLength > 0) refuse('VERIFY_ENTRY_COMMENT');
  if ((entry.flags & encryptionBits) !== 0) refuse('VERIFY_ENCRYPTED_ENTRY');
  else if ((entry.flags & ~(flagBits.descriptor | flagBits.utf8)) !== 0) refuse('VERIFY_FLAGS');
  if (entry.method !== 0 && entry.method !== 8) refuse('VERIFY_METHOD', { method: entry.method });
  if (entry.method === 0 && (entry.flags & flagBits.descriptor) !== 0) refuse('VERIFY_STORED_DESCRIPTOR');
  if (entry.method === 0 && entry.size !== entry.compressedSize) refuse('VERIFY_STORED_SIZE');
  if (entry.version !== 10 && entry.version !== 20) refuse(entry.version === 45 ? 'VERIFY_ZIP64' : 'VERIFY_VERSION');
  if (header.readUInt16LE(34) !== 0) refuse('VERIFY_SPLIT_ARCHIVE');
  refuse(attributeProblem(header.readUInt16LE(4), header.readUInt16LE(36), header.readUInt32LE(38)));
  const ascii = entry.nameBytes.every((byte) => byte < 0x80);
  const decoded = decodeName(entry.nameBytes);
  if (decoded === undefined || (!ascii && (entry.flags & flagBits.utf8) === 0)) refuse('VERIFY_NAME_NOT_UTF8');
  else refuse(nameProblem(decoded, entry.nameBytes.length));
  if (entry.size > limits.ratioFreeBytes && entry.size > entry.compressedSize * limits.ratio) refuse('VERIFY_RATIO');
  return found;
}

/** All entries in directory order, with what is wrong with them; throws {@link ArchiveDamage} where it cannot be parsed. */
export function readDirectory(
  source: ByteSource,
  end: ZipEnd,
): { readonly entries: readonly DirectoryEntry[]; readonly findings: readonly Finding[] } {
  if (end.directorySize > limits.entries * (headerSize + 4096)) throw new ArchiveDamage('VERIFY_DIRECTORY_DAMAGED');
  const directory = source.read(end.directoryOffset, end.directorySize);
  const entries: DirectoryEntry[] = [];
  const findings: Finding[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + headerSize > directory.length || directory.readUInt32LE(at) !== centralSignature) break;
    const header = directory.subarray(at, at + headerSize);
    const nameLength = header.readUInt16LE(28);
    const extraLength = header.readUInt16LE(30);
    const commentLength = header.readUInt16LE(32);
    const next = at + headerSize + nameLength + extraLength + commentLength;
    if (next > directory.length) break;
    const nameBytes = directory.subarray(at + headerSize, at + headerSize + nameLength);
    const path = decodeName(nameBytes) ?? nameBytes.toString('latin1');
    const entry: DirectoryEntry = {
      path,
      shownName: showName(path),
      nameBytes,
      version: header.readUInt16LE(6),
      flags: header.readUInt16LE(8),
      method: header.readUInt16LE(10),
      dosTime: header.readUInt32LE(12),
      crc: header.readUInt32LE(16),
      compressedSize: header.readUInt32LE(20),
      size: header.readUInt32LE(24),
      localOffset: header.readUInt32LE(42),
    };
    if ([entry.compressedSize, entry.size, entry.localOffset].includes(0xffff_ffff)) {
      throw new ArchiveDamage('VERIFY_ZIP64', { entry: entry.shownName });
    }
    entries.push(entry);
    const extra = directory.subarray(at + headerSize + nameLength, at + headerSize + nameLength + extraLength);
    findings.push(...entryFindings(entry, header, extra, commentLength));
    at = next;
  }
  if (at !== directory.length || entries.length !== end.entryCount) throw new ArchiveDamage('VERIFY_DIRECTORY_DAMAGED');
  return { entries, findings };
}
