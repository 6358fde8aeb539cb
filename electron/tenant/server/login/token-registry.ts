// The tokens that this login gave out, and what has become of them: the Graph side asks it, tests revoke tokens in it.
import { createHmac, randomBytes } from 'node:crypto';
import type { TokenIdentity } from '../graph/token-identity.ts';
import type { TenantClock } from '../tenant-request.ts';

export type IssuedToken = Required<TokenIdentity> & { readonly expired: boolean };

export type TokenGrant = Pick<IssuedToken, 'tenantId' | 'appId' | 'objectId' | 'permissions'>;

export type TokenRegistry = {
  /** A new access token; `seconds` until it expires. */
  readonly issue: (grant: TokenGrant, audience: string, seconds: number) => string;
  /** Null where this login gave out no such token. */
  readonly tokenOf: (text: string) => IssuedToken | null;
  /** Every token given out so far is refused from now on. */
  readonly revokeAll: () => void;
  /** Every token given out so far lacks these claims; those asked for with them are fine. */
  readonly demandClaims: (claims: string) => void;
  /** How many were given out. */
  readonly count: () => number;
};

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT by its form. The signature means nothing to anybody but this registry, which knows its tokens by their text. */
export function tokenText(payload: Readonly<Record<string, unknown>>, key: Uint8Array): string {
  const signed = `${base64url({ typ: 'JWT', alg: 'HS256' })}.${base64url(payload)}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

export function createTokenRegistry(clock: TenantClock): TokenRegistry {
  const key = randomBytes(32);
  const issued = new Map<string, Omit<IssuedToken, 'expired'>>();
  return {
    issue: (grant, audience, seconds) => {
      const now = Math.floor(clock() / 1000);
      const { tenantId, appId, objectId, permissions } = grant;
      const text = tokenText(
        {
          aud: audience,
          iss: `${audience}/${tenantId}/`,
          iat: now,
          nbf: now,
          exp: now + seconds,
          tid: tenantId,
          appid: appId,
          ...(objectId === null
            ? { oid: appId, idtyp: 'app', roles: permissions }
            : { oid: objectId, idtyp: 'user', scp: permissions.join(' ') }),
          uti: randomBytes(16).toString('base64url'),
          ver: '1.0',
        },
        key,
      );
      issued.set(text, { ...grant, expiresAt: (now + seconds) * 1000, revoked: false, claimsDemanded: null });
      return text;
    },
    tokenOf: (text) => {
      const token = issued.get(text);
      return token === undefined ? null : { ...token, expired: token.expiresAt <= clock() };
    },
    revokeAll: () => {
      for (const [text, token] of issued) issued.set(text, { ...token, revoked: true });
    },
    demandClaims: (claims) => {
      for (const [text, token] of issued) issued.set(text, { ...token, claimsDemanded: claims });
    },
    count: () => issued.size,
  };
}
