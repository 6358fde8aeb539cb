// The whole synthetic tenant in one call: data, a throw-away authority, login and Graph under one origin. For the command
// line, the demo and tests that go through the real login.
import { createThrowAwayAuthority } from './certificate-authority.ts';
import { tenantData } from './data/tenant-data.ts';
import type { TenantUsers } from './data/tenant-users.ts';
import { createLoginEndpoints, type LoginEndpoints } from './login/login-endpoints.ts';
import type { LoginOptions } from './login/login-state.ts';
import { type ServedTenant, serveTenant, type TenantServerOptions, usualRecords } from './serve-tenant.ts';

export type WholeTenantOptions = Omit<TenantServerOptions, 'tls' | 'login' | 'tokenOf'> & {
  /** False for plain HTTP, which MSAL refuses and tokens from a file may use. */
  readonly encrypted: boolean;
  /** Who signs in, whoever sits there; the officer, if not said. */
  readonly account?: Exclude<keyof TenantUsers, 'all'>;
  /** The moment after the last record of the data that is made here, ms since 1970 UTC; now, if not said. */
  readonly endsAt?: number;
  /** What else the login endpoints should know or do. */
  readonly login?: Omit<LoginOptions, 'tenantId' | 'account' | 'clock'>;
};

export type WholeTenant = ServedTenant & {
  readonly login: LoginEndpoints;
  /** A bearer token for the account, as the login would give it, good for an hour. */
  readonly issueToken: (permissions: readonly string[]) => string;
};

/** Serves until closed. Rejects where the port is taken. */
export async function startTenant({
  encrypted,
  account = 'officer',
  endsAt,
  ...options
}: WholeTenantOptions): Promise<WholeTenant> {
  const clock = options.clock ?? Date.now;
  const data =
    options.data ?? tenantData({ ...options, records: options.records ?? usualRecords, endsAt: endsAt ?? clock() });
  const { id: objectId, userPrincipalName, displayName } = data.users[account];
  const login = createLoginEndpoints({
    ...options.login,
    tenantId: data.tenantId,
    account: { objectId, userPrincipalName, displayName },
    clock,
  });
  const { registry } = login.state;
  // The certificate is judged by the machine's clock, whatever the tenant takes for the time.
  const authority = encrypted ? createThrowAwayAuthority(new Date()) : null;
  const served = await serveTenant({
    ...options,
    data,
    login: [login.endpoint],
    tokenOf: registry.tokenOf,
    ...(authority === null ? {} : { tls: { ...authority.server, caPem: authority.certificate } }),
  });
  return {
    ...served,
    login,
    issueToken: (permissions) =>
      registry.issue({ tenantId: data.tenantId, appId: 'issued', objectId, permissions }, served.graphRoot, 3600),
  };
}
