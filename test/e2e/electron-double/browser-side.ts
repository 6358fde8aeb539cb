// The browser side of the double: one Chromium page that stands for the app's window. Every request, call and navigation of it
// goes to the main process; nothing reaches the network.
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Frame, type Page, type Route } from 'playwright-core';
import { howToLaunch } from '../find-browser.ts';
import { toApp, toPage } from './addresses.ts';
import { dropFiles } from './drop-files.ts';
import type { Fetched, FrameFacts } from './main.child.ts';
import { pageNames, preloadScript } from './preload-in-page.ts';

/** Asks the main process (see the table in main.child.ts). */
type AskMain = (name: string, ...given: unknown[]) => Promise<unknown>;

export type PageSide = {
  readonly page: () => Page;
  /** Requests that were stopped, as the app knows their address. */
  readonly stopped: readonly string[];
  readonly table: Readonly<Record<'open' | 'send' | 'run' | 'close', (...given: never[]) => unknown>>;
  /** Resolves when the page of that address has loaded. */
  readonly load: (url: string) => Promise<void>;
  /** Drops files of the disk on what `selector` names, as a hand would; web-utils.md then knows their paths. */
  readonly drop: (selector: string, ...paths: readonly string[]) => Promise<void>;
  readonly end: () => Promise<void>;
};

export type PageLook = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly deviceScaleFactor?: number;
};

export async function openPageSide(executablePath: string, look: PageLook, askMain: () => AskMain): Promise<PageSide> {
  const browser: Browser = await chromium.launch(howToLaunch(executablePath));
  const stopped: string[] = [];
  let context: BrowserContext | undefined;
  let page: Page | undefined;
  /** Loads that the main process began: these raise no navigation event (web-contents.md). */
  let isLoading = false;
  let events: Promise<unknown> = Promise.resolve();

  const now = () => {
    if (page === undefined) throw new Error('the app has opened no window');
    return page;
  };

  async function answerRoute(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const frame = frameOf(route);
    if (request.isNavigationRequest() && !(isLoading && frame?.isTop === true)) {
      const isAllowed = await askMain()('mayNavigate', url, frame?.isTop ?? true);
      // 204 leaves the page where it is, as a prevented navigation does.
      if (isAllowed !== true) return route.fulfill({ status: 204 });
    }
    const fetched = (await askMain()('fetch', url, request.method())) as Fetched | null;
    if (fetched === null) {
      stopped.push(url);
      return route.abort('blockedbyclient');
    }
    return route.fulfill({ status: fetched.status, headers: fetched.headers, body: Buffer.from(fetched.body) });
  }

  async function open(preload: string, size: { width: number; height: number }): Promise<void> {
    context = await browser.newContext({
      viewport: { width: size.width, height: size.height },
      acceptDownloads: false,
      ...look,
    });
    await context.exposeBinding(pageNames.invoke, async ({ frame }, text: string) => {
      const [channel, given] = JSON.parse(text) as [string, unknown[]];
      const facts: FrameFacts = { url: toApp(frame.url()), isTop: frame.parentFrame() === null };
      try {
        return JSON.stringify({ value: await askMain()('invoke', facts, channel, given) });
      } catch (error) {
        return JSON.stringify({ threw: error instanceof Error ? error.message : String(error) });
      }
    });
    await context.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) });
    await context.route('**/*', (route) => answerRoute(route).catch(() => route.abort().catch(() => undefined)));
    page = await context.newPage();
    context.on('page', (popup) => void judgePopup(popup));
    page.on(
      'download',
      (download) => void askMain()('mayDownload').then((may) => (may === true ? undefined : download.cancel())),
    );
  }

  async function judgePopup(popup: Page): Promise<void> {
    const action = await askMain()('windowOpen', toApp(popup.url()));
    if (action !== 'allow') await popup.close();
  }

  async function load(url: string): Promise<void> {
    isLoading = true;
    try {
      await now().goto(toPage(url), { waitUntil: 'load' });
    } finally {
      isLoading = false;
    }
  }

  /** In order, and never waited for: web-contents.md, send. */
  function send(channel: string, given: unknown[]): void {
    const push = ([name, text]: [string, string]) =>
      Reflect.get(globalThis, '__electronDoublePush')?.(name, JSON.parse(text));
    events = events
      .then(() => now().evaluate(push, [channel, JSON.stringify(given)] as [string, string]))
      .catch(() => undefined);
  }

  return {
    page: now,
    stopped,
    load,
    table: { open, send, run: (code: string) => now().evaluate(code), close: () => context?.close() },
    drop: (selector, ...paths) => dropFiles(now(), selector, paths),
    end: () => browser.close(),
  };
}

function frameOf(route: Route): { readonly isTop: boolean } | null {
  try {
    const frame: Frame = route.request().frame();
    return { isTop: frame.parentFrame() === null };
  } catch {
    return null; // A request of no frame, such as a service worker's.
  }
}
