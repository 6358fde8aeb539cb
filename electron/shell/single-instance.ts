// One running app per home folder. A second start only brings the first to the front; what it was started with is untrusted and ignored.
import { app } from 'electron';

/** False where another instance runs already: the caller ends this one. */
export function becomeOnlyInstance(focus: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  // Its command line and folder come along and are not looked at (Electron, app.md, second-instance; CVE-2026-34776).
  app.on('second-instance', () => focus());
  // macOS hands files and addresses over by events; this app registers for none.
  app.on('open-file', (event) => event.preventDefault());
  app.on('open-url', (event) => event.preventDefault());
  app.on('activate', () => focus());
  return true;
}
