// What a bearer token says about itself. It is believed only for messages and for the first check: Graph decides.
import type { AccessToken } from '../graph/token-source.ts';

export type ReadToken = AccessToken & {
  /** ms since 1970 UTC; infinite where the token does not say. */
  readonly expiresAt: number;
};

/** Null for what is no JWT (RFC 7519) with a tenant. */
export function readToken(text: string): ReadToken | null {
  const parts = text.split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part))) return null;
  const claims = claimsIn(parts[1] ?? '');
  const { tid, oid, scp, roles, exp, idtyp } = claims;
  if (typeof tid !== 'string' || tid === '') return null;
  const isApplication = idtyp === 'app' || (typeof scp !== 'string' && Array.isArray(roles));
  const granted =
    typeof scp === 'string'
      ? scp.split(' ')
      : Array.isArray(roles)
        ? roles.filter((one) => typeof one === 'string')
        : [];
  return {
    text,
    tenantId: tid.toLowerCase(),
    account: isApplication ? 'application' : 'person',
    accountId: typeof oid === 'string' ? oid.toLowerCase() : null,
    permissions: granted.filter((one) => one !== ''),
    expiresAt: typeof exp === 'number' ? exp * 1000 : Number.POSITIVE_INFINITY,
  };
}

function claimsIn(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Not JSON: then it claims nothing.
    return {};
  }
}
