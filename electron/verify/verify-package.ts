// Verification of a package, the last stage of the flow: needs no case, no network, no key, and writes nothing to disk.

import { type AppError, appError } from '../../shared/errors.ts';
import { entryName } from '../../shared/package/layout.ts';
import type { Manifest } from '../../shared/package/manifest.ts';
import { type Finding, finding } from '../../shared/verify/findings.ts';
import type { ManifestSummary, VerifyReport } from '../../shared/verify/report.ts';
import { readAsicManifest } from './asic-manifest.ts';
import { type ByteSource, openSource } from './byte-source.ts';
import { checkEntry, collecting, compareCounts, compareEntries, compareLists, type Digests } from './check-content.ts';
import { type CheckedSignature, checkSignature } from './check-signature.ts';
import { readWhole } from './entry-content.ts';
import { limits } from './limits.ts';
import { readHashList, readManifest } from './read-lists.ts';
import type { SignInsFacts } from './sign-ins-reader.ts';
import { type ScannedArchive, scanArchive } from './strict-zip.ts';
import { judgeSigner, readTrust, type Trust } from './trust.ts';
import { looksLikeZip } from './zip-end.ts';

export type VerifyOptions = {
  /** Certificates in PEM or DER that the user trusts, from outside the package. */
  readonly trust: readonly Uint8Array[];
  /** SHA-256 of the signer's certificate in hex; colons, blanks and capitals do not matter. */
  readonly expectSigner?: string;
  /** As in {@link Trust}. */
  readonly known?: readonly string[];
  readonly now: Date;
};

const compulsory = [
  [entryName.signature, 'VERIFY_SIGNATURE_MISSING', limits.signatureBytes],
  [entryName.asicManifest, 'VERIFY_SIGNED_LIST_MISSING', limits.listBytes],
  [entryName.manifest, 'VERIFY_MANIFEST_MISSING', limits.manifestBytes],
  [entryName.digestList, 'VERIFY_HASH_LIST_MISSING', limits.listBytes],
] as const;

type MetaFiles = ReadonlyMap<string, Buffer>;

/** The four small files, in memory. */
async function readMetaFiles(source: ByteSource, archive: ScannedArchive, findings: Finding[]): Promise<MetaFiles> {
  const files = new Map<string, Buffer>();
  for (const [name, missing, maximumBytes] of compulsory) {
    const entry = archive.entries.find((candidate) => candidate.path === name);
    if (entry === undefined) findings.push(finding(missing));
    else {
      const content = await collecting(findings, () => readWhole(source, entry, maximumBytes));
      if (content !== undefined) files.set(name, content);
    }
  }
  if (!archive.entries.some((entry) => entry.path === entryName.records))
    findings.push(finding('VERIFY_SIGN_INS_MISSING'));
  return files;
}

type ContentFacts = { readonly manifest: Manifest | undefined; readonly signIns: SignInsFacts | undefined };

async function checkContent(
  source: ByteSource,
  archive: ScannedArchive,
  files: MetaFiles,
  findings: Finding[],
): Promise<ContentFacts> {
  const listBytes = files.get(entryName.asicManifest);
  const signed = listBytes && (await collecting(findings, () => readAsicManifest(listBytes)));
  if (signed === undefined) return { manifest: undefined, signIns: undefined };
  findings.push(...compareEntries(archive.entries, signed));
  const actual = new Map<string, Digests>();
  let signIns: SignInsFacts | undefined;
  for (const reference of signed) {
    const entry = archive.entries.find((candidate) => candidate.path === reference.path);
    if (entry === undefined) continue;
    const checked = await collecting(findings, () => checkEntry(source, entry, reference, findings));
    if (checked !== undefined) actual.set(entry.path, checked.digests);
    signIns ??= checked?.signIns;
  }
  // Lists are compared only when every file is what was signed; otherwise they would repeat the same finding.
  if (findings.length > 0) return { manifest: undefined, signIns };
  const manifestBytes = files.get(entryName.manifest);
  const hashBytes = files.get(entryName.digestList);
  const manifest = manifestBytes && (await collecting(findings, () => readManifest(manifestBytes)));
  const hashList = hashBytes && (await collecting(findings, () => readHashList(hashBytes)));
  findings.push(...compareLists(manifest, hashList, actual));
  if (manifest !== undefined && signIns !== undefined) findings.push(...compareCounts(manifest, signIns));
  return { manifest, signIns };
}

async function checkSigned(files: MetaFiles, findings: Finding[]): Promise<CheckedSignature | undefined> {
  const signature = files.get(entryName.signature);
  const signed = files.get(entryName.asicManifest);
  if (signature === undefined || signed === undefined) return undefined;
  const checked = await collecting(findings, () => checkSignature(signature, signed));
  return checked;
}

function summarise({ packageId, createdAt, coverage, counts }: Manifest): ManifestSummary {
  return { packageId, createdAt, coverage: coverage.verdict, counts };
}

function conclude(
  findings: readonly Finding[],
  signature: CheckedSignature | undefined,
  manifest: Manifest | undefined,
  trust: Trust,
  now: Date,
): VerifyReport {
  const signer = signature === undefined ? {} : { signer: signature.signer };
  if (signature === undefined || findings.some(({ severity }) => severity === 'refuses')) {
    return { verdict: 'ALTERED', findings, ...signer };
  }
  const judged = judgeSigner(signature, trust, now);
  const expected = judged.some(({ code }) => code === 'VERIFY_EXPECTED_SIGNER');
  return {
    verdict: expected ? 'INTACT, EXPECTED SIGNER' : 'INTACT, UNKNOWN SIGNER',
    findings: [...judged, ...findings],
    ...signer,
    ...(manifest === undefined ? {} : { manifest: summarise(manifest) }),
  };
}

async function examine(source: ByteSource, trust: Trust, now: Date): Promise<VerifyReport> {
  const scanned = scanArchive(source);
  const { archive } = scanned;
  if (archive === undefined || scanned.findings.length > 0) return { verdict: 'ALTERED', findings: scanned.findings };
  const findings: Finding[] = [];
  const files = await readMetaFiles(source, archive, findings);
  const signature = await checkSigned(files, findings);
  const { manifest } = await checkContent(source, archive, files, findings);
  if (signature !== undefined && manifest !== undefined && manifest.createdAt !== signature.signer.signingTime) {
    findings.push(
      finding('VERIFY_TIMES_DIFFER', { createdAt: manifest.createdAt, signingTime: signature.signer.signingTime }),
    );
  }
  findings.push(...(signature?.findings ?? []));
  return conclude(findings.slice(0, limits.findings), signature, manifest, trust, now);
}

function notChecked(error: AppError): VerifyReport {
  return { verdict: 'NOT CHECKED', findings: [], error };
}

/**
 * Verifies `file`. Never throws for what is in the file: a file that cannot be examined is NOT CHECKED with `error`.
 * Memory stays bounded (one record, the manifest, the directory), whatever the archive declares.
 */
export async function verifyPackage(file: string, options: VerifyOptions): Promise<VerifyReport> {
  const trust = readTrust(options.trust, options.expectSigner);
  if (!trust.ok) return notChecked(trust.error);
  const opened = openSource(file);
  if (!opened.ok) return notChecked(opened.error);
  const source = opened.value;
  try {
    if (!looksLikeZip(source)) return notChecked(appError('VERIFY_NOT_A_ZIP', { file }));
    return await examine(source, { ...trust.value, known: options.known ?? [] }, options.now);
  } finally {
    source.close();
  }
}
