// `npm run dist -- --dir` against a dummy Electron: the folder is complete, the archive holds production files only, and the
// fuses of the program are what the app wants. What it packs is the checkout itself.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, getRawHeader } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../build/pack/check-archive.ts';
import { root } from '../architecture/source-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'signet-dist-'));
const electron = join(folder, 'electron');
const out = join(folder, 'out');
const unpacked = join(out, 'linux-unpacked');
const archive = join(unpacked, 'resources/app.asar');

/** What electron-builder takes for Electron; every fuse in its program is on, in the wire of nine (fuses.md). */
function makeDummy(fuses: string): void {
  for (const part of ['locales', 'resources']) mkdirSync(join(electron, part), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, fuses.length]),
    Buffer.from(fuses),
  ]);
  const program = Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), wire, Buffer.from('\n')]);
  writeFileSync(join(electron, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(electron, 'version'), '45.4.1');
  writeFileSync(join(electron, 'LICENSE'), 'MIT');
  for (const locale of ['en-US', 'nl', 'de']) writeFileSync(join(electron, `locales/${locale}.pak`), '');
}

function dist(): { readonly exit: number | null; readonly said: string } {
  const words = [join(root, 'build/dist.ts'), '--dir', '--electron', electron, '--out', out];
  const done = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', timeout: 100_000 });
  return { exit: done.status, said: `${done.stdout}${done.stderr}` };
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('npm run dist -- --dir', () => {
  let done: ReturnType<typeof dist>;
  beforeAll(() => {
    makeDummy('1'.repeat(9));
    done = dist();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('packs, and reads back what it packed', () => {
    expect(done.said).toContain('packed and read back');
    expect(done.exit).toBe(0);
    expect(existsSync(join(unpacked, 'signet'))).toBe(true);
    expect(existsSync(join(unpacked, 'resources/app.asar.unpacked'))).toBe(false);
    expect(existsSync(join(unpacked, 'locales/de.pak'))).toBe(false);
  });

  it('has an archive of the built app and a package.json that names no package', () => {
    const paths = filesIn(getRawHeader(archive).header, '').map((file) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/app/main.js',
        'out/app/renderer/index.html',
        'out/app/third-party-notices.txt',
      ]),
    );
    expect(paths.filter((path) => !/^(package\.json|out\/app\/)/.test(path))).toEqual([]);
    const packageJson = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    expect(packageJson).toMatchObject({ name: 'signet', main: 'out/app/main.js', type: 'module' });
    expect(Object.keys(packageJson).filter((member) => /dependencies|scripts|bin|engines/i.test(member))).toEqual([]);
  });

  it('has a program with all nine fuses as the app wants them', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'signet'));
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
      [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
    });
  });

  it('stops where Electron has a fuse that nobody decided about', () => {
    makeDummy('1'.repeat(10));
    const { exit, said } = dist();
    expect(said).toContain('strictlyRequireAllFuses');
    expect(exit).not.toBe(0);
  });
});
