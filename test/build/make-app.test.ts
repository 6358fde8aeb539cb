// The build of the desktop app: what comes out runs where it lies, nothing is built twice, and what its guards would refuse does not get that far.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp } from '../../build/make-app.ts';
import { makeSmallApp, type SmallApp } from './small-app.ts';

let app: SmallApp;
const built = (path: string) => join(app.root, 'out/app', path);
const text = (path: string) => readFileSync(built(path), 'utf8');

beforeAll(async () => {
  app = makeSmallApp();
  await makeApp(app.root);
});
afterAll(() => app.remove());

describe('The built app', () => {
  it('runs from its folder, finds its threads there and its version in package.json', () => {
    const done = spawnSync(process.execPath, [built('main.js')], { encoding: 'utf8' });
    expect(done).toMatchObject({ status: 0, stdout: 'heard 1.2.3 production', stderr: '' });
  });

  it('has the hosts beside the main program, which names them there', () => {
    expect(['case-host.js', 'verify-host.js', 'echo.worker.js'].filter((file) => !existsSync(built(file)))).toEqual([]);
  });

  it('holds no TypeScript, no source map and no way back to the checkout', () => {
    const files = readdirSync(built(''), { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(built(file)).isFile(),
    );
    expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file))).toEqual([]);
    expect(files.filter((file) => text(file).includes(app.root))).toEqual([]);
  });

  it('has a preload of one file that asks for electron and nothing else', () => {
    expect([...text('preload.cjs').matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1])).toEqual(['electron']);
    expect(text('preload.cjs')).not.toMatch(/^\s*(import|export)\b/m);
  });

  it('has a page with relative addresses, hashed names and nothing inline', () => {
    const page = text('renderer/index.html');
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
    expect(addresses).toEqual([
      'data:,',
      expect.stringMatching(/^\.\/index-[\w-]{8}\.js$/),
      expect.stringMatching(/^\.\/index-[\w-]{8}\.css$/),
    ]);
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|modulepreload/);
  });

  it('takes the production side of its libraries, also where a test runner builds it', () => {
    const script = readdirSync(built('renderer')).find((file) => file.endsWith('.js')) ?? '';
    expect(text(`renderer/${script}`)).toContain('production');
    expect(process.env.NODE_ENV).toBe('test');
  });

  it('lists every file of the page with its type, size and digest', () => {
    const listed: readonly { path: string; type: string; sha256: string; bytes: number }[] = JSON.parse(
      text('renderer-files.json'),
    );
    expect(listed.map((file) => file.path).toSorted()).toEqual(
      readdirSync(built('renderer'))
        .map((file) => `/${file}`)
        .toSorted(),
    );
    for (const { path, sha256, bytes } of listed) {
      const content = readFileSync(built(`renderer${path}`));
      expect({ path, sha256, bytes }).toEqual({
        path,
        sha256: createHash('sha256').update(content).digest('hex'),
        bytes: content.length,
      });
    }
    expect(new Set(listed.map((file) => file.type))).toEqual(
      new Set(['text/html; charset=utf-8', 'text/javascript; charset=utf-8', 'text/css; charset=utf-8']),
    );
  });

  it('brings the licence texts of what it bundles', () => {
    expect(text('third-party-notices.txt')).toContain('each under the licence that stands with it');
  });
});

describe('A build', () => {
  it('is done once: the second time there is nothing to do', async () => {
    const before = statSync(built('main.js')).mtimeMs;
    expect(await makeApp(app.root)).toMatchObject({ built: false });
    expect(statSync(built('main.js')).mtimeMs).toBe(before);
  });

  it('is done again when any source has changed, and when the result was thrown away', async () => {
    app.put('shared/greeting.ts', "export const greeting: string = 'good evening';\n");
    expect(await makeApp(app.root)).toMatchObject({ built: true });
    app.put('renderer/page.css', 'p { color: rgb(3, 2, 1); }\n');
    expect(await makeApp(app.root)).toMatchObject({ built: true });
    expect(await makeApp(app.root)).toMatchObject({ built: false });
  });

  it('is waited for by another one, which then has nothing to do', async () => {
    app.put('shared/greeting.ts', "export const greeting: string = 'good night';\n");
    const both = await Promise.all([makeApp(app.root), makeApp(app.root)]);
    expect(both.map((one) => one.built).toSorted()).toEqual([false, true]);
  });

  it.each([
    [
      'a page with script in it',
      'renderer/index.html',
      '<html><head><title>x</title></head><body><script>run()</script></body></html>',
    ],
    [
      'a page with style in it',
      'renderer/index.html',
      '<html><head><title>x</title></head><body><p style="color:red">x</p></body></html>',
    ],
    [
      'a page that takes zod along',
      'renderer/main.tsx',
      "import * as z from 'zod';\ndocument.title = String(z.string().safeParse(1).success);\n",
    ],
    [
      'a preload that asks for Node',
      'electron/preload/preload.ts',
      "import { readFileSync } from 'node:fs';\nimport { contextBridge } from 'electron';\ncontextBridge.exposeInMainWorld('x', readFileSync);\n",
    ],
    [
      'two threads of one name',
      'electron/shell/other.ts',
      "export const entry = new URL('../deep/case-host.ts', import.meta.url);\n",
    ],
  ])('of %s fails, and leaves the earlier one in place', async (_what, path, changed) => {
    const file = join(app.root, path);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : "export const entry = 'none';\n";
    const main = text('main.js');
    app.put(path, changed);
    await expect(makeApp(app.root)).rejects.toThrow();
    expect(text('main.js')).toBe(main);
    app.put(path, before);
  });
});
