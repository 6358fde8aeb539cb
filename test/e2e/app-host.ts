// The host of the end-to-end tests: starts the built app under the double with Chromium as its window, and gives a test the page
// and what stands around it (dialogs, clipboard, power, a second start). A real Electron takes its place where one is on the disk.
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { makeApp } from '../../build/make-app.ts';
import { openPageSide, type PageLook } from './electron-double/browser-side.ts';
import { createLink } from './electron-double/link.ts';
import type { Options, Seen } from './electron-double/world.ts';
import { findBrowser } from './find-browser.ts';

type OpenRequest = {
  /** SIGNET_HOME of the app; a fresh folder, removed at the end, where none is given. */
  readonly home?: string;
  /** A folder that holds a built app; without it the checkout is built. */
  readonly folder?: string;
  readonly look?: PageLook;
  readonly options?: Partial<Options>;
  /** Give the same one again to open the key store that an earlier start filled. */
  readonly storageKey?: Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
};

/** What stands around the page, under the test's hand. */
export type AppUnderTest = {
  readonly home: string;
  readonly storageKey: Uint8Array;
  /** The next dialog that opens files gives these paths; without it a dialog is cancelled. */
  readonly chooseFiles: (...paths: readonly string[]) => Promise<void>;
  readonly saveAs: (path: string) => Promise<void>;
  /** The button that the next question of the system gets, by its index. */
  readonly answerQuestion: (button: number) => Promise<void>;
  readonly clickMenu: (accelerator: string) => Promise<boolean>;
  readonly power: (event: 'lock-screen' | 'suspend') => Promise<void>;
  readonly secondStart: (...words: readonly string[]) => Promise<void>;
  /** Drops files of the disk on the page, as from the desktop. */
  readonly drop: (selector: string, ...paths: readonly string[]) => Promise<void>;
  readonly closeWindow: () => Promise<void>;
  readonly seen: () => Promise<Seen>;
  /** Process ids of the hosts that are running. */
  readonly hosts: () => Promise<readonly number[]>;
  readonly mainPid: number;
  /** Requests of the page that went nowhere; a test ends with none. */
  readonly stopped: readonly string[];
  /** Exit code; resolves when the app has ended by itself. */
  readonly ended: Promise<number | null>;
};

export type OpenApp = { readonly page: Page; readonly app: AppUnderTest; readonly close: () => Promise<void> };

const child = fileURLToPath(new URL('./electron-double/main.child.ts', import.meta.url));

/** Builds the app where its sources have changed, starts it, and waits until its page has loaded. */
export async function openApp(request: OpenRequest = {}): Promise<OpenApp> {
  const browser = findBrowser();
  if (browser === null) throw new Error('no Chromium here: set CHROMIUM_PATH');
  const folder = request.folder ?? (await makeApp()).folder;
  const home = request.home ?? mkdtempSync(join(tmpdir(), 'signet-app-'));
  const storageKey = request.storageKey ?? randomBytes(32);
  const main = startMain(join(folder, 'main.js'), home, storageKey, request);
  const ended = once(main, 'exit').then(([code]) => code as number | null);

  let ask: ReturnType<typeof createLink> | undefined;
  const askMain = () => {
    if (ask === undefined) throw new Error('the main process is not joined yet');
    return ask;
  };
  const side = await openPageSide(browser, request.look ?? {}, askMain);
  const loaded = Promise.withResolvers<void>();
  ask = createLink(
    {
      send: (message) => main.connected && main.send(message as object),
      onMessage: (listener) => main.on('message', listener),
    },
    {
      ...side.table,
      load: async (url: string) => {
        await (side.table.load as (url: string) => Promise<void>)(url);
        loaded.resolve();
      },
    },
  );
  await Promise.race([
    loaded.promise,
    ended.then((code) => Promise.reject(new Error(`the app ended with ${code} before its page loaded`))),
  ]);

  const tell = (name: string, ...given: unknown[]) => askMain()(name, ...given).then(() => undefined);
  const app: AppUnderTest = {
    home,
    storageKey,
    chooseFiles: (...paths) => tell('answerOpen', paths),
    saveAs: (path) => tell('answerSave', path),
    answerQuestion: (button) => tell('answerMessage', button),
    clickMenu: async (accelerator) => (await askMain()('clickMenu', accelerator)) === true,
    power: (event) => tell('power', event),
    secondStart: (...words) => tell('secondStart', words),
    drop: (selector, ...paths) => side.drop(selector, paths),
    closeWindow: () => tell('closeWindow'),
    seen: async () => (await askMain()('seen')) as Seen,
    hosts: async () => (await askMain()('processes')) as readonly number[],
    mainPid: main.pid ?? 0,
    stopped: side.stopped,
    ended,
  };
  return {
    page: side.page(),
    app,
    close: async () => {
      await side.end();
      if (main.exitCode === null && main.signalCode === null) main.kill();
      await ended;
      if (request.home === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

function startMain(
  entry: string,
  home: string,
  storageKey: Uint8Array,
  { options, environment }: OpenRequest,
): ChildProcess {
  // Not packaged: what handlers give back is checked too, and there is no executable whose fuses could be read.
  const start = {
    entry,
    options: { isPackaged: false, ...options },
    storageKey: Buffer.from(storageKey).toString('base64'),
  };
  return fork(child, [JSON.stringify(start)], {
    serialization: 'advanced',
    execArgv: [],
    env: { ...process.env, ...environment, SIGNET_HOME: home },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
