// Every way we know to make an archive that one program reads differently from another, each with the finding it must get.
import { deflateRawSync } from 'node:zlib';
import type { FindingCode } from '../../../shared/verify/findings.ts';
import type { Identity } from './identity-forge.ts';
import { adding, changing, forgeEntries, forgePackage, type PackageWish } from './package-forge.ts';
import { type ForgedEntry, forgeZip } from './zip-forge.ts';

export type Attack = {
  readonly name: string;
  readonly code: FindingCode;
  readonly forge: (identity: Identity) => Buffer;
};

const evil = Buffer.from('<p>Nothing was ever recorded.</p>\n');
const page = 'OPEN-ME.html';

function attack(name: string, code: FindingCode, wish: PackageWish): Attack {
  return { name, code, forge: (identity) => forgePackage(identity, wish) };
}

const onPage = (name: string, code: FindingCode, bend: Partial<ForgedEntry>): Attack =>
  attack(name, code, { entries: changing(page, (entry) => ({ ...entry, ...bend })) });

/** Signed and listed everywhere, so that only the name itself can be refused. */
const signedName = (path: string, code: FindingCode): Attack =>
  attack(`a signed file named ${JSON.stringify(path)}`, code, { extraDataFiles: [{ path, content: evil }] });

const addedName = (name: string | Buffer, code: FindingCode, bend: Partial<ForgedEntry> = {}): Attack =>
  attack(`an added file named ${JSON.stringify(String(name))}`, code, {
    entries: adding({ name, content: evil, ...bend }),
  });

