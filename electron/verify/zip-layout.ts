// Walks the archive from its first byte: every byte before the directory must belong to exactly one entry, and local headers must say what the directory says.
import { type Finding, type FindingCode, finding } from '../../shared/verify/findings.ts';
import { ArchiveDamage } from './archive-damage.ts';
import type { ByteSource } from './byte-source.ts';
import { type DirectoryEntry, extraFieldProblem, flagBits } from './zip-directory.ts';

export type PlacedEntry = DirectoryEntry & {
  readonly dataOffset: number;
  /** The first byte behind the data and its descriptor. */
  readonly endOffset: number;
};

const headerSize = 30;
const localSignature = 0x0403_4b50;
const descriptorSignature = 0x0807_4b50;
const descriptorSize = 16;

function gapFinding(source: ByteSource, from: number, to: number): Finding {
  if (from === 0) return finding('VERIFY_LEADING_BYTES');
  const start = source.read(from, 4);
  if (start.length === 4 && start.readUInt32LE(0) === localSignature) return finding('VERIFY_HIDDEN_ENTRY');
  return finding('VERIFY_GAP', { bytes: to - from });
}

/** Which field of the local header differs from the directory's. With a descriptor the checksum and sizes stand behind the data. */
function headerMismatches(entry: DirectoryEntry, header: Buffer, name: Buffer): FindingCode[] {
  const later = (entry.flags & flagBits.descriptor) !== 0;
  const codes: FindingCode[] = [];
  if (!name.equals(entry.nameBytes)) codes.push('VERIFY_HEADER_NAME');
  if (header.readUInt16LE(4) !== entry.version) codes.push('VERIFY_HEADER_VERSION');
  if (header.readUInt16LE(6) !== entry.flags) codes.push('VERIFY_HEADER_FLAGS');
  if (header.readUInt16LE(8) !== entry.method) codes.push('VERIFY_HEADER_METHOD');
  if (header.readUInt32LE(10) !== entry.dosTime) codes.push('VERIFY_HEADER_TIME');
  if (header.readUInt32LE(14) !== (later ? 0 : entry.crc)) codes.push('VERIFY_HEADER_CRC');
  const sizes = [header.readUInt32LE(18), header.readUInt32LE(22)];
  if (sizes[0] !== (later ? 0 : entry.compressedSize) || sizes[1] !== (later ? 0 : entry.size)) {
    codes.push('VERIFY_HEADER_SIZE');
  }
  return codes;
}

function descriptorFits(source: ByteSource, entry: DirectoryEntry, at: number): boolean {
  const descriptor = source.read(at, descriptorSize);
  return (
    descriptor.length === descriptorSize &&
    descriptor.readUInt32LE(0) === descriptorSignature &&
    descriptor.readUInt32LE(4) === entry.crc &&
    descriptor.readUInt32LE(8) === entry.compressedSize &&
    descriptor.readUInt32LE(12) === entry.size
  );
}

function placeEntry(source: ByteSource, entry: DirectoryEntry, findings: Finding[]): PlacedEntry {
  const facts = { entry: entry.shownName };
  const header = source.read(entry.localOffset, headerSize);
  if (header.length < headerSize || header.readUInt32LE(0) !== localSignature) {
    throw new ArchiveDamage('VERIFY_LOCAL_HEADER_MISSING', facts);
  }
  const nameLength = header.readUInt16LE(26);
  const extraLength = header.readUInt16LE(28);
  const name = source.read(entry.localOffset + headerSize, nameLength);
  for (const code of headerMismatches(entry, header, name)) findings.push(finding(code, facts));
  if (extraLength > 0) {
    const extra = source.read(entry.localOffset + headerSize + nameLength, extraLength);
    const problem = extraFieldProblem(extra);
    if (problem !== undefined) findings.push(finding(problem.code, { ...facts, field: problem.field }));
  }
  const dataOffset = entry.localOffset + headerSize + nameLength + extraLength;
  const dataEnd = dataOffset + entry.compressedSize;
  const described = (entry.flags & flagBits.descriptor) !== 0;
  if (described && !descriptorFits(source, entry, dataEnd)) findings.push(finding('VERIFY_DESCRIPTOR', facts));
  return { ...entry, dataOffset, endOffset: dataEnd + (described ? descriptorSize : 0) };
}

/** Places every entry. Throws {@link ArchiveDamage} when a local header is not where the directory says. */
export function readLayout(
  source: ByteSource,
  entries: readonly DirectoryEntry[],
  directoryOffset: number,
): { readonly entries: readonly PlacedEntry[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const placed = entries.map((entry) => placeEntry(source, entry, findings));
  const byPlace = placed.toSorted((one, other) => one.localOffset - other.localOffset);
  if (byPlace.some((entry, index) => entry !== placed[index])) findings.push(finding('VERIFY_DIRECTORY_ORDER'));
  let reached = 0;
  for (const entry of byPlace) {
    if (entry.localOffset > reached) findings.push(gapFinding(source, reached, entry.localOffset));
    if (entry.localOffset < reached) findings.push(finding('VERIFY_OVERLAP', { entry: entry.shownName }));
    reached = Math.max(reached, entry.endOffset);
  }
  if (reached < directoryOffset) findings.push(gapFinding(source, reached, directoryOffset));
  const beyond = byPlace.find((entry) => entry.endOffset > directoryOffset);
  if (beyond !== undefined) findings.push(finding('VERIFY_OVERLAP', { entry: beyond.shownName }));
  return { entries: placed, findings };
}
