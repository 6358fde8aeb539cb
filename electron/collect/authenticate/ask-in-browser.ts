// Signing in with the system's browser; the code comes back to a port of this computer (RFC 8252), as a posted form.
import type { AuthenticationResult, PublicClientApplication } from '@azure/msal-node';
import type { Cloud } from '../../../shared/collect/graph/clouds.ts';
import type { Transport } from '../graph/transport.ts';
import { withoutClientNotes } from './login-network.ts';
import type { AskOfficer } from './person-token-source.ts';

export type BrowserLogin = {
  readonly cloud: Cloud;
  /** Reaches MSAL's listener on loopback, to end the wait. */
  readonly transport: Transport;
  /** Resolves when it was tried. The address is the cloud's login and nothing else. */
  readonly openBrowser: (url: string) => Promise<void>;
  /** 10 minutes unless a test says otherwise. */
  readonly waitMilliseconds?: number;
};

const tenMinutes = 600_000;
const donePage =
  '<!doctype html><meta charset="utf-8"><title>Signet</title><p>You are signed in. Close this page and go back to Signet.</p>';
const failedPage =
  '<!doctype html><meta charset="utf-8"><title>Signet</title><p>Signing in did not succeed. Close this page; Signet says what to do.</p>';

export function askInBrowser({ cloud, transport, openBrowser, waitMilliseconds }: BrowserLogin): AskOfficer {
  return async (app: PublicClientApplication, { scopes, claims, signal }): Promise<AuthenticationResult> => {
    let isOver = false;
    let endWait: (() => void) | null = null;
    const stop = () => {
      isOver = true;
      endWait?.();
    };
    const timer = setTimeout(stop, waitMilliseconds ?? tenMinutes);
    signal.addEventListener('abort', stop);
    try {
      return await app.acquireTokenInteractive({
        scopes: [...scopes],
        ...(claims === null ? {} : { claims }),
        prompt: 'select_account',
        successTemplate: donePage,
        errorTemplate: failedPage,
        openBrowser: async (address) => {
          const url = new URL(address);
          if (!cloud.loginHosts.includes(url.host)) throw new Error('MSAL made an address outside the cloud');
          // MSAL waits for ever (7.2.1): what ends it is the refusal that the login page itself would post.
          endWait = () => void refuse(transport, url.searchParams);
          url.search = withoutClientNotes(url.searchParams).toString();
          // It may be over before there was anything to end.
          if (isOver || signal.aborted) stop();
          else await openBrowser(url.href);
        },
      });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };
}

function refuse(transport: Transport, words: URLSearchParams) {
  const form = new URLSearchParams({ error: 'access_denied', state: words.get('state') ?? '' });
  return transport.send({
    method: 'POST',
    // The listener is bound to this address; the name may mean another one.
    url: (words.get('redirect_uri') ?? '').replace('//localhost', '//127.0.0.1'),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    idleMilliseconds: 5000,
  });
}
