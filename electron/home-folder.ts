// Where this installation keeps settings, signer and cases: the same folder for the app and the command line (design §5).
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The platform's usual place for settings, or SIGNET_HOME. */
export function homeFolder(): string {
  const { SIGNET_HOME, APPDATA, XDG_CONFIG_HOME } = process.env;
  if (SIGNET_HOME !== undefined && SIGNET_HOME !== '') return SIGNET_HOME;
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Signet');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Signet');
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'signet');
}
