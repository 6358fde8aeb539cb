// The double of `WebContents` and its frames (docs/api/web-contents.md, web-frame-main.md): one page, its top frame and what it may not do.
import { EventEmitter } from 'node:events';
import type { Session, WebContents, WebFrameMain, WebPreferences } from 'electron';
import { modelled } from './modelled.ts';
import { refusable, type World } from './world.ts';

export type DoubleContents = {
  readonly contents: WebContents;
  readonly events: EventEmitter;
  readonly preferences: WebPreferences;
  readonly mainFrame: WebFrameMain;
  /** A frame inside the page, for calls that come from one. */
  readonly subFrame: (url: string) => WebFrameMain;
  /** Puts another address into the top frame, as if a page had got there. */
  readonly showAs: (url: string) => void;
  readonly windowOpen: (url: string) => 'allow' | 'deny';
  readonly mayNavigate: (url: string, how: 'will-navigate' | 'will-frame-navigate' | 'will-redirect') => boolean;
  readonly mayAttachWebview: () => boolean;
  readonly webrtcPolicy: () => string;
  readonly destroy: () => void;
};

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

let lastId = 0;

export function doubleContents(world: World, session: Session, preferences: WebPreferences): DoubleContents {
  const events = new EventEmitter();
  const { browser, seen } = world;
  let url = '';
  let zoom = preferences.zoomFactor ?? 1;
  let isDestroyed = false;
  // web-contents.md: without a handler, new windows are allowed.
  let openHandler: WindowOpenHandler = () => ({ action: 'allow' });
  let webrtcPolicy = 'default';

  const frame = (parent: WebFrameMain | null, address: () => string) =>
    modelled<WebFrameMain, 'url' | 'parent'>('WebFrameMain', {
      get url() {
        return address();
      },
      parent,
    });
  const mainFrame = frame(null, () => url);

  function alive(): void {
    // web-contents.md: a destroyed object throws.
    if (isDestroyed) throw new TypeError('Object has been destroyed');
  }

  type Modelled =
    | 'id'
    | 'session'
    | 'mainFrame'
    | 'send'
    | 'loadURL'
    | 'getURL'
    | 'executeJavaScript'
    | 'setWindowOpenHandler'
    | 'setWebRTCIPHandlingPolicy'
    | 'getZoomFactor'
    | 'setZoomFactor'
    | 'getOSProcessId'
    | 'isDestroyed';
  const contents = modelled<WebContents, Modelled>(
    'webContents',
    {
      id: ++lastId,
      session,
      mainFrame,
      // web-contents.md: arguments are copied with the structured clone algorithm; functions and the like throw.
      send: (channel, ...given) => {
        alive();
        browser.send(channel, structuredClone(given));
      },
      loadURL: async (address) => {
        alive();
        url = address;
        seen.loaded.push(address);
        await browser.load(address);
        events.emit('did-finish-load');
      },
      getURL: () => url,
      executeJavaScript: (code) => {
        alive();
        return browser.run(code);
      },
      setWindowOpenHandler: (handler) => {
        openHandler = handler;
      },
      setWebRTCIPHandlingPolicy: (policy) => {
        webrtcPolicy = policy;
      },
      getZoomFactor: () => zoom,
      setZoomFactor: (factor) => {
        zoom = factor;
      },
      // No process of the system: what the system's sandbox does is not shown by the double.
      getOSProcessId: () => 0,
      isDestroyed: () => isDestroyed,
    },
    events,
  );

  return {
    contents,
    events,
    preferences,
    mainFrame,
    subFrame: (address) => frame(mainFrame, () => address),
    showAs: (address) => {
      url = address;
    },
    windowOpen: (address) =>
      openHandler({
        url: address,
        frameName: '',
        features: '',
        disposition: 'new-window',
        referrer: { url: '', policy: 'default' },
      }).action,
    mayNavigate: (address, how) => {
      const event = refusable({ url: address, isMainFrame: how !== 'will-frame-navigate', isSameDocument: false });
      events.emit(how, event, address);
      return !event.defaultPrevented;
    },
    mayAttachWebview: () => {
      const event = refusable({});
      events.emit('will-attach-webview', event, {}, {});
      return !event.defaultPrevented;
    },
    webrtcPolicy: () => webrtcPolicy,
    destroy: () => {
      isDestroyed = true;
    },
  };
}