function extraField(id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

const zip64Locator = Buffer.concat([Buffer.from('PK\x06\x07'), Buffer.alloc(16)]);
const hidden = forgeZip([{ name: 'hidden.html', content: evil }]).subarray(0, -76);

/** Entries whose data overlap: the second begins inside the first one's stored content. */
function overlapping(identity: Identity): Buffer {
  const inner = forgeZip([{ name: 'inside.html', content: evil, method: 0 }]);
  const innerLocal = inner.subarray(0, 30 + 'inside.html'.length + evil.length);
  const entries = forgeEntries(identity, { extraDataFiles: [{ path: 'outer.bin', content: innerLocal }] }).map(
    (entry) => (entry.name === 'outer.bin' ? { ...entry, method: 0 as const } : entry),
  );
  const before = forgeZip(
    entries.slice(
      0,
      entries.findIndex((entry) => entry.name === 'outer.bin'),
    ),
  );
  const offset = before.readUInt32LE(before.length - 6) + 30 + 'outer.bin'.length;
  const central = { offset };
  return forgeZip([...entries, { name: 'inside.html', content: evil, method: 0, central, sharesDataWith: 'mimetype' }]);
}

function cutInComment(identity: Identity): Buffer {
  return forgePackage(identity, { archive: { comment: evil } }).subarray(0, -5);
}

export const archiveAttacks: readonly Attack[] = [
  attack('an unlisted file beside the others', 'VERIFY_UNLISTED_ENTRY', {
    entries: adding({ name: 'NOTE.html', content: evil }),
  }),
  attack('an unlisted file in META-INF', 'VERIFY_UNLISTED_IN_META_INF', {
    entries: adding({ name: 'META-INF/manifest.xml', content: evil }),
  }),
  attack('a second signature and list by an attacker', 'VERIFY_UNLISTED_IN_META_INF', {
    entries: adding(
      { name: 'META-INF/ASiCManifest002.xml', content: evil },
      { name: 'META-INF/signature002.p7s', content: evil },
    ),
  }),
  attack('the evil copy of a file first', 'VERIFY_NAME_TWICE', {
    entries: changing(page, (entry) => [{ ...entry, content: evil }, entry]),
  }),
  attack('the evil copy of a file last', 'VERIFY_NAME_TWICE', { entries: adding({ name: page, content: evil }) }),
  addedName('open-me.HTML', 'VERIFY_NAME_TWIN'),
  attack('two composed forms of one name', 'VERIFY_NAME_TWIN', {
    extraDataFiles: [
      { path: '\u{fb01}le.txt', content: evil },
      { path: 'file.txt', content: evil },
    ],
  }),
  attack('a file where another needs a folder', 'VERIFY_NAME_TWIN', {
    extraDataFiles: [
      { path: 'notes', content: evil },
      { path: 'notes/a.txt', content: evil },
    ],
  }),
  signedName('../../evil.html', 'VERIFY_NAME_TRAVERSAL'),
  signedName('a/./b.html', 'VERIFY_NAME_TRAVERSAL'),
  signedName('/etc/evil', 'VERIFY_NAME_ABSOLUTE'),
  signedName('..\\evil.html', 'VERIFY_NAME_BACKSLASH'),
  signedName('C:/evil.html', 'VERIFY_NAME_COLON'),
  signedName('a.txt:stream', 'VERIFY_NAME_COLON'),
  signedName('a//b.html', 'VERIFY_NAME_EMPTY_PART'),
  signedName('folder/', 'VERIFY_NAME_EMPTY_PART'),
  signedName('records\u202elmth.exe', 'VERIFY_NAME_INVISIBLE'),
  signedName('zero\u200bwidth.html', 'VERIFY_NAME_INVISIBLE'),
  signedName('bell\u0007.html', 'VERIFY_NAME_CONTROL'),
  signedName('nul\0.html', 'VERIFY_NAME_CONTROL'),
  signedName('CON', 'VERIFY_NAME_DEVICE'),
  signedName('docs/com1.txt', 'VERIFY_NAME_DEVICE'),
  signedName('page.html.', 'VERIFY_NAME_TRAILING'),
  signedName('page.html ', 'VERIFY_NAME_TRAILING'),
  signedName('what?.html', 'VERIFY_NAME_CHARACTER'),
  signedName('U\u0308bersicht.html', 'VERIFY_NAME_NOT_NFC'),
  signedName(`${'a'.repeat(300)}.html`, 'VERIFY_NAME_LENGTH'),
  addedName('', 'VERIFY_NAME_LENGTH'),
  addedName(Buffer.from([0x61, 0xff, 0xfe]), 'VERIFY_NAME_NOT_UTF8', { flags: 0x800 }),
  addedName('Übersicht.html', 'VERIFY_NAME_NOT_UTF8', { flags: 0 }),
  onPage('a Unicode path field that renames a file', 'VERIFY_RENAMING_FIELD', {
    both: { extra: extraField(0x7075, Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from('evil.html')])) },
  }),
  onPage('an extra field in the directory', 'VERIFY_EXTRA_FIELD', {
    central: { extra: extraField(0x5455, Buffer.alloc(5)) },
  }),
  onPage('an extra field in the local header only', 'VERIFY_EXTRA_FIELD', {
    local: { extra: extraField(0x9999, evil) },
  }),
  onPage('a ZIP64 extra field', 'VERIFY_ZIP64', { both: { extra: extraField(1, Buffer.alloc(16)) } }),
  onPage('ZIP64 sizes', 'VERIFY_ZIP64', { both: { size: 0xffff_ffff, compressedSize: 0xffff_ffff } }),
  onPage('the version that ZIP64 needs', 'VERIFY_ZIP64', { both: { version: 45 } }),
  attack('a ZIP64 end locator', 'VERIFY_ZIP64', { archive: { gapBeforeEnd: zip64Locator } }),
  attack('ten million entries, says the end record', 'VERIFY_ZIP64', { archive: { end: { entries: 0xffff } } }),
  onPage('a comment on a file', 'VERIFY_ENTRY_COMMENT', { central: { comment: evil } }),
  attack('a comment on the archive', 'VERIFY_ARCHIVE_COMMENT', { archive: { comment: evil } }),
  onPage('a symbolic link', 'VERIFY_SYMLINK', { central: { externalAttributes: 0o120777 * 0x10000 } }),
  onPage('a Unix folder', 'VERIFY_SPECIAL_FILE', { central: { externalAttributes: 0o040755 * 0x10000 } }),
  onPage('a DOS folder', 'VERIFY_SPECIAL_FILE', { central: { externalAttributes: 0x10, madeBy: 20 } }),
  onPage('a setuid file', 'VERIFY_SPECIAL_FILE', { central: { externalAttributes: 0o104755 * 0x10000 } }),
  onPage('a file of a foreign system', 'VERIFY_ATTRIBUTES', { central: { madeBy: (7 << 8) | 20 } }),
  onPage('an unknown ZIP version', 'VERIFY_VERSION', { both: { version: 63 } }),
  onPage('an encrypted file', 'VERIFY_ENCRYPTED_ENTRY', { both: { flags: 1 } }),
  onPage('a flag that nobody uses', 'VERIFY_FLAGS', { both: { flags: 0x20 } }),
  onPage('the method bzip2', 'VERIFY_METHOD', { both: { method: 12 } }),
  onPage('another name in the local header', 'VERIFY_HEADER_NAME', { local: { name: 'OPEN-MX.html' } }),
  onPage('another size in the local header', 'VERIFY_HEADER_SIZE', { local: { size: 9 } }),
  onPage('another packed size in the local header', 'VERIFY_HEADER_SIZE', { local: { compressedSize: 9 } }),
  onPage('another method in the local header', 'VERIFY_HEADER_METHOD', { local: { method: 0 } }),
  onPage('other flags in the local header', 'VERIFY_HEADER_FLAGS', { local: { flags: 0x800 } }),
  onPage('another time in the local header', 'VERIFY_HEADER_TIME', { local: { dosTime: 0x5c61_6001 } }),
  onPage('another version in the local header', 'VERIFY_HEADER_VERSION', { local: { version: 10 } }),
  onPage('a wrong checksum in the directory', 'VERIFY_HEADER_CRC', { central: { crc: 0xdead_beef } }),
  onPage('a wrong checksum in both headers', 'VERIFY_CHECKSUM', { both: { crc: 0xdead_beef } }),
  onPage('a file stored with its sizes behind it', 'VERIFY_STORED_DESCRIPTOR', { method: 0, descriptor: 'right' }),
  onPage('a wrong descriptor', 'VERIFY_DESCRIPTOR', { descriptor: 'wrong' }),
  onPage('a stored file of two sizes', 'VERIFY_STORED_SIZE', { method: 0, both: { size: 5 } }),
  onPage('a size that is too small', 'VERIFY_LONGER_THAN_DECLARED', { both: { size: 9 } }),
  onPage('a size that is too large', 'VERIFY_SHORTER_THAN_DECLARED', { both: { size: 9999 } }),
  onPage('bytes left over behind the packed content', 'VERIFY_LEFT_OVER_BYTES', {
    packed: Buffer.concat([deflateRawSync(evil), Buffer.from('hidden')]),
    content: evil,
  }),
  onPage('a packed content that is no deflate', 'VERIFY_DEFLATE_DAMAGED', {
    packed: Buffer.from('\xff\xff\xff', 'latin1'),
  }),
  attack('bytes before the archive, offsets adjusted', 'VERIFY_LEADING_BYTES', {
    archive: { prefix: Buffer.from('#!/bin/sh\n') },
  }),
  attack('bytes before the archive, offsets left', 'VERIFY_LEADING_BYTES', {
    archive: { prefix: Buffer.from('MZ\0\0'), prefixUncounted: true },
  }),
  attack('a hidden file before all others', 'VERIFY_LEADING_BYTES', {
    entries: changing('mimetype', (entry) => ({ ...entry, gapBefore: hidden })),
  }),
  attack('bytes after the archive', 'VERIFY_TRAILING_BYTES', { archive: { suffix: Buffer.from('\n<script>') } }),
  attack('a second archive behind the first', 'VERIFY_DIRECTORY_GAP', {
    archive: { suffix: forgeZip([{ name: page, content: evil }]) },
  }),
  onPage('a gap between two files', 'VERIFY_GAP', { gapBefore: Buffer.from('between') }),
  attack('a hidden file between two files', 'VERIFY_HIDDEN_ENTRY', {
    entries: adding({ name: 'hidden.html', content: evil, listed: false }),
  }),
  attack('a gap before the directory', 'VERIFY_GAP', { archive: { gapBeforeDirectory: Buffer.from('before') } }),
  attack('a gap before the end record', 'VERIFY_DIRECTORY_GAP', { archive: { gapBeforeEnd: Buffer.from('before') } }),
  attack('a second directory', 'VERIFY_DIRECTORY_DAMAGED', {
    archive: { reorderDirectory: (all) => [...all, ...all] },
  }),
  attack('two names for the same bytes', 'VERIFY_OVERLAP', {
    entries: (all) => [...all, { name: 'OPEN-ME.html', content: evil, sharesDataWith: 'OPEN-ME.html' }],
  }),
  { name: 'a file inside another file', code: 'VERIFY_OVERLAP', forge: overlapping },
  attack('the directory in another order than the files', 'VERIFY_DIRECTORY_ORDER', {
    archive: { reorderDirectory: (all) => all.toReversed() },
  }),
  onPage('an offset that leads elsewhere', 'VERIFY_LOCAL_HEADER_MISSING', { central: { offset: 7 } }),
  attack('a part of a split archive', 'VERIFY_SPLIT_ARCHIVE', { archive: { end: { disk: 1 } } }),
  attack('more entries than the limit', 'VERIFY_TOO_MANY_ENTRIES', { archive: { end: { entries: 1001 } } }),
  attack('fewer entries than the directory has', 'VERIFY_DIRECTORY_DAMAGED', { archive: { end: { entries: 3 } } }),
  {
    name: 'a cut-off archive',
    code: 'VERIFY_END_MISSING',
    forge: (identity) => forgePackage(identity).subarray(0, -30),
  },
  { name: 'an archive cut in its comment', code: 'VERIFY_END_DAMAGED', forge: cutInComment },
  attack('another mimetype', 'VERIFY_MIMETYPE_WRONG', {
    entries: changing('mimetype', (entry) => ({ ...entry, content: Buffer.from('application/zip') })),
  }),
  attack('a mimetype with a newline', 'VERIFY_MIMETYPE_WRONG', {
    entries: changing('mimetype', (entry) => ({
      ...entry,
      content: Buffer.concat([entry.content, Buffer.from('\n')]),
    })),
  }),
  attack('a compressed mimetype', 'VERIFY_MIMETYPE_COMPRESSED', {
    entries: changing('mimetype', (entry) => ({ ...entry, method: 8 })),
  }),
  attack('a mimetype that is not first', 'VERIFY_MIMETYPE_NOT_FIRST', {
    entries: ([first, ...rest]) => (first === undefined ? rest : [...rest, first]),
  }),
  attack('no mimetype', 'VERIFY_MIMETYPE_MISSING', { entries: changing('mimetype', () => []) }),
  onPage('a suspicious ratio', 'VERIFY_RATIO', { content: Buffer.alloc(4_000_000) }),
];
