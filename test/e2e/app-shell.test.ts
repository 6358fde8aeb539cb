// The built app in its window: the page comes through main, calls and events cross the border, and there is no way out of the page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { findHost, openApp } from './app-host.ts';
import type { OpenApp } from './app-under-test.ts';

/** In the page; the name stands for its global object there. */
declare const window: {
  signet: Bridge;
  open: (url: string) => unknown;
  location: { href: string; reload: () => void };
};

describe.runIf(findHost() !== null)('The app in its window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signet-drop-'));
  const complaints: string[] = [];
  let opened: OpenApp;

  beforeAll(async () => {
    opened = await openApp();
    opened.page.on('pageerror', (error) => complaints.push(error.message));
    opened.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows its page from its own origin, with everything it asked for', async () => {
    await opened.page.locator('#root > *').first().waitFor();
    expect(new URL(opened.page.url()).pathname).toBe('/index.html');
    expect(opened.app.stopped).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('gives the page the bridge and nothing of Node or Electron', async () => {
    const seen = await opened.page.evaluate(() => ({
      bridge: Object.keys(window.signet).sort(),
      frozen: Object.isFrozen(window.signet) && Object.isFrozen(window.signet.calls),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
    }));
    expect(seen).toEqual({ bridge: ['calls', 'on', 'takeDropped'], frozen: true, node: [] });
  });

  it('answers a call of the page, and refuses one that is malformed', async () => {
    const answers = await opened.page.evaluate(async () => [
      await window.signet.calls['app.describe']({}),
      await window.signet.calls['app.describe']({ extra: 1 } as never),
    ]);
    expect(answers).toMatchObject([
      { ok: true, value: { host: 'electron', can: { fileDialogs: true, droppedPaths: true, emptiesClipboard: true } } },
      { ok: false, error: { code: 'IPC_BAD_INPUT' } },
    ]);
  });

  it('turns a dropped file into an id, and never shows its path', async () => {
    const file = join(folder, 'sign-ins.json');
    writeFileSync(file, '[]');
    await opened.page.evaluate(() => {
      const page = globalThis as unknown as { document: EventTarget; taken: Promise<unknown> };
      page.document.addEventListener('dragover', (event) => event.preventDefault());
      page.taken = new Promise((resolve) => {
        page.document.addEventListener('drop', (event) => {
          event.preventDefault();
          resolve(window.signet.takeDropped(Reflect.get(event, 'dataTransfer').files[0]));
        });
      });
    });
    await opened.app.drop('body', file);
    const taken = await opened.page.evaluate(() => Reflect.get(globalThis, 'taken'));
    expect(taken).toMatchObject({ ok: true, value: { name: 'sign-ins.json', size: 2 } });
    expect(JSON.stringify(taken)).not.toContain(folder);
  });

  it('gives no id for a file that a script made', async () => {
    const taken = await opened.page.evaluate(() => window.signet.takeDropped(new File(['x'], 'made.json')));
    expect(taken).toEqual({ ok: false, error: { code: 'FILE_GONE' } });
  });

  it('goes nowhere: not by address, not by a new window', async () => {
    const before = opened.page.url();
    await opened.page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    await opened.page.evaluate(() => {
      window.open('https://example.com/');
    });
    await opened.page.waitForFunction(() => true);
    expect(opened.page.url()).toBe(before);
    await expect.poll(() => opened.page.context().pages().length).toBe(1);
    expect(await opened.page.evaluate(() => typeof window.signet)).toBe('object');
  });

  it('starts a process for an open case, and loads its page anew when the system locks', async () => {
    const made = await opened.page.evaluate(() =>
      window.signet.calls['cases.createDemo']({ timeZone: 'Europe/Amsterdam' }),
    );
    expect(made).toMatchObject({ ok: true });
    expect(await opened.app.hosts()).toHaveLength(1);
    await opened.app.power('lock-screen');
    await opened.page.waitForURL('**/index.html?locked');
    await expect.poll(() => opened.app.hosts()).toHaveLength(0);
  });

  it('ends when its window is closed', async () => {
    await opened.app.closeWindow();
    expect(await opened.app.ended).toBe(0);
  });
});
