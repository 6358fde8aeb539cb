// What the one who asks may see: looked up from the token, the tenant's licence and the person's directory roles.
import type { TenantUser } from '../data/tenant-users.ts';
import type { TenantAnswer } from '../tenant-request.ts';
import { type Asked, errorAnswer } from './graph-answers.ts';
import { type Refusal, refusals } from './refusals.ts';
import type { TokenIdentity, TokenLookup } from './token-identity.ts';

export type TenantRights = {
  /** P2 shows risk, P1 shows it as `hidden`, without either the log is refused. */
  readonly licence: 'none' | 'p1' | 'p2';
  /** Refuses every sign-in log request, whoever asks. */
  readonly refuse: Refusal | null;
  /** The licence check then needs Directory.Read.All. */
  readonly checksLicenceInDirectory: boolean;
  /** Roles of people that the directory does not know; users have their own. */
  readonly rolesOfStrangers: readonly string[];
};

export const fullRights: TenantRights = {
  licence: 'p2',
  refuse: null,
  checksLicenceInDirectory: false,
  rolesOfStrangers: ['Security Reader'],
};

export type Caller = {
  readonly identity: TokenIdentity;
  /** Set for a person without a role: only this user's rows. */
  readonly onlyUserId: string | null;
  readonly seesConditionalAccess: boolean;
  readonly seesRisk: boolean;
};

const logRoles = [
  'Global Administrator',
  'Global Reader',
  'Reports Reader',
  'Security Administrator',
  'Security Operator',
  'Security Reader',
];
const policyRoles = [
  'Global Administrator',
  'Global Reader',
  'Security Administrator',
  'Security Reader',
  'Conditional Access Administrator',
];
const policyPermissions = ['Policy.Read.All', 'Policy.Read.ConditionalAccess', 'Policy.ReadWrite.ConditionalAccess'];
const directoryPermissions = ['Directory.Read.All', 'User.Read.All', 'User.ReadBasic.All', 'User.ReadWrite.All'];

/** What comes with a claims challenge. */
export const claimsWanted = 'Continuous access evaluation resulted in challenge.';

export function unauthorized(asked: Asked, message: string, claims: string | null = null): TenantAnswer {
  const challenge =
    claims === null
      ? 'Bearer realm="", error="invalid_token"'
      : `Bearer realm="", authorization_uri="${asked.request.origin}/common/oauth2/authorize", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
  return errorAnswer(asked, 401, ['InvalidAuthenticationToken', message], { 'www-authenticate': challenge });
}

/** The identity behind the request's token, or the 401 to answer. `now` in ms since 1970 UTC. */
export function identify(
  asked: Asked,
  tokenOf: TokenLookup,
  tenantId: string,
  now: number,
): TokenIdentity | TenantAnswer {
  const token = /^Bearer (\S+)$/i.exec(asked.request.headers.authorization ?? '')?.[1];
  if (token === undefined) return unauthorized(asked, 'Access token is empty.');
  const identity = tokenOf(token);
  if (identity === null || identity.tenantId !== tenantId)
    return unauthorized(asked, 'Access token validation failure. Invalid audience.');
  if (identity.revoked === true) return unauthorized(asked, 'Access token has been revoked.');
  if (typeof identity.claimsDemanded === 'string') return unauthorized(asked, claimsWanted, identity.claimsDemanded);
  if (identity.expiresAt <= now) return unauthorized(asked, 'Lifetime validation failed, the token is expired.');
  return identity;
}

function rolesOf(identity: TokenIdentity, users: readonly TenantUser[], rights: TenantRights): readonly string[] {
  return users.find((user) => user.id === identity.objectId)?.roles ?? rights.rolesOfStrangers;
}

/** What the caller may see of the sign-in log, or the 403 to answer. */
export function callerOfLog(
  asked: Asked,
  identity: TokenIdentity,
  users: readonly TenantUser[],
  rights: TenantRights,
): Caller | TenantAnswer {
  const refuse = (why: Refusal): TenantAnswer => errorAnswer(asked, 403, refusals[why]);
  const may = (wanted: readonly string[]) => wanted.some((one) => identity.permissions.includes(one));
  if (rights.refuse !== null) return refuse(rights.refuse);
  if (rights.licence === 'none') return refuse('not-premium');
  if (!may(['AuditLog.Read.All'])) return refuse('permission-missing');
  if (rights.checksLicenceInDirectory && !may(['Directory.Read.All'])) return refuse('no-directory-access');
  const roles = identity.objectId === null ? null : rolesOf(identity, users, rights);
  const has = (wanted: readonly string[]) => roles === null || wanted.some((one) => roles.includes(one));
  return {
    identity,
    onlyUserId: has(logRoles) ? null : identity.objectId,
    seesConditionalAccess: has(logRoles) && has(policyRoles) && may(policyPermissions),
    seesRisk: rights.licence === 'p2',
  };
}

/** Whether the caller may read users other than itself. */
export function mayReadDirectory(identity: TokenIdentity): boolean {
  return directoryPermissions.some((one) => identity.permissions.includes(one));
}

export function isAnswer(value: object): value is TenantAnswer {
  return 'status' in value;
}
