// Use case: the whole flow on invented data, without a question: serve the synthetic tenant, sign in to it, collect over real
// HTTP, redact, package, verify.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AppError, appError } from '../../shared/errors.ts';
import { signInClasses } from '../../shared/model/collection.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeDurably } from '../durable-file.ts';
import { accessOfApplication } from './application-access.ts';
import { collectCase } from './collect-case.ts';
import type { CollectedCase } from './collect-into-case.ts';
import { type PackagedCase, packageCase } from './package-case.ts';
import { type RunningTenant, runTenant } from './run-tenant.ts';
import type { Surroundings } from './surroundings.ts';

export type DemoRequest = {
  /** Folder to work in: new, or empty. */
  readonly folder: string;
  readonly records: number;
  readonly seed: string;
};

export type DemoReport = {
  readonly collected: CollectedCase;
  readonly packaged: PackagedCase;
  readonly caseFolder: string;
  readonly passphraseFile: string;
  readonly subject: string;
  /** Requests that the tenant answered. */
  readonly requests: number;
};

export async function runDemo(request: DemoRequest, surroundings: Surroundings): Promise<Result<DemoReport, AppError>> {
  const { folder } = request;
  if (existsSync(folder) && readdirSync(folder).length > 0) return fail(appError('CLI_FOLDER_NOT_EMPTY', { folder }));
  mkdirSync(folder, { recursive: true });
  const desk = deskFor(folder, surroundings);
  const tenantFolder = join(folder, 'tenant');
  const { records, seed } = request;
  const running = await runTenant(
    // Nobody else asks this tenant, and whoever tries the demo should not have to wait for Microsoft's limit.
    { folder: tenantFolder, records, seed, port: 0, faultFile: undefined, isThrottled: false },
    desk.surroundings,
  );
  if (!running.ok) return running;
  const { served, subject } = running.value;
  const caseFolder = join(folder, 'case');
  const collected = await collectFrom(running.value, caseFolder, desk.surroundings);
  const requests = served.requestCount();
  await served.close();
  // Cloud file and keys of a tenant that is gone.
  rmSync(tenantFolder, { recursive: true, force: true });
  if (!collected.ok) return collected;
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
    collected: collected.value,
    packaged: packaged.value,
    caseFolder,
    passphraseFile: desk.passphraseFile,
    subject: subject.userPrincipalName,
    requests,
  });
}

/** Signs in as the registered application, since nobody sits there; the object id stands for the officer's yes. */
async function collectFrom(
  tenant: RunningTenant,
  folder: string,
  surroundings: Surroundings,
): Promise<Result<CollectedCase, AppError>> {
  const collected = await collectCase(
    {
      folder,
      subject: tenant.subject.userPrincipalName,
      alsoKnownAs: [],
      confirm: tenant.subject.objectId,
      access: accessOfApplication(tenant),
      from: undefined,
      to: undefined,
      classes: signInClasses,
    },
    surroundings,
  );
  if (!collected.ok) return collected;
  if (collected.value.kind !== 'collected') throw new Error('the tenant knows its own person');
  return collected.value.ended === null ? ok(collected.value) : fail(collected.value.ended);
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
