// Guards of the app's life: locking, quitting, the clipboard, the self-check.
import assert from 'node:assert/strict';
import { writeFuseFile } from '../electron-double/fuse-file.ts';
import { type Guard, type Started, windowOf } from './guard.ts';

const locking = 'electron/shell/locking.ts';
const quitting = 'electron/shell/quitting.ts';
const check = 'electron/shell/self-check.ts';
const lockedPage = 'app://signet/index.html?locked';

/** Lets what an event set off come to its end: promises and immediates, no clock. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function locksOn(started: Started, event: string): Promise<void> {
  started.booted.powerEvents.emit(event);
  await settle();
  assert.equal(started.booted.world.seen.loaded.at(-1), lockedPage);
}

/** One task is under way. */
const busy = { file: 'electron/main.ts', from: '    running: desk.running,\n', to: '    running: () => 1,\n' };

const refusedFor = (what: string) => (started: Started) => {
  assert.deepEqual(started.booted.world.seen.exits, [1]);
  assert.ok(started.booted.world.seen.errorBoxes[0]?.content.includes(what));
};

type Copying = { readonly copy: (text: string) => Promise<void>; readonly forget: () => Promise<void> };

/** A clipboard in memory, and the timers that were started on it. */
async function copying(started: Started) {
  const module = await started.booted.load('electron/shell/clipboard.ts');
  const create = module.createCopying as (clipboard: object, after: object) => Copying;
  const held = { text: '' };
  const timers: (() => void)[] = [];
  const clipboard = {
    writeText: async (text: string) => {
      held.text = text;
    },
    readText: async () => held.text,
    clear: () => {
      held.text = '';
    },
  };
  const made = create(clipboard, (milliseconds: number, act: () => void) => {
    assert.equal(milliseconds, 60_000);
    timers.push(act);
    return () => undefined;
  });
  return { ...made, held, timers };
}

