// Packages whose archive is right and whose content, lists or manifest are not; signed by whoever forged them unless said otherwise.
import type { FindingCode } from '../../../shared/verify/findings.ts';
import type { Attack } from './archive-attacks.ts';
import { changing, forgePackage, type PackageWish } from './package-forge.ts';

function attack(name: string, code: FindingCode, wish: PackageWish): Attack {
  return { name, code, forge: (identity) => forgePackage(identity, wish) };
}

const swap =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace: ${from}`);
    return changed;
  };
const without = (name: string) => ({ entries: changing(name, () => []) });
const bombDtd = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>';

export const contentAttacks: readonly Attack[] = [
  attack('a changed file', 'VERIFY_ENTRY_CHANGED', {
    entries: changing('OPEN-ME.html', (entry) => ({ ...entry, content: Buffer.from('<p>Other.</p>') })),
  }),
  attack('a removed file', 'VERIFY_LISTED_ENTRY_MISSING', without('OPEN-ME.html')),
  attack('a stripped signature', 'VERIFY_SIGNATURE_MISSING', without('META-INF/signature001.p7s')),
  attack('no signed list', 'VERIFY_SIGNED_LIST_MISSING', without('META-INF/ASiCManifest001.xml')),
  attack('no manifest', 'VERIFY_MANIFEST_MISSING', without('manifest.json')),
  attack('no hash list', 'VERIFY_HASH_LIST_MISSING', without('manifest-sha256.txt')),
  attack('no sign-ins', 'VERIFY_SIGN_INS_MISSING', without('sign-ins.json')),
  attack('an endless signature', 'VERIFY_META_FILE_TOO_LARGE', { signature: () => Buffer.alloc(300_000, 7) }),
  attack('a list changed after signing', 'VERIFY_CMS_MESSAGE_DIGEST', {
    entries: changing('META-INF/ASiCManifest001.xml', (entry) => ({
      ...entry,
      content: Buffer.from(entry.content.toString().replace('text/plain', 'text/html')),
    })),
  }),
  attack('a signed list with a DTD', 'VERIFY_SIGNED_LIST_DTD', {
    signedList: swap('<asic:ASiCManifest', `${bombDtd}<asic:ASiCManifest`),
  }),
  attack('a signed list that is no XML', 'VERIFY_SIGNED_LIST_SYNTAX', { signedList: swap('</asic:ASiCManifest>', '') }),
  attack('a signed list with a comment', 'VERIFY_SIGNED_LIST_FORM', {
    signedList: swap('</asic:ASiCManifest>', '<!-- x --></asic:ASiCManifest>'),
  }),
  attack('a signed list of another namespace', 'VERIFY_SIGNED_LIST_FORM', { signedList: swap('v1.2.1#', 'v1.1.1#') }),
  attack('a signed list for another signature', 'VERIFY_SIGNED_LIST_FORM', {
    signedList: swap('signature001', 'signature002'),
  }),
  attack('an extension in the signed list', 'VERIFY_SIGNED_LIST_FORM', {
    signedList: swap('</asic:ASiCManifest>', '<asic:ASiCManifestExtensions/></asic:ASiCManifest>'),
  }),
  attack('a hash that was cut', 'VERIFY_SIGNED_LIST_FORM', {
    signedList: swap(/.{4}<\/ds:DigestValue>/, '</ds:DigestValue>'),
  }),
  attack('SHA-1 in the signed list', 'VERIFY_SIGNED_LIST_DIGEST_METHOD', {
    signedList: swap('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1'),
  }),
  attack('a file twice in the signed list', 'VERIFY_SIGNED_LIST_TWICE', {
    signedList: swap(/(<asic:DataObjectReference.*?<\/asic:DataObjectReference>)/, '$1$1'),
  }),
  attack('a manifest that is no JSON', 'VERIFY_MANIFEST_SYNTAX', { manifestText: (text) => text.slice(0, -2) }),
  attack('a manifest with a byte order mark', 'VERIFY_MANIFEST_SYNTAX', { manifestText: (text) => `\ufeff${text}` }),
  attack('endless nesting in the manifest', 'VERIFY_MANIFEST_SYNTAX', {
    manifestText: swap('"reasons":{}', `"reasons":${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  }),
  attack('a name twice in the manifest', 'VERIFY_MANIFEST_DUPLICATE_KEY', {
    manifestText: swap('"version":1', '"version":1,"version":1'),
  }),
  attack('a name twice, once escaped', 'VERIFY_MANIFEST_DUPLICATE_KEY', {
    manifestText: swap('"version":1', '"version":1,"v\\u0065rsion":1'),
  }),
  attack('an unknown member in the manifest', 'VERIFY_MANIFEST_FORM', {
    manifest: (right) => ({ ...right, approved: true }),
  }),
  attack('__proto__ in the manifest', 'VERIFY_MANIFEST_FORM', {
    manifestText: swap('{"format"', '{"__proto__":{"x":1},"format"'),
  }),
  attack('another version of the manifest', 'VERIFY_MANIFEST_FORM', {
    manifest: (right) => ({ ...right, version: 2 }),
  }),
  attack('a file twice in the manifest', 'VERIFY_MANIFEST_FORM', {
    manifest: (right) => ({ ...right, files: [...right.files, right.files[0]] }),
  }),
  attack('another hash in the manifest', 'VERIFY_MANIFEST_FILES', {
    manifest: (right) => ({
      ...right,
      files: right.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })),
    }),
  }),
  attack('another size in the manifest', 'VERIFY_MANIFEST_FILES', {
    manifest: (right) => ({ ...right, files: right.files.map((file) => ({ ...file, size: 1 })) }),
  }),
  attack('a file missing in the manifest', 'VERIFY_MANIFEST_FILES', {
    manifest: (right) => ({ ...right, files: right.files.slice(1) }),
  }),
  attack('another hash in the hash list', 'VERIFY_HASH_LIST_DIFFERS', {
    hashList: (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
  }),
  attack('a line missing in the hash list', 'VERIFY_HASH_LIST_DIFFERS', {
    hashList: (text) => text.slice(text.indexOf('\n') + 1),
  }),
  attack('a hash list of another form', 'VERIFY_HASH_LIST_FORM', { hashList: (text) => text.replaceAll('  ', ' *') }),
  attack('a hash list without its last newline', 'VERIFY_HASH_LIST_FORM', { hashList: (text) => text.slice(0, -1) }),
  attack('sign-ins that are no JSON', 'VERIFY_SIGN_INS_SYNTAX', { signIns: (text) => text.replace(/\}\n$/, '\n') }),
  attack('two items without a comma between', 'VERIFY_SIGN_INS_SYNTAX', { signIns: swap('},{"record"', '}{"record"') }),
  attack('a name twice in a record', 'VERIFY_SIGN_INS_DUPLICATE_KEY', {
    signIns: swap('"createdDateTime"', '"id":"x","createdDateTime"'),
  }),
  attack('a list of records twice', 'VERIFY_SIGN_INS_DUPLICATE_KEY', {
    signIns: swap('"withheldRecords"', '"records":[],"withheldRecords"'),
  }),
  attack('another format of the sign-ins', 'VERIFY_SIGN_INS_FORM', {
    signIns: swap('signet/sign-ins', 'other/sign-ins'),
  }),
  attack('a record with an unknown neighbour', 'VERIFY_SIGN_INS_FORM', {
    signIns: swap('"withheld":', '"secret":1,"withheld":'),
  }),
  attack('a number among the records', 'VERIFY_SIGN_INS_FORM', { signIns: swap('"records":[', '"records":[7,') }),
  attack('a record too few', 'VERIFY_COUNTS_DIFFER', {
    manifest: (right) => ({ ...right, counts: { ...right.counts, records: 3 } }),
  }),
  attack('another count of withheld values', 'VERIFY_COUNTS_DIFFER', {
    manifest: (right) => ({ ...right, counts: { ...right.counts, withheldValues: 0 } }),
  }),
  attack('another record under the same count', 'VERIFY_RECORD_IDS', { signIns: swap('-aaaa-', '-aaab-') }),
  attack('another time in the manifest', 'VERIFY_TIMES_DIFFER', {
    manifest: (right) => ({ ...right, createdAt: '2026-03-01T12:00:02Z' }),
  }),
];
