// What a walk through the screens works with: the page, the app around it, and a folder for the files that it makes on the way.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openApp } from '../app-host.ts';
import type { AppUnderTest } from '../app-under-test.ts';

type OpenRequest = NonNullable<Parameters<typeof openApp>[0]>;

export type Tour = {
  readonly page: Page;
  readonly app: AppUnderTest;
  /** A path in the folder of this walk. */
  readonly path: (name: string) => string;
  readonly button: (name: string | RegExp) => Locator;
  /** What the page complained about since it was asked last: errors, refused sources. */
  readonly complaints: () => readonly string[];
  readonly leave: () => Promise<void>;
};

/** A screen by name, and the way to it from the screen before. */
export type Screen = {
  readonly name: string;
  readonly show: (tour: Tour) => Promise<void>;
  /** Shown beneath a dialog or after a part of the screen changed, where the heading does not take the focus. */
  readonly keepsFocus?: true;
};

/** 1366×768 is the smallest of the usual screens, and the one that the density is promised for (issue 4, Look). */
export const usualSize = { width: 1366, height: 768 } as const;

export async function startTour(request: OpenRequest = {}): Promise<Tour> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-tour-'));
  const { page, app, close } = await openApp({ look: { viewport: usualSize, reducedMotion: 'reduce' }, ...request });
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction('signetTourHears', (text: string) => heard.push(text));
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      Reflect.get(globalThis, 'signetTourHears')(`refused by policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  page.setDefaultTimeout(30_000);
  return {
    page,
    app,
    path: (name) => join(folder, name),
    button: (name) => page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }),
    complaints: () => heard.splice(0),
    leave: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
