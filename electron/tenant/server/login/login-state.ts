// What the synthetic login remembers between two requests: codes, device codes, refresh tokens, and what a test tells it to do.
import { randomBytes } from 'node:crypto';
import type { TenantClock } from '../tenant-request.ts';
import { createTokenRegistry, type TokenRegistry } from './token-registry.ts';

/** What was asked for, and by which application. */
export type Asking = {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly claims: string | null;
};

export type PendingCode = Asking & { readonly redirectUri: string; readonly challenge: string };
export type DeviceCode = Asking & {
  readonly userCode: string;
  readonly expiresAt: number;
  outcome: 'pending' | 'approved' | 'declined';
};

export type LoginOptions = {
  readonly tenantId: string;
  /** The account that signs in, whoever sits there. */
  readonly account: { readonly objectId: string; readonly userPrincipalName: string; readonly displayName: string };
  readonly clock: TenantClock;
  /** PEM certificates of applications that may ask by themselves, by client id. */
  readonly applications?: ReadonlyMap<string, string>;
  /** Permissions that such an application has. */
  readonly applicationPermissions?: readonly string[];
  /** Seconds until an access token expires; 3,600 unless a test says otherwise. */
  readonly tokenSeconds?: () => number;
  /** Device codes need nobody to type them: for demonstrations without a browser. */
  readonly approveDeviceCodes?: boolean;
};

export type LoginState = {
  readonly options: LoginOptions;
  readonly registry: TokenRegistry;
  readonly codes: Map<string, PendingCode>;
  readonly devices: Map<string, DeviceCode>;
  readonly refreshTokens: Map<string, Asking>;
  /** Permissions that only an administrator may consent to, and none has. */
  readonly notConsented: Set<string>;
  /** Claims requests that the token endpoint has been asked to satisfy. */
  readonly claimsAsked: string[];
};

export function newLoginState(options: LoginOptions): LoginState {
  return {
    options,
    registry: createTokenRegistry(options.clock),
    codes: new Map(),
    devices: new Map(),
    refreshTokens: new Map(),
    notConsented: new Set(),
    claimsAsked: [],
  };
}

export const randomText = (prefix: string) => `${prefix}${randomBytes(24).toString('base64url')}`;

const letters = 'BCDFGHJKLMNPQRSTVWXZ';
/** Eight letters that cannot be misread: what somebody types. */
export const randomUserCode = () => Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('');

/** Permission names of scopes: `…/AuditLog.Read.All` → `AuditLog.Read.All`; OpenID's own are left out. */
export function permissionsOf(scopes: readonly string[]): string[] {
  const openId = ['openid', 'profile', 'offline_access', 'email'];
  return scopes.filter((scope) => !openId.includes(scope)).map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
}
