// Serves the page from `app://signet/` (Electron, protocol.md, security.md item 18).
import { protocol, type Session } from 'electron';
import { appScheme } from './address.ts';
import { answerRequest } from './answer-request.ts';
import type { PageFile } from './page-files.ts';

/**
 * Before `ready`, once. Standard and secure, so that the page has an origin; no fetch API, no service workers, no way
 * around the CSP (Electron, custom-scheme.md).
 */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
}

export function servePage(session: Session, files: ReadonlyMap<string, PageFile>): void {
  session.protocol.handle(appScheme, (request) => answerRequest(request, files));
}
