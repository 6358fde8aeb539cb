// Writes the subject package beside its target: record files, manifest, digest list, ASiCManifest, signature, in one ZIP (design §6).
// Takes only redacted records, and decides nothing about them; flow/ has the leak scan look at the result and publishes it.
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs';
import type { AppError } from '../../shared/errors.ts';
import { asicManifestXml } from '../../shared/package/asic-manifest.ts';
import {
  asicMimetype,
  type DataFile,
  dataFiles,
  entryName,
  mediaTypes,
  type SignedFile,
  signedFiles,
} from '../../shared/package/layout.ts';
import { type Manifest, manifestSchema } from '../../shared/package/manifest.ts';
import { coverageStatement, type PackageStatement, utcSecond } from '../../shared/package/package-statement.ts';
import { signInsJsonSchema } from '../../shared/package/sign-ins-file.ts';
import { verifyTextOf } from '../../shared/package/verify-text.ts';
import type { RedactedRecord } from '../../shared/redact/redacted-record.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { cadesSignature } from './cms-signature.ts';
import type { Content } from './content.ts';
import { type RecordFiles, type RecordPassOptions, writeRecordFiles } from './record-pass.ts';
import { expectedError } from './refusal.ts';
import type { Signer } from './signer/signer.ts';
import { smallContent } from './small-content.ts';
import { writeZip, type ZipEntry } from './zip-writer.ts';

export type PackageInput = RecordPassOptions & {
  /** The file to write; its name ends in `.partial`. One that an earlier run left behind is replaced. */
  readonly partial: string;
  /**
   * A folder of its own beside the target, for the parts; its name ends in `.work`. Made here and removed in the end,
   * whatever happens, and removed first where an earlier run left it behind.
   */
  readonly workFolder: string;
  /** Asked for once, one after the other, in the order in which they are delivered. */
  readonly records: Iterable<RedactedRecord>;
  readonly statement: PackageStatement;
  readonly signer: Signer;
};

export type WrittenPackage = {
  /** Bytes, and SHA-256 in hex, of the finished file. */
  readonly size: number;
  readonly sha256: string;
  readonly counts: Manifest['counts'];
  /** Uncompressed bytes of each data file. */
  readonly sizes: Readonly<Record<DataFile, number>>;
  readonly manifest: Manifest;
};

/**
 * Writes `input.partial` and makes it durable; the caller publishes it. On any failure neither it nor the work folder stays.
 * Fails with PACKAGE_DISK_FULL, PACKAGE_FOLDER_NOT_WRITABLE, PACKAGE_FILE_IN_THE_WAY, PACKAGE_TOO_LARGE; throws what `records` throws.
 */
export async function writePackage(input: PackageInput): Promise<Result<WrittenPackage, AppError>> {
  if (!input.workFolder.endsWith('.work') || !input.partial.endsWith('.partial')) {
    throw new Error('what is removed afterwards must be named as ours');
  }
  try {
    rmSync(input.workFolder, { recursive: true, force: true });
    rmSync(input.partial, { force: true });
    mkdirSync(input.workFolder, { mode: 0o700 });
    return ok(await buildPackage(input));
  } catch (thrown) {
    rmSync(input.partial, { force: true });
    const error = expectedError(thrown);
    if (error === undefined) throw thrown;
    return fail(error);
  } finally {
    rmSync(input.workFolder, { recursive: true, force: true });
  }
}

async function buildPackage(input: PackageInput): Promise<WrittenPackage> {
  const { statement, signer, partial } = input;
  const files = await writeRecordFiles(input.records, statement, input.workFolder, input);
  const data: Readonly<Record<DataFile, Content>> = {
    [entryName.page]: files.page,
    [entryName.records]: files.json,
    [entryName.workbook]: files.workbook,
    [entryName.schema]: smallContent(signInsJsonSchema()),
    [entryName.verifyText]: smallContent(verifyTextOf(statement.createdAt, statement.language)),
  };
  const manifest = manifestOf(statement, files, data);
  const manifestContent = smallContent(`${JSON.stringify(manifest, null, 2)}\n`);
  const listed: Readonly<Record<SignedFile, Content>> = {
    ...data,
    [entryName.manifest]: manifestContent,
    [entryName.digestList]: smallContent(digestList({ ...data, [entryName.manifest]: manifestContent })),
  };
  const asicManifest = asicManifestXml(mapFiles(signedFiles, (file) => base64OfHex(listed[file].sha256)));
  const signature = cadesSignature(signer, Buffer.from(asicManifest, 'utf8'), statement.createdAt);

  const entries: ZipEntry[] = [
    { name: entryName.mimetype, content: smallContent(asicMimetype, 'stored') },
    ...signedFiles.map((name) => ({ name, content: listed[name] })),
    { name: entryName.asicManifest, content: smallContent(asicManifest) },
    { name: entryName.signature, content: smallContent(signature) },
  ];
  const { size, sha256 } = writeZip(partial, entries, statement.createdAt);
  makeDurable(partial);
  return { size, sha256, counts: manifest.counts, sizes: mapFiles(dataFiles, (file) => data[file].size), manifest };
}

/** Checked against its own schema, so that what is published about its form is true of every package. */
function manifestOf(
  statement: PackageStatement,
  files: RecordFiles,
  data: Readonly<Record<DataFile, Content>>,
): Manifest {
  const { objectId, names } = statement.subject;
  return manifestSchema.parse({
    format: 'signet/manifest',
    version: 1,
    packageId: statement.packageId,
    createdAt: utcSecond(statement.createdAt),
    generator: { name: statement.generator.name, version: statement.generator.version },
    controller: { name: statement.controller.name, contact: statement.controller.contact },
    subject: { objectId, names: [...names] },
    coverage: { ...coverageStatement(statement.coverage, statement.language), recordIds: files.recordIds },
    policy: statement.policy(),
    reasons: statement.reasons,
    counts: files.counts,
    files: dataFiles.map((path) => ({
      path,
      mediaType: mediaTypes[path],
      size: data[path].size,
      sha256: data[path].sha256,
    })),
  } satisfies Manifest);
}

/** The list that `sha256sum -c` reads. */
function digestList(files: Readonly<Partial<Record<SignedFile, Content>>>): string {
  return signedFiles
    .flatMap((name) => (files[name] === undefined ? [] : [`${files[name].sha256}  ${name}\n`]))
    .join('');
}

function mapFiles<F extends string, T>(names: readonly F[], made: (name: F) => T): Record<F, T> {
  return Object.fromEntries(names.map((name) => [name, made(name)])) as Record<F, T>;
}

function base64OfHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}

function makeDurable(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
