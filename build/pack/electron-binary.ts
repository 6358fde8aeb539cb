// Where Electron's program lies on this disk, if it does. Never `require('electron')`: that would download it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As Electron's own package names it (its install.js), for a checkout where that never ran. */
const usualNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Path of the program; null where there is none. `ELECTRON_OVERRIDE_DIST_PATH` names another folder, as Electron's package has it.
 * @param root the folder that holds `node_modules`
 */
export function findElectron(
  root: string,
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const packageFolder = join(root, 'node_modules/electron');
  const nameFile = join(packageFolder, 'path.txt');
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8').trim() : (usualNames[platform] ?? 'electron');
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const path = join(override === undefined || override === '' ? join(packageFolder, 'dist') : override, name);
  return existsSync(path) ? path : null;
}
