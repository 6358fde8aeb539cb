// Boots the app's main process under the double: the world is made, `electron` resolves to it, the entry is imported, then `ready` comes.
import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ForkOptions, IpcMainInvokeEvent, MenuItemConstructorOptions, WebFrameMain } from 'electron';
import { doubleApp } from './app-double.ts';
import { hookImports, type Patch } from './import-hooks.ts';
import { doubleIpc } from './ipc-double.ts';
import { type DoubleRenderer, doubleRenderer } from './renderer-double.ts';
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
  /** What a preload did that was loaded here. */
  readonly renderer: DoubleRenderer;
  readonly menuItems: () => readonly MenuItemConstructorOptions[];
  /** Menus that came up under the mouse. */
  readonly popped: readonly (readonly MenuItemConstructorOptions[])[];
  readonly channels: () => readonly string[];
  /** A call as from `frame` of the open window. */
  readonly invoke: (frame: WebFrameMain | null, channel: string, ...given: unknown[]) => Promise<unknown>;
  /** What the app asked for with each process that it started. */
  readonly forkOptions: () => readonly ForkOptions[];
  /** A request of the page through the window's session; null where it is stopped. */
  readonly fetch: (url: string, method?: string) => Promise<Response | null>;
  readonly mayDownload: () => boolean;
  /** Imports another module of the app as this boot sees it, changes to its text included. */
  readonly load: (path: string) => Promise<Record<string, unknown>>;
  /** Gives `process` and the import hooks back. */
  readonly end: () => void;
};

export type BootRequest = {
  /** Path of main.ts, or of the built main.js. */
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

const root = fileURLToPath(new URL('../../..', import.meta.url));
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
  const { menu, items, popped } = doubleMenu();
  const { renderer, modules } = doubleRenderer();

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
    ...modules,
  });
  const load = (path: string) => import(`${pathToFileURL(resolve(root, path)).href}?boot=${boot}`);
  const restore = pretend(world.options);
  try {
    await load(entry);
  } catch (error) {
    restore();
    release();
    throw error;
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
  /** What this app reads of the event (structures/ipc-main-invoke-event.md). */
  const eventFrom = (senderFrame: WebFrameMain | null) =>
    ({
      type: 'frame',
      sender: current().contents.contents,
      senderFrame,
      frameId: 1,
      processId: 1,
    }) as unknown as IpcMainInvokeEvent;
  return {
    world,
    appEvents,
    powerEvents: power.events,
    windows,
    sessions,
    children: utility.children,
    renderer,
    menuItems: items,
    popped,
    channels: ipc.channels,
    invoke: (frame, channel, ...given) => ipc.invoke(eventFrom(frame), channel, given),
    forkOptions: () => utility.asked,
    fetch: (url, method = 'GET') => fetchThrough(sessionNow(), url, method),
    mayDownload: () => mayDownload(sessionNow()),
    load,
    end: () => {
      restore();
      release();
    },
  };
}

/** What Electron's process says of itself: its words, Electron's own name first, and its program. */
function pretend({ words, executable }: Options): () => void {
  const { argv, execPath } = process;
  process.argv = ['/nowhere/electron', ...words];
  if (executable !== null) process.execPath = executable;
  return () => {
    process.argv = argv;
    process.execPath = execPath;
  };
}
