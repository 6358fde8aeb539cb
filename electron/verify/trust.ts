// Whom the user expects: a pinned fingerprint, certificates they trust, both or neither. It must come from outside the package.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type Finding, finding } from '../../shared/verify/findings.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { leadsToTrust } from './certificate-chain.ts';
import type { CheckedSignature } from './check-signature.ts';

export type Trust = {
  readonly certificates: readonly Certificate[];
  readonly fingerprint: string | undefined;
  /** SHA-256 in lower-case hex. Signers of one's own: expected where nobody was named; another one is then unknown, not refused. */
  readonly known?: readonly string[];
};

const pemBlock =
  /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;

function derBlocks(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes('-----BEGIN')) return [bytes];
  return [...text.matchAll(pemBlock)].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
}

/** Reads PEM (any number of certificates in a file) or DER, and a fingerprint in any usual writing. */
export function readTrust(files: readonly Uint8Array[], fingerprint: string | undefined): Result<Trust, AppError> {
  const certificates: Certificate[] = [];
  for (const [index, file] of files.entries()) {
    const blocks = derBlocks(file);
    try {
      certificates.push(...blocks.map(readCertificate));
    } catch {
      return fail(appError('VERIFY_TRUST_UNREADABLE', { number: index + 1 }));
    }
    if (blocks.length === 0) return fail(appError('VERIFY_TRUST_UNREADABLE', { number: index + 1 }));
  }
  if (fingerprint === undefined) return ok({ certificates, fingerprint });
  const plain = fingerprint
    .replace(/^\s*sha-?256(?:\s+fingerprint)?\s*[:=]/i, '')
    .replace(/[\s:]/g, '')
    .toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(plain)) return fail(appError('VERIFY_FINGERPRINT_MALFORMED'));
  return ok({ certificates, fingerprint: plain });
}

/**
 * Expected, unknown or unexpected signer, and whether the certificate has expired by `now`. Where the user gave both a
 * fingerprint and certificates, both must agree: a pin that does not match is never outvoted.
 */
export function judgeSigner(signature: CheckedSignature, trust: Trust, now: Date): Finding[] {
  const { signer, chain, signingTime } = signature;
  const facts = { subject: signer.subject, sha256: signer.sha256 };
  const pinned = trust.fingerprint === undefined || trust.fingerprint === signer.sha256;
  const chained = trust.certificates.length === 0 || leadsToTrust(chain, trust.certificates, signingTime);
  const asked = trust.fingerprint !== undefined || trust.certificates.length > 0;
  const found: Finding[] = [];
  if (!asked && trust.known?.includes(signer.sha256) === true) found.push(finding('VERIFY_EXPECTED_SIGNER', facts));
  else if (!asked) found.push(finding('VERIFY_UNKNOWN_SIGNER', facts));
  else found.push(finding(pinned && chained ? 'VERIFY_EXPECTED_SIGNER' : 'VERIFY_UNEXPECTED_SIGNER', facts));
  const [leaf] = chain;
  if (leaf !== undefined && now.getTime() > leaf.notAfter && signingTime <= leaf.notAfter) {
    const { signingTime: signedAt, notAfter } = signer;
    found.push(finding('VERIFY_CERTIFICATE_EXPIRED_SINCE', { signingTime: signedAt, notAfter }));
  }
  if (signingTime > now.getTime() + allowedClockSkewMilliseconds) {
    found.push(finding('VERIFY_SIGNING_TIME_AHEAD', { signingTime: signer.signingTime }));
  }
  return found;
}

const allowedClockSkewMilliseconds = 10 * 60 * 1000;
