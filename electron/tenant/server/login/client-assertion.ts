// Checks the signed assertion with which an application proves its certificate (RFC 7523 §3, RFC 7515 §4.1.8).
import { constants, verify, X509Certificate } from 'node:crypto';

/** @param registered PEM certificate of the application. @param now ms since 1970 UTC. */
export function assertionHolds(
  assertion: string,
  registered: string,
  expected: { readonly clientId: string; readonly audience: string; readonly now: number },
): boolean {
  const [head, payload, signature] = assertion.split('.');
  if (head === undefined || payload === undefined || signature === undefined) return false;
  const certificate = new X509Certificate(registered);
  const header = parsed(head);
  const thumbprint = Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
  if (header.alg !== 'PS256' || header['x5t#S256'] !== thumbprint) return false;
  const isGenuine = verify(
    'sha256',
    Buffer.from(`${head}.${payload}`),
    { key: certificate.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
    Buffer.from(signature, 'base64url'),
  );
  const claims = parsed(payload);
  return (
    isGenuine &&
    claims.iss === expected.clientId &&
    claims.sub === expected.clientId &&
    claims.aud === expected.audience &&
    typeof claims.exp === 'number' &&
    claims.exp * 1000 > expected.now
  );
}

function parsed(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Not JSON: then nothing in it holds.
    return {};
  }
}
