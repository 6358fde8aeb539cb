// Takes sign-ins.xlsx apart where it stands: it is stored in the package, so its own entries are ranges of the package file.
import type { PackageEntry } from '../../package-reader.ts';
import { type PackedRange, readExactly } from './file-range.ts';

export type WorkbookPart = PackedRange & { readonly path: string };

export type WorkbookZip = {
  readonly parts: readonly WorkbookPart[];
  /** Everything of the workbook's ZIP that is not content: headers, directory, end. */
  readonly structure: readonly { readonly place: string; readonly bytes: Uint8Array }[];
};

const endBytes = 22;
const directoryBytes = 46;
const localBytes = 30;
const utf8Names = 0x800;
const mostParts = 2_000;

/**
 * Reads the directory and holds every local header against it. Throws on anything that a plain workbook does not have:
 * gaps, comments, encryption, ZIP64, data descriptors, a name twice.
 */
export function readWorkbookZip(file: string, entry: PackageEntry): WorkbookZip {
  if (entry.method !== 'stored' || entry.size !== entry.compressedSize) throw new Error('the workbook is not stored');
  const read = (offset: number, length: number): Buffer => {
    if (offset < 0 || length < 0 || offset + length > entry.size) throw new Error('outside of the workbook');
    return readExactly(file, entry.dataOffset + offset, length);
  };
  const end = read(entry.size - endBytes, endBytes);
  if (end.readUInt32LE(0) !== 0x06054b50 || end.readUInt16LE(20) !== 0) throw new Error('no plain end record');
  const count = end.readUInt16LE(10);
  const directorySize = end.readUInt32LE(12);
  const directoryOffset = end.readUInt32LE(16);
  const isWhole = directoryOffset + directorySize === entry.size - endBytes && end.readUInt16LE(8) === count;
  if (!isWhole || end.readUInt32LE(4) !== 0 || count === 0 || count > mostParts) throw new Error('not one whole ZIP');

  const directory = read(directoryOffset, directorySize);
  const structure = [
    { place: 'directory', bytes: directory },
    { place: 'end record', bytes: end },
  ];
  const parts: WorkbookPart[] = [];
  const names = new Set<string>();
  let at = 0;
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const head = directory.subarray(at, at + directoryBytes);
    if (head.length < directoryBytes || head.readUInt32LE(0) !== 0x02014b50) throw new Error('a damaged directory');
    const nameLength = head.readUInt16LE(28);
    const name = directory.subarray(at + directoryBytes, at + directoryBytes + nameLength).toString('utf8');
    at += directoryBytes + nameLength + head.readUInt16LE(30) + head.readUInt16LE(32);
    const localOffset = head.readUInt32LE(42);
    const compressedSize = head.readUInt32LE(20);
    const method = head.readUInt16LE(10);
    if (localOffset !== next || (head.readUInt16LE(8) & ~utf8Names) !== 0) throw new Error('a gap, or a flag');
    if ((method !== 0 && method !== 8) || names.has(name.toLowerCase())) throw new Error('a method, or a name twice');
    names.add(name.toLowerCase());
    const local = read(localOffset, localBytes);
    const localNameLength = local.readUInt16LE(26);
    const localHead = read(localOffset, localBytes + localNameLength + local.readUInt16LE(28));
    // Version to read, flags, method, time, date, CRC, sizes, name length: bytes 4 to 28 here are 6 to 30 there.
    const isSame = localHead.subarray(4, 28).equals(head.subarray(6, 30)) && local.readUInt32LE(0) === 0x04034b50;
    const localName = localHead.subarray(localBytes, localBytes + localNameLength).toString('utf8');
    if (!isSame || localName !== name) throw new Error('a header that differs from the directory');
    structure.push({ place: `local header of ${name}`, bytes: localHead });
    next = localOffset + localHead.length + compressedSize;
    parts.push({
      path: name,
      offset: entry.dataOffset + localOffset + localHead.length,
      compressedSize,
      method: method === 0 ? 'stored' : 'deflated',
      size: head.readUInt32LE(24),
      crc32: head.readUInt32LE(16),
    });
  }
  if (next !== directoryOffset || at !== directory.length) throw new Error('bytes that belong to nothing');
  return { parts, structure };
}
