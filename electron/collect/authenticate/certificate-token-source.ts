// Tokens of the application itself, by certificate (client credentials): for unattended collections. No secret is ever used.
import { ConfidentialClientApplication } from '@azure/msal-node';
import { type Cloud, scopesOf } from '../../../shared/collect/graph/clouds.ts';
import { appError } from '../../../shared/errors.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { TokenSource } from '../graph/token-source.ts';
import type { Transport } from '../graph/transport.ts';
import type { ApplicationCertificate } from './application-certificate.ts';
import { decodedClaims } from './decoded-claims.ts';
import { loginFailure } from './login-failure.ts';
import { createLoginNetwork } from './login-network.ts';
import { createQueue } from './one-at-a-time.ts';
import { readToken } from './read-token.ts';

export type CertificateLogin = {
  readonly cloud: Cloud;
  readonly transport: Transport;
  readonly clientId: string;
  /** Id or domain name; null takes the cloud file's. */
  readonly tenant: string | null;
  readonly certificate: ApplicationCertificate;
  readonly signal: AbortSignal;
};

/** The permissions are those that the application was given (`.default`): none can be asked for here. */
export function createTokenSourceOfCertificate(login: CertificateLogin): TokenSource {
  const { cloud, signal } = login;
  const tenant = login.tenant ?? cloud.tenant;
  const network = createLoginNetwork(cloud, login.transport, signal);
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: login.clientId,
      authority: `${cloud.authority}/${encodeURIComponent(tenant ?? 'organizations')}`,
      knownAuthorities: [...cloud.loginHosts],
      clientCapabilities: ['CP1'],
      clientCertificate: { ...login.certificate },
    },
    system: { networkClient: network.module },
  });
  const queue = createQueue();
  let current: string | null = null;
  return {
    get: (refused) =>
      queue(async () => {
        if (!cloud.authority.startsWith('https:')) return fail(appError('COLLECT_LOGIN_NEEDS_TLS'));
        if (tenant === null) return fail(appError('COLLECT_TENANT_MISSING'));
        // Another request met the same refusal before, and has a new token already.
        const isStill = refused !== undefined && (current === null || current === refused.rejected);
        const claims = isStill ? decodedClaims(refused.claims) : null;
        network.forget();
        try {
          const result = await app.acquireTokenByClientCredential({
            scopes: scopesOf(cloud, ['.default']),
            skipCache: isStill,
            ...(claims === null ? {} : { claims }),
          });
          const token = readToken(result?.accessToken ?? '');
          if (token === null) return fail(appError('COLLECT_LOGIN_MISLED'));
          const { expiresAt: _, ...access } = token;
          current = access.text;
          return ok(access);
        } catch (error) {
          return fail(loginFailure(error, network.trouble(), signal));
        }
      }),
  };
}
