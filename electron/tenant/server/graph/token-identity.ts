// Who a bearer token speaks for. The login endpoints know the tokens they gave out; a token made elsewhere is read as it stands.
import type { JsonObject } from '../../../../shared/model/json.ts';

export type TokenIdentity = {
  readonly tenantId: string;
  /** The application that asks: the throttle counts per application and tenant. */
  readonly appId: string;
  /** Object id of the person; null for an application by itself. */
  readonly objectId: string | null;
  /** Delegated scopes, or permissions of the application. */
  readonly permissions: readonly string[];
  /** ms since 1970 UTC. */
  readonly expiresAt: number;
  /** Withdrawn before it expired. */
  readonly revoked?: boolean;
  /** JSON text of claims that a new token must be asked for with. */
  readonly claimsDemanded?: string | null;
};

/** Null where nobody gave out such a token. */
export type TokenLookup = (token: string) => TokenIdentity | null;

/** Believes what a JWT says, without looking at its signature: for `--token-file` against this tenant only. Null where it is no JWT. */
export function readAnyToken(token: string): TokenIdentity | null {
  const payload = token.split('.')[1];
  if (payload === undefined) return null;
  let claims: unknown;
  try {
    claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  } catch {
    // What is no JSON is no token: 401, as Graph would.
    return null;
  }
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) return null;
  const { tid, oid, appid, azp, scp, roles, exp } = claims as JsonObject;
  const isPerson = typeof scp === 'string';
  const granted = isPerson ? scp.split(' ') : Array.isArray(roles) ? roles.map(String) : [];
  return {
    tenantId: String(tid ?? ''),
    appId: String(appid ?? azp ?? ''),
    objectId: isPerson && typeof oid === 'string' ? oid : null,
    permissions: granted.filter((one) => one !== ''),
    expiresAt: typeof exp === 'number' ? exp * 1000 : Number.POSITIVE_INFINITY,
  };
}
