// The installation's own signer as others know it: its certificate, without opening the key.
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { signerFiles } from '../package/signer/load-or-create-signer.ts';

/** True once a key was made, whatever opens it. */
export function hasSigner(home: string): boolean {
  return existsSync(signerFiles(home).file);
}

/** PEM; null where no package was signed here yet. */
export function signerCertificate(home: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(signerFiles(home).pem));
  } catch {
    return null;
  }
}

/** SHA-256 of the certificate, lower-case hex; null where there is none that can be read. */
export function signerFingerprint(home: string): string | null {
  const pem = signerCertificate(home);
  if (pem === null) return null;
  try {
    return new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
  } catch {
    return null;
  }
}
