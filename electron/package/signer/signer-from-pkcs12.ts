// A signer that the officer brings as a `.p12` file: RSA, P-256 or P-384, with whatever chain is in it.
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { checkedSigner } from './check-certificate.ts';
import { pkcs12Bags } from './pkcs12-bags.ts';
import type { Signer } from './signer.ts';

/**
 * Opens `bytes` with `password`. Fails with PACKAGE_SIGNER_FILE_NOT_READABLE, _WRONG_PASSWORD, _NO_KEY, _EXPIRED, _WEAK
 * or _NOT_FOR_SIGNING.
 */
export async function signerFromPkcs12(
  bytes: Uint8Array,
  password: string,
  now: Date,
): Promise<Result<Signer, AppError>> {
  const bags = await pkcs12Bags(bytes, password);
  if (!bags.ok) return fail(appError(bags.error));
  const certificates = bags.value.certificates.flatMap(readCertificate);
  for (const key of bags.value.keys.flatMap(readKey)) {
    const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
    if (own !== undefined) return checkedSigner(key, own, chainOf(own, certificates), now, false);
  }
  return fail(appError('PACKAGE_SIGNER_NO_KEY'));
}

/** The certificates between `own` and its root, next issuer first; the root itself comes from the verifier's side. */
function chainOf(own: X509Certificate, certificates: readonly X509Certificate[]): Uint8Array[] {
  const chain: Uint8Array[] = [];
  const seen = new Set([own]);
  for (let here = own; ; ) {
    const issuer = certificates.find((candidate) => !seen.has(candidate) && here.checkIssued(candidate));
    if (issuer === undefined || issuer.checkIssued(issuer)) return chain;
    chain.push(new Uint8Array(issuer.raw));
    seen.add(issuer);
    here = issuer;
  }
}

function readCertificate(der: Uint8Array): X509Certificate[] {
  try {
    return [new X509Certificate(der)];
  } catch {
    return [];
  }
}

function readKey(pkcs8: Uint8Array): KeyObject[] {
  try {
    return [createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })];
  } catch {
    return [];
  }
}
