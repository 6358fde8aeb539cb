// The preview in a real browser: the page gets the app's bridge, under a policy as strict as the app's, and nothing else.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp } from '../../../build/make-app.ts';
import { keepFile } from '../../../build/preview/bodies.ts';
import { createEventStream } from '../../../build/preview/event-stream.ts';
import { buildHostScript } from '../../../build/preview/host-script.ts';
import { listenForPreview } from '../../../build/preview/listen.ts';
import { previewPolicy, withHostScript } from '../../../build/preview/preview-page.ts';
import { readPageFiles } from '../../../electron/shell/page-files.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { findBrowser, howToLaunch } from '../../e2e/find-browser.ts';
import { makeSmallApp, type SmallApp } from '../small-app.ts';

type InPage = { readonly signet: Bridge; readonly heard: unknown[] };

const executablePath = findBrowser();
const events = createEventStream();
let app: SmallApp;
let folder = '';
let listening: Awaited<ReturnType<typeof listenForPreview>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

async function startServer(): Promise<void> {
  app = makeSmallApp();
  app.put(
    'renderer/main.tsx',
    "const said = document.getElementById('said');\nif (said) said.textContent = typeof window.signet;\n",
  );
  folder = mkdtempSync(join(tmpdir(), 'signet-in-browser-'));
  const built = await makeApp(app.root);
  listening = await listenForPreview({
    files: withHostScript(readPageFiles(built.folder), await buildHostScript()),
    contentSecurityPolicy: previewPolicy,
    call: async (channel, input) => ({ ok: true, value: { channel, input } }),
    takeFile: async (name, body) => {
      const path = await keepFile(name, body, folder);
      return { ok: true, value: { fileId: 'file-0001', name, size: readFileSync(path).length } };
    },
    events,
  });
}

describe.runIf(executablePath !== null)('The page of the preview', () => {
  beforeAll(async () => {
    await startServer();
    browser = await chromium.launch(howToLaunch(executablePath ?? ''));
    context = await browser.newContext();
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(listening.address);
    await page.waitForURL('**/index.html');
  });

  afterAll(async () => {
    await browser?.close();
    events.close();
    listening?.server.close();
    listening?.server.closeAllConnections();
    app?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds the bridge when its own script begins, with its styles and without a complaint', async () => {
    expect(await page.textContent('#said')).toBe('object');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('#said') as Element).color)).toBe(
      'rgb(1, 2, 3)',
    );
    expect(complaints).toEqual([]);
  });

  it('no longer shows the token, and no script can read the cookie', async () => {
    expect(page.url()).not.toContain('token');
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(await context.cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Strict', domain: '127.0.0.1' }]);
  });

  it('asks by channel and gets the answer', async () => {
    const answer = await page.evaluate(() =>
      (window as unknown as InPage).signet.calls['cases.close']({ caseId: 'case-0001' }),
    );
    expect(answer).toEqual({ ok: true, value: { channel: 'cases.close', input: { caseId: 'case-0001' } } });
  });

  it('fails to send what Electron could not copy either', async () => {
    const failed = await page.evaluate(() => {
      const { calls } = (window as unknown as InPage).signet;
      const bad = { caseId: () => 'x' } as unknown as { caseId: string };
      return Promise.resolve()
        .then(() => calls['cases.close'](bad))
        .then(
          () => 'sent',
          (error: Error) => error.name,
        );
    });
    expect(failed).toBe('DataCloneError');
  });

  it('hears events until it stops listening', async () => {
    await page.evaluate(() => {
      const world = window as unknown as { heard: unknown[]; end: () => void; signet: Bridge };
      world.heard = [];
      world.end = world.signet.on('case-host-stopped', (payload) => world.heard.push(payload));
    });
    const heard = () => page.evaluate(() => (window as unknown as InPage).heard.length);
    events.send('case-host-stopped', { caseId: 'case-0001' });
    await expect.poll(heard).toBe(1);
    await page.evaluate(() => (window as unknown as { end: () => void }).end());
    events.send('case-host-stopped', { caseId: 'case-0001' });
    // Events come in order, so one that is heard after it shows that the one before was not.
    await page.evaluate(() =>
      (window as unknown as InPage).signet.on('menu', (payload) => (window as unknown as InPage).heard.push(payload)),
    );
    events.send('menu', { command: 'home' });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as InPage).heard))
      .toEqual([{ caseId: 'case-0001' }, { command: 'home' }]);
  });

  it('chooses files in the browser, whose bytes go to the host', async () => {
    const file = join(folder, 'sign ins é.csv');
    writeFileSync(file, 'a,b\n');
    const chosen = page.waitForEvent('filechooser');
    const answer = page.evaluate(() =>
      (window as unknown as InPage).signet.calls['files.choose']({ purpose: 'records' }),
    );
    await (await chosen).setFiles([file]);
    expect(await answer).toEqual({
      ok: true,
      value: { files: [{ fileId: 'file-0001', name: 'sign ins é.csv', size: 4 }] },
    });
  });

  it('says that it cannot choose a folder of a case', async () => {
    const answer = await page.evaluate(() =>
      (window as unknown as InPage).signet.calls['files.choose']({ purpose: 'case-folder' }),
    );
    expect(answer).toEqual({ ok: false, error: { code: 'HOST_CANNOT' } });
  });

  it('takes a dropped file by its bytes, and nothing that is no file', async () => {
    const answers = await page.evaluate(async () => {
      const { takeDropped } = (window as unknown as InPage).signet;
      return [await takeDropped(new File(['abc'], 'x.json')), await takeDropped('/etc/passwd')];
    });
    expect(answers).toEqual([
      { ok: true, value: { fileId: 'file-0001', name: 'x.json', size: 3 } },
      { ok: false, error: { code: 'FILE_GONE' } },
    ]);
  });

  it('reaches its own origin and no other, and runs no script but its own', async () => {
    const violations = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      await fetch('https://evil.example/').catch(() => undefined);
      const script = document.createElement('script');
      try {
        script.text = 'window.evil = 1';
      } catch {
        seen.push('trusted types');
      }
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.example/';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return seen;
    });
    expect(violations).toEqual(expect.arrayContaining(['connect-src', 'trusted types', 'frame-src']));
  });

  it('goes with all that it held when the host locks', async () => {
    await page.evaluate(() => Object.assign(window, { secret: 'still here' }));
    const left = page.waitForURL('**/index.html?locked');
    events.send('locked', {});
    await left;
    expect(await page.textContent('#said')).toBe('object');
    expect(await page.evaluate(() => 'secret' in window)).toBe(false);
  });

  it('is not served to another browser on this computer', async () => {
    const other = await browser.newContext();
    const stranger = await other.newPage();
    const reply = await stranger.goto(listening.address);
    expect(reply?.status()).toBe(403);
    await other.close();
  });
});
