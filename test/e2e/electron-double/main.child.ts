// The main process of an end-to-end test: boots the built main.js under the double and joins it to the browser in the test's process.
import type { MenuItemConstructorOptions } from 'electron';
import { type Booted, bootApp } from './boot.ts';
import { createLink } from './link.ts';
import type { Options } from './world.ts';

export type StartRequest = {
  readonly entry: string;
  readonly options: Partial<Options>;
  readonly storageKey: Uint8Array;
};
/** A frame as Playwright knows it, in the addresses of the app. */
export type FrameFacts = { readonly url: string; readonly isTop: boolean };
export type Fetched = { readonly status: number; readonly headers: Record<string, string>; readonly body: Uint8Array };

const request = JSON.parse(process.argv[2] ?? '') as Omit<StartRequest, 'storageKey'> & { readonly storageKey: string };
let booted: Booted | undefined;

const now = () => {
  if (booted === undefined) throw new Error('the app has not started yet');
  return booted;
};
const contentsNow = () => {
  const [window] = now().windows.open;
  if (window === undefined) throw new Error('no window is open');
  return window.contents;
};

const call = createLink(
  { send: (message) => void process.send?.(message), onMessage: (listener) => process.on('message', listener) },
  {
    fetch: async (url: string, method: string): Promise<Fetched | null> => {
      const response = await now().fetch(url, method);
      if (response === null) return null;
      const body = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    },
    invoke: ({ url, isTop }: FrameFacts, channel: string, given: readonly unknown[]) => {
      const contents = contentsNow();
      return now().invoke(isTop ? contents.mainFrame : contents.subFrame(url), channel, ...given);
    },
    mayNavigate: (url: string, isTop: boolean) => {
      const contents = contentsNow();
      // web-contents.md: will-frame-navigate for every frame, will-navigate for the top one as well.
      const isAllowed = contents.mayNavigate(url, 'will-frame-navigate');
      return isTop ? contents.mayNavigate(url, 'will-navigate') && isAllowed : isAllowed;
    },
    windowOpen: (url: string) => contentsNow().windowOpen(url),
    mayDownload: () => now().mayDownload(),
    answerOpen: (paths: readonly string[]) => now().world.answers.open.push(paths),
    answerSave: (path: string | null) => now().world.answers.save.push(path),
    answerMessage: (button: number) => now().world.answers.message.push(button),
    power: (event: string) => now().powerEvents.emit(event),
    secondStart: (words: readonly string[]) => now().appEvents.emit('second-instance', {}, words, '/'),
    clickMenu: (accelerator: string) => click(now().menuItems(), accelerator),
    seen: () => now().world.seen,
    processes: () => [...now().children].map((child) => child.pid),
    closeWindow: () => now().windows.open[0]?.close(),
  },
);

function click(items: readonly MenuItemConstructorOptions[], accelerator: string): boolean {
  for (const item of items) {
    if (item.accelerator === accelerator) {
      // menu-item.md: click(menuItem, window, event); this app reads `checked` at most.
      (item.click as ((item: object) => void) | undefined)?.({ checked: item.checked !== true });
      return true;
    }
    if (Array.isArray(item.submenu) && click(item.submenu, accelerator)) return true;
  }
  return false;
}

booted = await bootApp({
  entry: request.entry,
  options: request.options,
  storageKey: Buffer.from(request.storageKey, 'base64'),
  browser: {
    open: async (preload, size) => void (await call('open', preload, size)),
    load: async (url) => void (await call('load', url)),
    send: (channel, given) => void call('send', channel, given).catch(() => undefined),
    run: (code) => call('run', code),
    close: () => void call('close').catch(() => undefined),
  },
});
const leave = (code: number) => setImmediate(() => process.exit(code));
booted.world.moments.on('exit', leave);
const [already] = booted.world.seen.exits;
if (already !== undefined) leave(already);
// Nobody is left to show a page to.
process.on('disconnect', () => process.exit(0));
