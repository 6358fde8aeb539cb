// Finds the cloud that `--cloud` means: one of the four, or a file with the certificates that it names.
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Cloud, cloudByName, readCloud } from '../../../shared/collect/graph/clouds.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export type LoadedCloud = {
  readonly cloud: Cloud;
  /** PEM, to trust beside the system's; empty for Microsoft's clouds. */
  readonly certificates: readonly string[];
};

const pemCertificate = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

async function textOf(file: string): Promise<Result<string, AppError>> {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch {
    return fail(appError('COLLECT_CLOUD_NOT_FOUND', { file }));
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/** @param nameOrFile `global`, `usgov`, `dod`, `china`, or the path of a cloud file; its `ca` is looked up beside it. */
export async function loadCloud(nameOrFile: string): Promise<Result<LoadedCloud, AppError>> {
  const known = cloudByName(nameOrFile);
  if (known !== null) return ok({ cloud: known, certificates: [] });
  const text = await textOf(nameOrFile);
  if (!text.ok) return text;
  const cloud = readCloud(text.value, nameOrFile);
  if (!cloud.ok) return cloud;
  if (cloud.value.ca === null) return ok({ cloud: cloud.value, certificates: [] });
  const file = resolve(dirname(nameOrFile), cloud.value.ca);
  const pem = await textOf(file);
  const certificates = pem.ok ? (pem.value.match(pemCertificate) ?? []) : [];
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    return fail(appError('COLLECT_CLOUD_CA_NOT_READABLE', { file }));
  }
  return ok({ cloud: cloud.value, certificates });
}
