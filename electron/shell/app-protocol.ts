// Serves the page from `app://signet/`, by look-up in the list of built files (Electron, protocol.md, security.md item 18).
import { protocol, type Session } from 'electron';
import { appScheme, isOwnAddress, lockedPage } from './address.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { PageFile } from './page-files.ts';

/**
 * Before `ready`, once. Standard and secure, so that the page has an origin; no fetch API, no service workers, no way
 * around the CSP (Electron, custom-scheme.md).
 */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
}

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export function servePage(session: Session, files: ReadonlyMap<string, PageFile>): void {
  session.protocol.handle(appScheme, (request) => answerRequest(request, files));
}

/** Exact look-up: a query, a fragment of a path, another host or method is not there. */
export function answerRequest(
  request: { readonly url: string; readonly method: string },
  files: ReadonlyMap<string, PageFile>,
): Response {
  const url = request.url === lockedPage ? new URL(lockedPage.slice(0, lockedPage.indexOf('?'))) : new URL(request.url);
  const isAskable = request.method === 'GET' && isOwnAddress(request.url) && url.search === '';
  const file = isAskable ? files.get(url.pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers });
  return new Response(file.content, { status: 200, headers: { ...headers, 'Content-Type': file.type } });
}
