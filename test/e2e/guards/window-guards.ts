// Guards of the window: every preference of the page, the title, and what leaves the app through the system.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebPreferences } from 'electron';
import { type Guard, type Started, windowOf } from './guard.ts';

const window = 'electron/shell/window.ts';

/** The preference as it must be; the mutant gives it the other value. */
function preference<K extends keyof WebPreferences>(
  name: K,
  value: boolean | string,
  rule: string,
  otherwise?: string,
): Guard {
  const written = typeof value === 'string' ? `'${value}'` : String(value);
  return {
    name: `page-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('-s-q-l', '-sql')}`,
    rule,
    source: `web-preferences.md, ${name}; security.md §1.2`,
    mutant: {
      file: window,
      from: `    ${name}: ${written},\n`,
      to: `    ${name}: ${otherwise ?? String(value !== true)},\n`,
    },
    holds: (started) => assert.equal(windowOf(started).contents.preferences[name], value),
  };
}

const read = async (started: Started, path: string, name: string) => {
  const module = await started.booted.load(path);
  return module[name] as (...given: unknown[]) => Promise<unknown>;
};

export const windowGuards: readonly Guard[] = [
  preference('sandbox', true, 'The page is sandboxed.'),
  preference('contextIsolation', true, 'The preload runs in a world of its own.'),
  preference('nodeIntegration', false, 'The page has no Node.'),
  preference('nodeIntegrationInWorker', false, 'Workers have no Node.'),
  preference('nodeIntegrationInSubFrames', false, 'Frames inside the page have neither Node nor preload.'),
  preference('webSecurity', true, 'The same-origin policy is on.'),
  preference('allowRunningInsecureContent', false, 'Nothing insecure is loaded.'),
  preference('experimentalFeatures', false, 'Experimental features of Chromium are off.'),
  preference('webviewTag', false, 'The webview tag is off.'),
  preference('plugins', false, 'Plugins are off.'),
  preference('webgl', false, 'WebGL is off.'),
  preference('navigateOnDragDrop', false, 'A dropped file or link does not navigate.'),
  preference('enableWebSQL', false, 'WebSQL is off.'),
  preference('spellcheck', false, 'What is typed is not spell-checked.'),
  preference('v8CacheOptions', 'none', 'No compiled code is cached.', "'code'"),
  preference('disableDialogs', true, 'The page cannot raise dialogs of its own.'),
  {
    name: 'page-dev-tools',
    rule: 'The packaged app has no developer tools.',
    source: 'web-preferences.md, devTools',
    mutant: { file: window, from: 'devTools: !app.isPackaged', to: 'devTools: true' },
    holds: (started) => assert.equal(windowOf(started).contents.preferences.devTools, false),
  },
  {
    name: 'page-in-own-session',
    rule: 'The page runs in the hardened session in memory, not in the default one.',
    source: 'web-preferences.md, session',
    mutant: { file: window, from: '    session,\n    preload,\n', to: '    preload,\n' },
    holds: (started) => {
      const session = windowOf(started).contents.contents.session;
      assert.equal(started.booted.sessions.of(session)?.partition, 'signet');
    },
  },
  {
    name: 'title-fixed',
    rule: 'The title of the window is never a value of the page: titles are listed by the system.',
    source: 'browser-window.md, page-title-updated',
    mutant: { file: window, from: "  window.on('page-title-updated', (event) => event.preventDefault());\n", to: '' },
    holds: (started) => {
      let isPrevented = false;
      windowOf(started).events.emit('page-title-updated', { preventDefault: () => (isPrevented = true) }, 'a name');
      assert.equal(isPrevented, true);
    },
  },
  {
    name: 'hidden-from-capture-kept',
    rule: 'Where the officer asked the system to hide the window from captures, the next start asks again.',
    source: 'browser-window.md, setContentProtection (a wish, not a promise: security.md §1.4)',
    mutant: { file: window, from: '  if (isHidden) hideFromCapture(true);\n', to: '' },
    before: (home) => {
      const state = { x: 0, y: 0, width: 1200, height: 800, isMaximized: false, zoom: 1, isHiddenFromCapture: true };
      writeFileSync(join(home, 'window-state.json'), JSON.stringify(state));
    },
    holds: (started) => assert.equal(windowOf(started).isContentProtected(), true),
  },
  {
    name: 'menu-without-levers',
    rule: 'The menu offers no reload and no developer tools.',
    source: 'menu-item.md, roles',
    mutant: { file: 'electron/shell/menu.ts', from: "role: 'togglefullscreen'", to: "role: 'toggleDevTools'" },
    holds: ({ booted }) =>
      assert.doesNotMatch(JSON.stringify(booted.menuItems()), /"(reload|forceReload|toggleDevTools)"/),
  },
  {
    name: 'context-menu-only-edits',
    rule: 'The menu under the right mouse button edits text and does nothing else; elsewhere there is none.',
    source: 'web-contents.md, context-menu; menu-item.md, roles',
    mutant: { file: 'electron/shell/context-menu.ts', from: "isEditable || selectionText !== ''", to: 'true' },
    holds: (started) => {
      const { events } = windowOf(started).contents;
      const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
      events.emit('context-menu', {}, { isEditable: false, selectionText: '', editFlags });
      assert.equal(started.booted.popped.length, 0);
      events.emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags });
      const roles = started.booted.popped.flat().flatMap((item) => item.role ?? []);
      assert.deepEqual(roles, ['cut', 'copy', 'paste', 'selectAll']);
    },
  },
  {
    name: 'outside-only-https',
    rule: 'Only https pages, or a login page on this very computer, are handed to the browser of the system.',
    source: 'Electron, security.md item 15; shell.md, openExternal',
    mutant: { file: 'electron/shell/open-outside.ts', from: "protocol !== 'https:' && !isOwnComputer", to: 'false' },
    holds: async (started) => {
      const open = await read(started, 'electron/shell/open-outside.ts', 'openOutside');
      for (const url of [
        'http://example.com/',
        'file:///etc/passwd',
        'ms-msdt:/id',
        'smb://host/share',
        'javascript:1',
        'http://localhost.evil/',
      ])
        await assert.rejects(open(url), url);
      await open('https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?x=1');
      assert.equal(started.booted.world.seen.openedOutside.length, 1);
    },
  },
  {
    name: 'outside-without-user',
    rule: 'An address with a user name in it is not opened.',
    source: 'Electron, security.md item 15',
    mutant: { file: 'electron/shell/open-outside.ts', from: "username !== ''", to: 'false' },
    holds: async (started) => {
      const open = await read(started, 'electron/shell/open-outside.ts', 'openOutside');
      await assert.rejects(open('https://login.microsoftonline.com@evil.example/'));
    },
  },
  {
    name: 'no-recent-documents',
    rule: 'What is chosen in a dialog enters no list of recent documents.',
    source: 'dialog.md, dontAddToRecent',
    mutant: {
      file: 'electron/shell/file-dialogs.ts',
      from: "properties: ['openFile', 'multiSelections', 'dontAddToRecent']",
      to: "properties: ['openFile', 'multiSelections']",
    },
    holds: async (started) => {
      const module = await started.booted.load('electron/shell/file-dialogs.ts');
      const texts = await started.booted.load('electron/shell/text/shell-text.ts');
      const create = module.createFileDialogs as (
        window: () => object,
        text: () => unknown,
      ) => {
        pickFiles: (purpose: string) => Promise<unknown>;
        pickTarget: (purpose: string, name: string) => Promise<unknown>;
      };
      const dialogs = create(
        () => windowOf(started).window,
        () => (texts.shellTexts as { en: unknown }).en,
      );
      for (const purpose of ['records', 'package', 'policy', 'signer', 'case-folder', 'cloud'])
        await dialogs.pickFiles(purpose);
      for (const purpose of ['package', 'policy']) await dialogs.pickTarget(purpose, 'x');
      assert.equal(started.booted.world.seen.dialogs.length, 8);
      for (const { options } of started.booted.world.seen.dialogs) {
        assert.ok((options as { properties: string[] }).properties.includes('dontAddToRecent'));
      }
    },
  },
  {
    name: 'no-plain-key-store',
    rule: 'A key store that keeps its key in the clear counts as none.',
    source: 'safe-storage.md, getSelectedStorageBackend; design §4',
    mutant: { file: 'electron/shell/key-store.ts', from: "backend === 'basic_text' || ", to: '' },
    start: { storageBackend: 'basic_text' },
    holds: async (started) => {
      const find = await read(started, 'electron/shell/key-store.ts', 'findKeyStore');
      if (process.platform === 'linux') assert.equal(await find(), 'none');
    },
  },
  {
    name: 'no-silent-plain-key',
    rule: 'A key store that was chosen but gives no key counts as none: Chromium would seal with a password from its source.',
    source: 'safe-storage.md; Chromium, os_crypt_linux.cc; design §4',
    arrange: {
      file: 'electron/shell/key-store.ts',
      from: "safeStorage.encryptStringAsync('probe').catch(() => null)",
      to: "Promise.resolve(Buffer.from('v10 and what follows'))",
    },
    mutant: {
      file: 'electron/shell/key-store.ts',
      from: "toString('latin1') === 'v10'",
      to: "toString('latin1') === ''",
    },
    holds: async (started) => {
      const find = await read(started, 'electron/shell/key-store.ts', 'findKeyStore');
      assert.equal(await find(), process.platform === 'linux' ? 'none' : await find());
    },
  },
  {
    name: 'hosts-without-levers',
    rule: 'A host process gets no variable that loads code into it or writes its keys out.',
    source: 'environment-variables.md; utility-process.md, env',
    mutant: { file: 'electron/shell/host-process.ts', from: '...withoutLevers(process.env)', to: '...process.env' },
    holds: async (started) => {
      const fork = await read(started, 'electron/shell/host-process.ts', 'forkHost');
      process.env.NODE_OPTIONS = '--trace-warnings';
      try {
        const host = fork('verify-host') as unknown as { kill: () => void };
        const [options] = started.booted.forkOptions();
        host.kill();
        assert.ok(options !== undefined && !('NODE_OPTIONS' in (options.env ?? {})));
        assert.equal(options.stdio, 'ignore');
      } finally {
        delete process.env.NODE_OPTIONS;
      }
    },
  },
  {
    name: 'checks-within-bounds',
    rule: 'The process that checks a package of a stranger has a bounded heap.',
    source: 'utility-process.md, execArgv; command-line-switches.md, --js-flags',
    mutant: {
      file: 'electron/shell/host-process.ts',
      from: '    execArgv: asSwitches(hostArguments(entry)),\n',
      to: '',
    },
    holds: async (started) => {
      const fork = await read(started, 'electron/shell/host-process.ts', 'forkHost');
      const host = fork('verify-host') as unknown as { kill: () => void };
      const [options] = started.booted.forkOptions();
      host.kill();
      assert.deepEqual(options?.execArgv, ['--js-flags=--max-old-space-size=1024']);
    },
  },
];
