// The session of the window: in memory only, with every permission refused, no downloads, no spell checker, no network.
import { app, type Session, session } from 'electron';
import { appScheme, isOwnAddress } from './address.ts';

/** No `persist:`, no cache: nothing that the page loads or stores reaches the disk (Electron, session.md). */
export function openSession(): Session {
  return session.fromPartition('signet', { cache: false });
}

/** For the window's session and for any other that ever comes to be, the default one included. */
export function hardenEverySession(): void {
  app.on('session-created', harden);
}

function harden(session: Session): void {
  refusePermissions(session);
  session.on('will-download', (event) => event.preventDefault());
  silenceSpellChecker(session);
  // The last listener of a session counts and there is one (Electron, web-request.md). Case hosts have no session: what they may reach is decided in electron/collect/http.
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayRequest(request.url) }));
}

/** Both handlers are needed: most web interfaces check first and ask only where the check said no (Electron, session.md). */
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
}

/** Off is not enough: dictionaries were fetched all the same once (electron/electron#22995), so there is no language and no place to fetch from. */
function silenceSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${appScheme}://no-dictionaries/`);
}

/** Developer tools load their own interface; a packaged app has none. */
function mayRequest(url: string): boolean {
  return isOwnAddress(url) || (!app.isPackaged && url.startsWith('devtools://'));
}
