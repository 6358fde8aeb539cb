// Use case: the whole flow on invented data, without a question: generate, import, redact, package, verify.
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeDurably } from '../durable-file.ts';
import { generateMonth, type Month } from '../tenant/generate-month.ts';
import { importFiles } from './import-files.ts';
import { type PackagedCase, packageCase } from './package-case.ts';
import type { Surroundings } from './surroundings.ts';

export type DemoRequest = {
  /** Folder to work in: new, or empty. */
  readonly folder: string;
  readonly records: number;
  readonly seed: string;
};

export type DemoReport = {
  readonly packaged: PackagedCase;
  readonly caseFolder: string;
  readonly passphraseFile: string;
  readonly sourceFile: string;
  readonly subject: string;
  readonly delivered: number;
};

export async function runDemo(request: DemoRequest, surroundings: Surroundings): Promise<Result<DemoReport, AppError>> {
  const { folder } = request;
  if (existsSync(folder) && readdirSync(folder).length > 0) return fail(appError('CLI_FOLDER_NOT_EMPTY', { folder }));
  mkdirSync(folder, { recursive: true });
  const desk = deskFor(folder, surroundings);
  const month = generateMonth({ seed: request.seed, records: request.records });
  const sourceFile = join(folder, 'tenant-answers.json');
  writePages(sourceFile, month, request.records, surroundings);
  const caseFolder = join(folder, 'case');
  const imported = await importFiles(
    { folder: caseFolder, subject: month.subject.objectId, alsoKnownAs: month.subject.names, files: [sourceFile] },
    desk.surroundings,
  );
  if (!imported.ok) return imported;
  const packaged = await packageCase(
    {
      folder: caseFolder,
      out: join(folder, 'sign-ins-package.zip'),
      signer: { kind: 'installation' },
      language: 'en',
      controller: 'Contoso (invented)',
      contact: 'privacy@contoso.example',
    },
    desk.surroundings,
  );
  if (!packaged.ok) return packaged;
  return ok({
    packaged: packaged.value,
    caseFolder,
    passphraseFile: desk.passphraseFile,
    sourceFile,
    subject: month.subject.userPrincipalName,
    delivered: month.truth.delivered,
  });
}

/** A home and a passphrase of the demo's own: neither the user's signer nor their passphrase is touched, and nobody is asked. */
function deskFor(
  folder: string,
  surroundings: Surroundings,
): { readonly surroundings: Surroundings; readonly passphraseFile: string } {
  const passphrase = Buffer.from(surroundings.effects.randomBytes(18)).toString('base64url');
  const passphraseFile = join(folder, 'passphrase.txt');
  writeDurably(passphraseFile, `${passphrase}\n`);
  return {
    passphraseFile,
    surroundings: {
      ...surroundings,
      home: join(folder, 'home'),
      passphrase: async () => ok(passphrase),
      signerSecret: async () => ok(passphrase),
    },
  };
}

/** The answers as the tenant gave them, one after the other in one file, so that they can be imported again by hand. */
function writePages(file: string, month: Month, of: number, { report }: Surroundings): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    let records = 0;
    for (const page of month.pages(1000)) {
      writeSync(handle, `${page.body}\n`);
      records += page.records;
      report({ kind: 'generating', records, of });
    }
  } finally {
    closeSync(handle);
  }
}
