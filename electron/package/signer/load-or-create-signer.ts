// The default signer: one RSA-3072 key per installation in `<home>/signer/`, made on first use and kept by every later one.
import { createPrivateKey, generateKeyPair, type KeyObject, X509Certificate } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { syncFolder, writeDurably } from '../../durable-file.ts';
import type { Effects } from '../../effects.ts';
import { selfSignedCertificate } from './certificate-profile.ts';
import { checkedSigner } from './check-certificate.ts';
import { openWithPassphrase, passphraseSealSchema, sealWithPassphrase } from './passphrase-seal.ts';
import type { Signer } from './signer.ts';

const context = 'signet/signer/1';

const signerFileSchema = z.strictObject({
  format: z.literal('signet/signer'),
  version: z.literal(1),
  /** PEM; public. */
  certificate: z.string(),
  /** The private key, PKCS#8 DER, under the passphrase. */
  slots: z.tuple([z.strictObject({ kind: z.literal('passphrase'), ...passphraseSealSchema.shape })]),
});

export type SignerHome = {
  /** `SIGNET_HOME`. */
  readonly home: string;
  readonly passphrase: string;
  /** Goes into the certificate, for everybody to read: an organisation, never a person. Used only when the key is made. */
  readonly controllerName: string;
  readonly effects: Effects;
  /** scrypt's cost when the key is made; tests lower it. */
  readonly scryptCost?: number;
};

/** Where the signer's files are. `certificate.pem` is a copy for handing on. */
export function signerFiles(home: string): { readonly folder: string; readonly file: string; readonly pem: string } {
  const folder = join(home, 'signer');
  return { folder, file: join(folder, 'signer.json'), pem: join(folder, 'certificate.pem') };
}

/**
 * Opens the installation's signer, making it first if there is none.
 * Fails with PACKAGE_SIGNER_WRONG_PASSPHRASE, PACKAGE_SIGNER_DAMAGED, PACKAGE_SIGNER_EXPIRED.
 */
export async function loadOrCreateSigner(options: SignerHome): Promise<Result<Signer, AppError>> {
  const { file } = signerFiles(options.home);
  const createdNow = existsSync(file) ? false : await createSigner(options);
  return loadSigner(file, options.passphrase, options.effects.now(), createdNow);
}

async function loadSigner(
  file: string,
  passphrase: string,
  now: Date,
  createdNow: boolean,
): Promise<Result<Signer, AppError>> {
  const parsed = signerFileSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!parsed.success) return fail(appError('PACKAGE_SIGNER_DAMAGED'));
  const [{ kind: _, ...seal }] = parsed.data.slots;
  const secret = await openWithPassphrase(seal, passphrase, context);
  if (secret === null) return fail(appError('PACKAGE_SIGNER_WRONG_PASSPHRASE'));
  const parts = readParts(parsed.data.certificate, secret);
  return parts.ok ? checkedSigner(parts.value.key, parts.value.certificate, [], now, createdNow) : parts;
}

function readParts(
  pem: string,
  pkcs8: Uint8Array,
): Result<{ readonly key: KeyObject; readonly certificate: X509Certificate }, AppError> {
  try {
    const certificate = new X509Certificate(pem);
    const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    if (certificate.checkPrivateKey(key)) return ok({ key, certificate });
  } catch {
    // Not readable is damaged too.
  }
  return fail(appError('PACKAGE_SIGNER_DAMAGED'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** False where another process was faster; then its key is the one. */
async function createSigner({ home, passphrase, controllerName, effects, scryptCost }: SignerHome): Promise<boolean> {
  const { folder, file, pem } = signerFiles(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = await promisify(generateKeyPair)('rsa', { modulusLength: 3072, publicExponent: 0x1_00_01 });
  const der = selfSignedCertificate(keys, controllerName, effects.now(), effects.randomBytes(16));
  const certificate = new X509Certificate(der).toString();
  const secret = keys.privateKey.export({ type: 'pkcs8', format: 'der' });
  const seal = await sealWithPassphrase(secret, passphrase, context, effects.randomBytes, scryptCost);
  secret.fill(0);
  const content = { format: 'signet/signer', version: 1, certificate, slots: [{ kind: 'passphrase', ...seal }] };
  const own = join(folder, `signer-${effects.randomId()}.json`);
  writeDurably(own, `${JSON.stringify(content, null, 2)}\n`);
  try {
    // A link, unlike a rename, does not replace what somebody else has put there meanwhile.
    linkSync(own, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
  syncFolder(folder);
  writeDurably(pem, certificate, 0o644);
  return true;
}
