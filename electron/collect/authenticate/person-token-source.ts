// Tokens of a person who signs in (browser or device code): silently as long as that works, then by asking the officer again.
import { type AccountInfo, type AuthenticationResult, PublicClientApplication } from '@azure/msal-node';
import { type Cloud, scopesOf } from '../../../shared/collect/graph/clouds.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { AccessToken, TokenSource } from '../graph/token-source.ts';
import type { Transport } from '../graph/transport.ts';
import { decodedClaims } from './decoded-claims.ts';
import { loginFailure, needsSomebody } from './login-failure.ts';
import { createLoginNetwork } from './login-network.ts';
import { createQueue } from './one-at-a-time.ts';
import { cachePluginOver, type TokenVault } from './token-vault.ts';

/** Permissions beside AuditLog.Read.All that may be asked for when an answer shows the need. All of them read; none writes. */
export type MorePermission = 'Directory.Read.All' | 'User.Read.All' | 'Policy.Read.ConditionalAccess';

/** One way of asking somebody to sign in. Throws MSAL's errors. */
export type AskOfficer = (
  app: PublicClientApplication,
  asking: { readonly scopes: readonly string[]; readonly claims: string | null; readonly signal: AbortSignal },
) => Promise<AuthenticationResult>;

export type PersonLogin = {
  readonly cloud: Cloud;
  readonly transport: Transport;
  /** Id of the registered application; there is none built in. */
  readonly clientId: string;
  /** Id or domain name; null takes the cloud file's, else whichever organisation the officer belongs to. */
  readonly tenant: string | null;
  readonly vault: TokenVault;
  readonly ask: AskOfficer;
  /** False where nobody sits: then COLLECT_SIGN_IN_AGAIN comes instead of a question. */
  readonly canAsk: boolean;
  /** Cancels a sign-in under way. */
  readonly signal: AbortSignal;
};

export type PersonTokenSource = TokenSource & {
  /** Asks for one permission more, which may need the officer's consent. After a refusal everything is as before. */
  readonly withMore: (permission: MorePermission) => Promise<Result<AccessToken, AppError>>;
  /** Forgets the account and wipes the vault. */
  readonly signOut: () => Promise<void>;
};

/** Permission names of scopes; OpenID's own say nothing about Graph. */
function granted(scopes: readonly string[]): string[] {
  const names = scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
  return names.filter((name) => !['openid', 'profile', 'offline_access', 'email'].includes(name));
}

export function createTokenSourceOfPerson(login: PersonLogin): PersonTokenSource {
  const { cloud, signal, vault } = login;
  const network = createLoginNetwork(cloud, login.transport, signal);
  const app = new PublicClientApplication({
    auth: {
      clientId: login.clientId,
      authority: `${cloud.authority}/${encodeURIComponent(login.tenant ?? cloud.tenant ?? 'organizations')}`,
      // Also keeps MSAL from asking Microsoft's public login about this one.
      knownAuthorities: [...cloud.loginHosts],
      // Lets Graph revoke a session at once, with a claims challenge.
      clientCapabilities: ['CP1'],
    },
    cache: { cachePlugin: cachePluginOver(vault) },
    system: { networkClient: network.module },
  });
  const queue = createQueue();
  let permissions: readonly string[] = ['AuditLog.Read.All'];
  let account: AccountInfo | null = null;
  let current: AccessToken | null = null;

  async function renew(scopes: readonly string[], claims: string | null, force: boolean) {
    account ??= (await app.getAllAccounts())[0] ?? null;
    if (account === null) return null;
    const asked = { account, scopes: [...scopes], forceRefresh: force };
    return app.acquireTokenSilent(claims === null ? asked : { ...asked, claims });
  }

  async function acquire(
    wanted: readonly string[],
    claims: string | null,
    force: boolean,
  ): Promise<Result<AccessToken, AppError>> {
    const scopes = scopesOf(cloud, wanted);
    network.forget();
    let result: AuthenticationResult | null = null;
    try {
      result = await renew(scopes, claims, force);
    } catch (error) {
      if (!needsSomebody(error, network.trouble())) return fail(loginFailure(error, network.trouble(), signal));
    }
    try {
      if (result === null && !login.canAsk) return fail(appError('COLLECT_SIGN_IN_AGAIN'));
      network.forget();
      result ??= await login.ask(app, { scopes, claims, signal });
    } catch (error) {
      return fail(loginFailure(error, network.trouble(), signal));
    }
    account = result.account;
    current = {
      text: result.accessToken,
      tenantId: result.tenantId.toLowerCase(),
      account: 'person',
      accountId: result.uniqueId.toLowerCase() || null,
      permissions: granted(result.scopes),
    };
    return ok(current);
  }

  return {
    get: (refused) =>
      queue(async () => {
        if (!cloud.authority.startsWith('https:')) return fail(appError('COLLECT_LOGIN_NEEDS_TLS'));
        // Another request met the same refusal before, and has a new token already.
        const isStill = refused !== undefined && (current === null || current.text === refused.rejected);
        return acquire(permissions, isStill ? decodedClaims(refused.claims) : null, isStill);
      }),
    withMore: (permission) =>
      queue(async () => {
        const wanted = [...new Set([...permissions, permission])];
        const token = await acquire(wanted, null, false);
        if (token.ok) permissions = wanted;
        return token;
      }),
    signOut: () =>
      queue(async () => {
        for (const one of await app.getAllAccounts()) await app.signOut({ account: one });
        vault.wipe();
        [account, current] = [null, null];
      }),
  };
}
