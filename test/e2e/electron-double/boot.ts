// Boots the app's main process under the double: the world is made, `electron` resolves to it, the entry is imported, then `ready` comes.
import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { IpcMainInvokeEvent, MenuItemConstructorOptions, WebFrameMain } from 'electron';
import { doubleApp } from './app-double.ts';
import { hookImports, type Patch } from './import-hooks.ts';
import { doubleIpc } from './ipc-double.ts';
import { doubleSessions, fetchThrough, mayDownload } from './session-double.ts';
import {
  doubleClipboard,
  doubleDialog,
  doubleMenu,
  doublePower,
  doubleSafeStorage,
  doubleScreen,
  doubleShell,
  doubleTheme,
} from './system-double.ts';
import { doubleUtility } from './utility-double.ts';
import { type DoubleWindow, doubleWindows } from './window-double.ts';
import { type BrowserSide, createWorld, type Options, usualOptions, type World } from './world.ts';

export type Booted = {
  readonly world: World;
  readonly appEvents: EventEmitter;
  readonly powerEvents: EventEmitter;
  readonly windows: ReturnType<typeof doubleWindows>;
  readonly sessions: ReturnType<typeof doubleSessions>;
  readonly children: ReturnType<typeof doubleUtility>['children'];
  readonly menuItems: () => readonly MenuItemConstructorOptions[];
  readonly channels: () => readonly string[];
  /** A call as from `frame` of the open window. */
  readonly invoke: (frame: WebFrameMain | null, channel: string, ...given: unknown[]) => Promise<unknown>;
  /** A request of the page through the window's session; null where it is stopped. */
  readonly fetch: (url: string, method?: string) => Promise<Response | null>;
  readonly mayDownload: () => boolean;
};

export type BootRequest = {
  /** Absolute path of main.ts, or of the built main.js. */
  readonly entry: string;
  readonly options?: Partial<Options>;
  readonly browser?: Partial<BrowserSide>;
  /** Changes to the text of modules, for mutants and for where source code looks for built files. */
  readonly patch?: Patch;
  /** Kept from boot to boot, so that what one sealed the next one opens. */
  readonly storageKey?: Buffer;
};

const noBrowser: BrowserSide = {
  open: async () => undefined,
  load: async () => undefined,
  send: () => undefined,
  // The self-check asks the page whether it has a bridge and Node.
  run: async (code) => code.includes('signet'),
  close: () => undefined,
};

let boots = 0;

export async function bootApp({ entry, options, browser, patch, storageKey }: BootRequest): Promise<Booted> {
  const world = createWorld({ ...usualOptions, ...options }, { ...noBrowser, ...browser });
  const openWindows: DoubleWindow[] = [];
  const { app, events: appEvents } = doubleApp(world, () => [...openWindows]);
  const sessions = doubleSessions(world, appEvents);
  const windows = doubleWindows(world, appEvents, openWindows, () => sessions.sessionModule.defaultSession);
  const ipc = doubleIpc();
  const utility = doubleUtility(world);
  const power = doublePower(world);
  const { menu, items } = doubleMenu();

  const boot = String(++boots);
  const release = hookImports(boot, patch ?? (() => null), {
    app,
    BrowserWindow: windows.Window,
    clipboard: doubleClipboard(world),
    dialog: doubleDialog(world),
    ipcMain: ipc.ipcMain,
    Menu: menu,
    nativeTheme: doubleTheme(),
    powerMonitor: power.powerMonitor,
    protocol: sessions.protocol,
    safeStorage: doubleSafeStorage(world, storageKey ?? randomBytes(32)),
    screen: doubleScreen(world),
    session: sessions.sessionModule,
    shell: doubleShell(world),
    utilityProcess: utility.utility,
  });
  try {
    await startWith(world.options.words, () => import(`${pathToFileURL(entry).href}?boot=${boot}`));
  } finally {
    release();
  }
  // app.md, ready: once, after the entry has run to its end.
  if (world.seen.exits.length === 0) {
    world.isReady = true;
    sessions.sessionModule.defaultSession;
    world.moments.emit('ready');
  }

  const current = () => {
    const [window] = windows.open;
    if (window === undefined) throw new Error('no window is open');
    return window;
  };
  const sessionNow = () => {
    const session = sessions.of(current().contents.contents.session);
    if (session === undefined) throw new Error('the window has a session of its own');
    return session;
  };
  return {
    world,
    appEvents,
    powerEvents: power.events,
    windows,
    sessions,
    children: utility.children,
    menuItems: items,
    channels: ipc.channels,
    invoke: (frame, channel, ...given) => {
      // What this app reads of the event (structures/ipc-main-invoke-event.md).
      const event = {
        type: 'frame',
        sender: current().contents.contents,
        senderFrame: frame,
        frameId: 1,
        processId: 1,
      };
      return ipc.invoke(event as unknown as IpcMainInvokeEvent, channel, given);
    },
    fetch: (url, method = 'GET') => fetchThrough(sessionNow(), url, method),
    mayDownload: () => mayDownload(sessionNow()),
  };
}

/** The app reads `process.argv`; Electron's own name stands first. */
async function startWith(words: readonly string[], start: () => Promise<unknown>): Promise<void> {
  const before = process.argv;
  process.argv = ['/nowhere/electron', ...words];
  try {
    await start();
  } finally {
    process.argv = before;
  }
}
