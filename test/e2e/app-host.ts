// The host of the end-to-end tests: a real Electron where one is on the disk, else the double with Chromium. The same test runs on both.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeApp } from '../../build/make-app.ts';
import { findElectron } from '../../build/pack/electron-binary.ts';
import type { OpenApp, OpenRequest } from './app-under-test.ts';
import { openUnderDouble } from './double-host.ts';
import { openInElectron } from './electron-host.ts';
import { findBrowser } from './find-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Host = { readonly kind: 'electron' | 'double'; readonly program: string };

/** Null where neither is there; nothing end to end can then be shown. */
export function findHost(): Host | null {
  const electron = findElectron(root);
  if (electron !== null) return { kind: 'electron', program: electron };
  const browser = findBrowser();
  return browser === null ? null : { kind: 'double', program: browser };
}

/** Builds the app where its sources have changed, starts it, and waits until its page has loaded. */
export async function openApp(request: OpenRequest = {}): Promise<OpenApp> {
  const host = findHost();
  if (host === null) throw new Error('neither Electron nor Chromium is here: set CHROMIUM_PATH');
  const folder = request.folder ?? (await makeApp()).folder;
  const home = request.home ?? mkdtempSync(join(tmpdir(), 'signet-app-'));
  const forget = () => {
    if (request.home === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const opened =
      host.kind === 'electron'
        ? await openInElectron(host.program, root, home, request)
        : await openUnderDouble(host.program, folder, home, request);
    const close = async () => {
      await opened.close();
      forget();
    };
    return { ...opened, close };
  } catch (error) {
    forget();
    throw error;
  }
}
