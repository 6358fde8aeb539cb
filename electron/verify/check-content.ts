// Holds what is in the package against what was signed: the set of entries, every hash, the three lists, the counts.
import { createHash } from 'node:crypto';
import { entryName } from '../../shared/package/layout.ts';
import type { Manifest } from '../../shared/package/manifest.ts';
import { type Finding, type FindingCode, type FindingFacts, finding } from '../../shared/verify/findings.ts';
import { showName } from '../../shared/verify/show-name.ts';
import { ArchiveDamage } from './archive-damage.ts';
import type { SignedReference } from './asic-manifest.ts';
import type { ByteSource } from './byte-source.ts';
import { readContent } from './entry-content.ts';
import { readSignIns, type SignInsFacts } from './sign-ins-reader.ts';
import type { PlacedEntry } from './zip-layout.ts';

export type Digests = { readonly sha256: string; readonly size: number };

const outsideTheList: readonly string[] = [entryName.mimetype, entryName.asicManifest, entryName.signature];

/** Runs `step`; what it throws as damage becomes a finding. Bugs still throw. */
export async function collecting<T>(findings: Finding[], step: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ArchiveDamage)) throw error;
    findings.push(error.finding);
    return undefined;
  }
}

/** Nothing added, nothing missing: the entries are the signed list, `mimetype` and the two files of META-INF. */
export function compareEntries(entries: readonly PlacedEntry[], signed: readonly SignedReference[]): Finding[] {
  const listed = new Set(signed.map((reference) => reference.path));
  const present = new Set(entries.map((entry) => entry.path));
  const found: Finding[] = [];
  for (const { path, shownName } of entries) {
    if (listed.has(path) !== outsideTheList.includes(path)) continue;
    const inFolder = path.toUpperCase().startsWith('META-INF/');
    found.push(finding(inFolder ? 'VERIFY_UNLISTED_IN_META_INF' : 'VERIFY_UNLISTED_ENTRY', { entry: shownName }));
  }
  for (const path of listed) {
    if (!present.has(path)) found.push(finding('VERIFY_LISTED_ENTRY_MISSING', { entry: showName(path) }));
  }
  return found;
}

/** Unpacks one signed entry once: hash for the list, SHA-256 for the manifest, and its records if it is sign-ins.json. */
export async function checkEntry(
  source: ByteSource,
  entry: PlacedEntry,
  reference: SignedReference,
  findings: Finding[],
): Promise<{ readonly digests: Digests; readonly signIns?: SignInsFacts } | undefined> {
  const signed = createHash(reference.hash);
  const second = reference.hash === 'sha256' ? undefined : createHash('sha256');
  const reader = entry.path === entryName.records ? readSignIns() : undefined;
  let readerDamage: Finding | undefined;
  const withReader = (
    step: (records: NonNullable<typeof reader>) => SignInsFacts | undefined,
  ): SignInsFacts | undefined => {
    if (reader === undefined || readerDamage !== undefined) return undefined;
    try {
      return step(reader);
    } catch (error) {
      if (!(error instanceof ArchiveDamage)) throw error;
      readerDamage = error.finding;
      return undefined;
    }
  };
  for await (const chunk of readContent(source, entry)) {
    signed.update(chunk);
    second?.update(chunk);
    withReader((records) => {
      records.push(chunk);
      return undefined;
    });
  }
  const digest = signed.digest();
  if (!digest.equals(reference.digest)) throw new ArchiveDamage('VERIFY_ENTRY_CHANGED', { entry: entry.shownName });
  const signIns = withReader((records) => records.finish());
  if (readerDamage !== undefined) findings.push(readerDamage);
  const sha256 = second === undefined ? digest.toString('hex') : second.digest('hex');
  return { digests: { sha256, size: entry.size }, ...(signIns === undefined ? {} : { signIns }) };
}

function differing(code: FindingCode, one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): Finding[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths]
    .filter((path) => one.get(path) !== other.get(path))
    .map((path) => finding(code, { entry: showName(path) }));
}

/** manifest.json lists the data files, manifest-sha256.txt these and manifest.json: both must say what was signed. */
export function compareLists(
  manifest: Manifest | undefined,
  hashList: ReadonlyMap<string, string> | undefined,
  actual: ReadonlyMap<string, Digests>,
): Finding[] {
  const sized = new Map<string, string>();
  const hashed = new Map<string, string>();
  for (const [path, { sha256, size }] of actual) {
    if (path === entryName.digestList) continue;
    hashed.set(path, sha256);
    if (path !== entryName.manifest) sized.set(path, `${sha256} ${size}`);
  }
  const found: Finding[] = [];
  if (manifest !== undefined) {
    const told = new Map(manifest.files.map((file) => [file.path, `${file.sha256} ${file.size}`]));
    found.push(...differing('VERIFY_MANIFEST_FILES', told, sized));
    if (told.size !== manifest.files.length) found.push(finding('VERIFY_MANIFEST_FORM', { place: '/files' }));
  }
  if (hashList !== undefined) found.push(...differing('VERIFY_HASH_LIST_DIFFERS', hashList, hashed));
  return found;
}

/** What the manifest counts must be what sign-ins.json holds. */
export function compareCounts({ counts, coverage }: Manifest, signIns: SignInsFacts): Finding[] {
  const found: Finding[] = [];
  const compare = (what: string, expected: number, actual: number): void => {
    const facts: FindingFacts = { what, expected, found: actual };
    if (expected !== actual) found.push(finding('VERIFY_COUNTS_DIFFER', facts));
  };
  compare('records', counts.records, signIns.records);
  compare('revisions', counts.revisions, signIns.revisions);
  compare('withheld values', counts.withheldValues, signIns.withheldValues);
  compare('withheld records', counts.withheldRecords, signIns.withheldRecords);
  compare('record ids', coverage.recordIds.count, signIns.records);
  if (coverage.recordIds.sha256 !== signIns.recordIdsSha256) found.push(finding('VERIFY_RECORD_IDS'));
  return found;
}
