// The certificate with which the application itself signs in, and its private key: read, unlocked, and checked against each other.
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export type ApplicationCertificate = {
  /** SHA-256 of the certificate, hex: what the login finds it by (`x5t#S256`). */
  readonly thumbprintSha256: string;
  /** PEM, PKCS#8, in the clear: never logged, never written. */
  readonly privateKey: string;
};

export type CertificateFiles = {
  /** PEM. The first certificate in it counts. */
  readonly certificate: string;
  /** PEM; may be encrypted. */
  readonly key: string;
};

/** Asks `passphrase` only where the key is encrypted. Fails with COLLECT_CERTIFICATE_NOT_READABLE, or what `passphrase` failed with. */
export async function readApplicationCertificate(
  files: CertificateFiles,
  passphrase: () => Promise<Result<string, AppError>>,
): Promise<Result<ApplicationCertificate, AppError>> {
  const notReadable = fail(appError('COLLECT_CERTIFICATE_NOT_READABLE'));
  try {
    const certificate = new X509Certificate(await readFile(files.certificate));
    const pem = await readFile(files.key, 'utf8');
    let key: KeyObject;
    if (/ENCRYPTED/.test(pem)) {
      const word = await passphrase();
      if (!word.ok) return word;
      key = createPrivateKey({ key: pem, passphrase: word.value });
    } else {
      key = createPrivateKey(pem);
    }
    // MSAL signs with RSA-PSS; the login takes no other kind.
    if (key.asymmetricKeyType !== 'rsa' || !certificate.checkPrivateKey(key)) return notReadable;
    return ok({
      thumbprintSha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    });
  } catch {
    return notReadable;
  }
}
