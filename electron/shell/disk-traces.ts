// What Chromium would leave on the disk: its folder is our own, and what a past run left in it is removed at every start.
// Crash dumps hold memory, so their folder is emptied and crash reporting is never started (Electron, crash-reporter.md).
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Folders that Chromium makes below its user data even for a session in memory (reference/security.md §1.4). */
const leftovers = [
  'blob_storage',
  'Cache',
  'Code Cache',
  'Crashpad',
  'DawnCache',
  'DawnGraphiteCache',
  'DawnWebGPUCache',
  'Dictionaries',
  'GPUCache',
  'GrShaderCache',
  'Local Storage',
  'Network',
  'Partitions',
  'Service Worker',
  'Session Storage',
  'Shared Dictionary',
  'SharedStorage',
  'VideoDecodeStats',
  'WebStorage',
];

/** Before `ready` (Electron, app.md, setPath). `home` keeps settings and cases; Chromium gets a folder inside it. */
export function placeChromiumFolders(home: string): void {
  const folders = {
    userData: join(home, 'window'),
    sessionData: join(home, 'window'),
    crashDumps: join(home, 'crash-dumps'),
  };
  for (const [name, folder] of Object.entries(folders)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath(name, folder);
  }
}

/** For the instance that holds the lock, before Chromium opens its own files there. */
export function removeLeftovers(home: string): void {
  for (const name of leftovers) remove(join(home, 'window', name));
  remove(join(home, 'crash-dumps'));
  mkdirSync(join(home, 'crash-dumps'), { recursive: true, mode: 0o700 });
}

/** A file that something else holds open, such as a virus scanner, is no reason not to start: the next start tries again. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Left for the next start.
  }
}
