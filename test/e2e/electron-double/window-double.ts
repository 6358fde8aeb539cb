// The double of `BrowserWindow` (docs/api/browser-window.md): one window, its contents, its place on the screen.
import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';
import { type DoubleContents, doubleContents } from './contents-double.ts';
import { modelled } from './modelled.ts';
import { needReady, refusable, type World } from './world.ts';

export type DoubleWindow = {
  readonly window: BrowserWindow;
  readonly events: EventEmitter;
  readonly options: BrowserWindowConstructorOptions;
  readonly contents: DoubleContents;
  readonly isContentProtected: () => boolean;
  readonly shown: () => number;
  readonly close: () => void;
};

/** Makes the class that the app calls with `new`; a constructor may give back another object, and gives back the double. */
/** `open` is filled as the app opens windows. */
export function doubleWindows(
  world: World,
  appEvents: EventEmitter,
  open: DoubleWindow[],
  usualSession: () => Session,
) {
  const all: DoubleWindow[] = [];

  class Window {
    constructor(options: BrowserWindowConstructorOptions) {
      needReady(world, 'BrowserWindow');
      const made = makeWindow(world, options, usualSession, () => {
        open.splice(open.indexOf(made), 1);
        world.moments.emit('window-closed');
      });
      open.push(made);
      all.push(made);
      appEvents.emit('web-contents-created', {}, made.contents.contents);
      // biome-ignore lint/correctness/noConstructorReturn: the app must get the guarded object, not this one.
      return made.window as unknown as Window;
    }
  }
  return { Window, open, all };
}

function makeWindow(
  world: World,
  options: BrowserWindowConstructorOptions,
  usualSession: () => Session,
  gone: () => void,
): DoubleWindow {
  const events = new EventEmitter();
  const preferences = options.webPreferences ?? {};
  const contents = doubleContents(world, preferences.session ?? usualSession(), preferences);
  const bounds: Rectangle = {
    x: options.x ?? 0,
    y: options.y ?? 0,
    width: options.width ?? 800,
    height: options.height ?? 600,
  };
  let isDestroyed = false;
  let isMaximized = false;
  let isMinimized = false;
  let isContentProtected = false;
  let shown = options.show === false ? 0 : 1;
  const opened = world.browser.open(preferences.preload ?? '', bounds);

  function close(): void {
    const event = refusable({});
    events.emit('close', event);
    if (event.defaultPrevented) return;
    isDestroyed = true;
    contents.destroy();
    world.browser.close();
    events.emit('closed');
    gone();
  }

  type Modelled =
    | 'id'
    | 'webContents'
    | 'loadURL'
    | 'show'
    | 'focus'
    | 'restore'
    | 'maximize'
    | 'isMaximized'
    | 'isMinimized'
    | 'isDestroyed'
    | 'getNormalBounds'
    | 'setContentProtection'
    | 'close';
  const window = modelled<BrowserWindow, Modelled>(
    'BrowserWindow',
    {
      id: 1,
      // browser-window.md: reading it throws once the window is destroyed.
      get webContents() {
        if (isDestroyed) throw new TypeError('Object has been destroyed');
        return contents.contents;
      },
      loadURL: async (url) => {
        await opened;
        await contents.contents.loadURL(url);
        events.emit('ready-to-show');
      },
      show: () => {
        shown++;
      },
      focus: () => void events.emit('focus'),
      restore: () => {
        isMinimized = false;
      },
      maximize: () => {
        isMaximized = true;
      },
      isMaximized: () => isMaximized,
      isMinimized: () => isMinimized,
      isDestroyed: () => isDestroyed,
      getNormalBounds: () => bounds,
      setContentProtection: (isOn) => {
        isContentProtected = isOn;
      },
      close,
    },
    events,
  );
  return { window, events, options, contents, isContentProtected: () => isContentProtected, shown: () => shown, close };
}
