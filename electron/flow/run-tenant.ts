// Use case: serve the synthetic tenant on this computer, for evaluation, training and the demo, with everything needed to sign in to it.
import { generateKeyPair } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeDurably } from '../durable-file.ts';
import { selfSignedCertificate } from '../package/signer/certificate-profile.ts';
import { type FaultScript, readFaultScript } from '../tenant/server/faults/fault-script.ts';
import type { ServedTenant } from '../tenant/server/serve-tenant.ts';
import { startTenant, type WholeTenant } from '../tenant/server/start-tenant.ts';
import type { Surroundings } from './surroundings.ts';

export type TenantRunRequest = {
  /** New or empty; the cloud file and the keys of this run go there. */
  readonly folder: string;
  readonly records: number;
  readonly seed: string;
  /** 0 takes one that is free. */
  readonly port: number;
  readonly faultFile: string | undefined;
  /** The moment after the last record, ms since 1970 UTC; now, if not said. The same moment and seed give the same records. */
  readonly endsAt?: number;
  /** False: without Microsoft's limit of 5 requests in 10 seconds, so that a demonstration does not have to wait. */
  readonly isThrottled: boolean;
};

export type RunningTenant = {
  readonly served: ServedTenant;
  readonly tenantId: string;
  /** The registered application, for all ways of signing in. */
  readonly clientId: string;
  readonly subject: { readonly objectId: string; readonly userPrincipalName: string; readonly displayName: string };
  /** Paths of what was written for this run. */
  readonly files: {
    readonly cloud: string;
    readonly certificate: string;
    readonly key: string;
    /** A bearer token, good for an hour. */
    readonly token: string;
  };
};

const permissions = ['AuditLog.Read.All', 'Directory.Read.All', 'Policy.Read.ConditionalAccess'];

/** Fails with CLI_FILE_UNREADABLE, TENANT_BAD_FAULT_SCRIPT, TENANT_PORT_TAKEN. The caller closes `served`. */
export async function runTenant(
  request: TenantRunRequest,
  { effects, report }: Surroundings,
): Promise<Result<RunningTenant, AppError>> {
  const faults = readFaults(request.faultFile);
  if (!faults.ok) return faults;
  report({ kind: 'generating', records: 0, of: request.records });
  const clientId = effects.randomId();
  const now = effects.now();
  const application = await makeApplication(now, effects.randomBytes(16));
  let tenant: WholeTenant;
  try {
    tenant = await startTenant({
      encrypted: true,
      seed: request.seed,
      records: request.records,
      ...(request.endsAt === undefined ? {} : { endsAt: request.endsAt }),
      port: request.port,
      faults: faults.value,
      login: { applications: new Map([[clientId, application.certificate]]), applicationPermissions: permissions },
      ...(request.isThrottled ? {} : { throttle: null }),
    });
  } catch (error) {
    const isTaken =
      error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
    if (isTaken) return fail(appError('TENANT_PORT_TAKEN', { port: request.port }));
    throw error;
  }
  mkdirSync(request.folder, { recursive: true, mode: 0o700 });
  const write = (name: string, text: string) => {
    const file = join(request.folder, name);
    writeDurably(file, text);
    return file;
  };
  write('ca.pem', tenant.caPem ?? '');
  const { id: objectId, userPrincipalName, displayName } = tenant.data.users.subject;
  return ok({
    served: tenant,
    tenantId: tenant.tenantId,
    clientId,
    subject: { objectId, userPrincipalName, displayName },
    files: {
      cloud: write('cloud.json', tenant.cloudFile('ca.pem')),
      certificate: write('application.pem', application.certificate),
      key: write('application-key.pem', application.key),
      token: write('token.txt', `${tenant.issueToken(permissions)}\n`),
    },
  });
}

function readFaults(file: string | undefined): Result<FaultScript, AppError> {
  if (file === undefined) return ok({ faults: [] });
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return fail(appError('CLI_FILE_UNREADABLE', { file }));
  }
  return readFaultScript(text);
}

/** Certificate and private key of the registered application, PEM: for signing in without a person. */
async function makeApplication(
  now: Date,
  serial: Uint8Array,
): Promise<{ readonly certificate: string; readonly key: string }> {
  const keys = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const der = selfSignedCertificate(keys, 'Signet synthetic application', now, serial);
  const base64 = Buffer.from(der)
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${base64}-----END CERTIFICATE-----\n`,
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