export const lifeGuards: readonly Guard[] = [
  {
    name: 'locks-with-the-system',
    rule: 'When the system locks, the app locks.',
    source: 'power-monitor.md, lock-screen',
    mutant: { file: locking, from: "  powerMonitor.on('lock-screen', lock);\n", to: '' },
    holds: (started) => locksOn(started, 'lock-screen'),
  },
  {
    name: 'locks-on-sleep',
    rule: 'When the system sleeps, the app locks.',
    source: 'power-monitor.md, suspend',
    mutant: { file: locking, from: "  powerMonitor.on('suspend', lock);\n", to: '' },
    holds: (started) => locksOn(started, 'suspend'),
  },
  {
    name: 'locks-on-user-switch',
    rule: "When another user's session comes to the front, the app locks.",
    source: 'power-monitor.md, user-did-resign-active',
    mutant: { file: locking, from: "  powerMonitor.on('user-did-resign-active', lock);\n", to: '' },
    holds: (started) => locksOn(started, 'user-did-resign-active'),
  },
  {
    name: 'locks-by-key',
    rule: 'Ctrl+L locks without asking the page.',
    source: 'menu-item.md, accelerator',
    mutant: { file: 'electron/shell/menu.ts', from: 'click: () => lock()', to: "click: () => command('lock')" },
    holds: async (started) => {
      const items = started.booted.menuItems().flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
      const lock = items.find((item) => item.accelerator === 'CmdOrCtrl+L');
      (lock?.click as (() => void) | undefined)?.();
      await settle();
      assert.equal(started.booted.world.seen.loaded.at(-1), lockedPage);
    },
  },
  {
    name: 'lock-unloads-the-page',
    rule: 'A lock loads the page anew, so that nothing stays in its memory.',
    source: 'security.md §1.4, memory',
    mutant: {
      file: 'electron/shell/electron-platform.ts',
      from: "      if (event === 'locked') window()?.unload();\n",
      to: '',
    },
    holds: (started) => locksOn(started, 'lock-screen'),
  },
  {
    name: 'dead-page-stays-locked',
    rule: 'A page that dies behind the lock comes back behind the lock.',
    source: 'web-contents.md, render-process-gone; security.md §1.4, memory',
    mutant: {
      file: 'electron/shell/window.ts',
      from: '++died <= restarts) loadAgain(page);',
      to: '++died <= restarts) loadAgain(startPage);',
    },
    holds: async (started) => {
      started.booted.powerEvents.emit('lock-screen');
      await settle();
      windowOf(started).contents.events.emit('render-process-gone', {}, { reason: 'crashed' });
      await settle();
      assert.equal(started.booted.world.seen.loaded.filter((page) => page === lockedPage).length, 2);
      assert.equal(started.booted.world.seen.loaded.at(-1), lockedPage);
    },
  },
  {
    name: 'quit-asks',
    rule: 'Quitting asks while something runs, and goes on running when the answer is no.',
    source: 'app.md, before-quit',
    arrange: busy,
    mutant: { file: quitting, from: 'if (count === 0) return true;', to: 'if (count >= 0) return true;' },
    holds: async ({ booted }) => {
      booted.windows.open[0]?.close();
      await settle();
      assert.equal(booted.world.seen.dialogs.filter((dialog) => dialog.kind === 'message').length, 1);
      assert.deepEqual(booted.world.seen.exits, []);
      assert.equal(booted.windows.open.length, 1);
    },
  },
  {
    name: 'window-waits-for-the-answer',
    rule: 'Closing the window is quitting: the window stays until that is decided.',
    source: 'browser-window.md, close',
    arrange: busy,
    mutant: { file: quitting, from: '    event.preventDefault();\n    app.quit();', to: '    app.quit();' },
    holds: async ({ booted }) => {
      booted.windows.open[0]?.close();
      await settle();
      assert.equal(booted.windows.open.length, 1);
    },
  },
  {
    name: 'quit-when-told',
    rule: 'A quit that the officer confirms ends the app.',
    source: 'app.md, quit',
    arrange: busy,
    mutant: { file: quitting, from: "    stage = 'released';\n", to: '' },
    holds: async ({ booted }) => {
      booted.world.answers.message.push(0);
      booted.windows.open[0]?.close();
      await settle();
      assert.deepEqual(booted.world.seen.exits, [0]);
    },
  },
  {
    name: 'clipboard-emptied',
    rule: 'What was copied leaves the clipboard after a minute.',
    source: 'security.md §1.4, clipboard',
    mutant: { file: 'electron/shell/clipboard.ts', from: 'clipboard.clear()', to: 'undefined' },
    holds: async (started) => {
      const { copy, held, timers } = await copying(started);
      await copy('case reference 12');
      timers.at(-1)?.();
      await settle();
      assert.equal(held.text, '');
    },
  },
  {
    name: 'clipboard-of-others-kept',
    rule: 'What somebody else copied meanwhile stays on the clipboard.',
    source: 'security.md §1.4, clipboard: if unchanged',
    mutant: { file: 'electron/shell/clipboard.ts', from: '(await clipboard.readText()) === text', to: 'true' },
    holds: async (started) => {
      const { copy, held, timers } = await copying(started);
      await copy('case reference 12');
      held.text = 'of another program';
      timers.at(-1)?.();
      await settle();
      assert.equal(held.text, 'of another program');
    },
  },
  {
    name: 'fuses-read-back',
    rule: 'The packaged app does not go on where one of the nine fuses of its executable is not as it was set.',
    source: 'fuses.md; security.md §1.3',
    mutant: { file: check, from: 'found.isPackaged ? wrongFuses', to: 'false ? wrongFuses' },
    start: { executable: writeFuseFile({ runAsNode: true }) },
    holds: refusedFor('fuse runAsNode'),
  },
  {
    name: 'fuses-there-at-all',
    rule: 'The packaged app does not go on where its executable has no fuses.',
    source: 'fuses.md',
    mutant: { file: check, from: "if (wire === null) return ['wire'];", to: 'if (wire === null) return [];' },
    start: { executable: process.execPath },
    holds: refusedFor('fuse wire'),
  },
  {
    name: 'page-checked',
    rule: 'The app does not go on where the page got no bridge, which only a sandboxed and isolated preload gives.',
    source: 'sandbox.md; security.md §6 test 16',
    mutant: { file: check, from: '!found.page.hasBridge', to: 'false' },
    arrange: {
      file: 'electron/shell/look-at-self.ts',
      from: 'hasBridge: hasBridge === true',
      to: 'hasBridge: false',
    },
    holds: refusedFor('preload'),
  },
  {
    name: 'page-without-node',
    rule: 'The app does not go on where the page can reach Node.',
    source: 'Electron, security.md item 2; security.md §6 test 16',
    mutant: { file: check, from: 'if (found.page.hasNode)', to: 'if (false)' },
    arrange: { file: 'electron/shell/look-at-self.ts', from: 'hasNode: hasNode === true', to: 'hasNode: true' },
    holds: refusedFor('page without Node'),
  },
  {
    name: 'system-sandbox-checked',
    rule: "The app does not go on where the system says that the page's process is in no sandbox.",
    source: 'security.md §1.2, item 4',
    mutant: { file: check, from: "found.page.osSandbox === 'off'", to: 'false' },
    arrange: {
      file: 'electron/shell/look-at-self.ts',
      from: 'osSandbox: osSandboxOf(contents)',
      to: "osSandbox: 'off'",
    },
    holds: refusedFor('sandbox of the system'),
  },
  {
    name: 'self-test-tells',
    rule: '`--self-test` prints what was found as JSON, shows no window, and ends with 1 where something does not hold.',
    source: 'issue 4 §1',
    start: { words: ['--self-test', '--no-sandbox'] },
    mutant: { file: 'electron/main.ts', from: 'app.exit(faults.length === 0 ? 0 : 1);', to: 'app.exit(0);' },
    holds: (started) => {
      const told = JSON.parse(started.output());
      assert.deepEqual(told.faults, ['--no-sandbox']);
      assert.equal(told.nodeSqlite && told.zstd, true);
      assert.equal(windowOf(started).shown(), 0);
      assert.deepEqual(started.booted.world.seen.exits, [1]);
    },
  },
];
