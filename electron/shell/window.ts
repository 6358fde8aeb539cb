// The one window: sandboxed, isolated, without Node, on the page of the app; it shows itself when there is something to see.
import { app, BrowserWindow, nativeTheme, type Session, screen, type WebContents } from 'electron';
import { lockedPage, startPage } from './address.ts';
import { placeWindow, readWindowState, smallest, writeWindowState } from './window-state.ts';

type WindowParts = {
  readonly session: Session;
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly stateFile: string;
  readonly title: string;
  /** False keeps the window hidden: the self-test looks at a page that nobody should see. */
  readonly isShown: boolean;
};

export type AppWindow = {
  readonly contents: () => WebContents | null;
  readonly browserWindow: () => BrowserWindow | null;
  /** Resolves when the page has loaded. */
  readonly load: () => Promise<void>;
  readonly focus: () => void;
  /** Loads the page anew with nothing in its memory. */
  readonly unload: () => void;
  readonly isHiddenFromCapture: () => boolean;
  readonly hideFromCapture: (isHidden: boolean) => void;
};

/** A page that keeps dying is not started a fourth time by itself. */
const restarts = 3;

/** Every member that Electron has a default for is stated all the same: a changed default must not change the window (Electron, web-preferences.md). */
function pagePreferences(session: Session, preload: string, zoomFactor: number): Electron.WebPreferences {
  return {
    session,
    preload,
    zoomFactor,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    spellcheck: false,
    v8CacheOptions: 'none',
    disableDialogs: true,
    devTools: !app.isPackaged,
  };
}

export function openWindow({ session, preload, stateFile, title, isShown }: WindowParts): AppWindow {
  const kept = readWindowState(stateFile);
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const window = new BrowserWindow({
    ...placeWindow(
      kept,
      [primary, ...others].map((display) => display.workArea),
    ),
    minWidth: Math.min(smallest.width, primary.workArea.width),
    minHeight: Math.min(smallest.height, primary.workArea.height),
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#ffffff',
    webPreferences: pagePreferences(session, preload, kept?.zoom ?? 1),
  });
  let isHidden = kept?.isHiddenFromCapture ?? false;
  let died = 0;
  let page = startPage;

  const alive = () => (window.isDestroyed() ? null : window);
  const load = (page: string) => alive()?.loadURL(page) ?? Promise.resolve();
  /** A page that does not load leaves an empty window; there is nothing to say it in. */
  const loadAgain = (page: string) => void load(page).catch(() => undefined);

  function hideFromCapture(hide: boolean): void {
    isHidden = hide;
    alive()?.setContentProtection(hide);
  }

  function keepState(): void {
    const { x, y, width, height } = window.getNormalBounds();
    const zoom = window.webContents.getZoomFactor();
    writeWindowState(stateFile, {
      x,
      y,
      width,
      height,
      isMaximized: window.isMaximized(),
      zoom,
      isHiddenFromCapture: isHidden,
    });
  }

  if (isHidden) hideFromCapture(true);
  if (kept?.isMaximized === true && isShown) window.maximize();
  if (isShown) window.once('ready-to-show', () => window.show());
  window.on('close', keepState);
  // The title is the app's, never a value of the page (Electron, browser-window.md).
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // A page that dies behind the lock comes back behind the lock.
    if (reason !== 'clean-exit' && ++died <= restarts) loadAgain(page);
  });

  return {
    contents: () => alive()?.webContents ?? null,
    browserWindow: alive,
    load: () => load(startPage),
    focus: () => {
      const shown = alive();
      if (shown?.isMinimized() === true) shown.restore();
      shown?.show();
      shown?.focus();
    },
    unload: () => {
      page = lockedPage;
      loadAgain(page);
    },
    isHiddenFromCapture: () => isHidden,
    hideFromCapture,
  };
}
