// Electron is found where it lies, and never fetched.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from '../../../build/pack/electron-binary.ts';

let folder = '';
function put(path: string, text = ''): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signet-electron-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Electron', () => {
  it('is not there in a checkout that never fetched it', () => {
    put('node_modules/electron/package.json', '{}');
    expect(findElectron(folder, {}, 'linux')).toBeNull();
  });

  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ] as const)('is found on %s under its usual name', (platform, name) => {
    const program = put(`node_modules/electron/dist/${name}`);
    expect(findElectron(folder, {}, platform)).toBe(program);
  });

  it('is found under the name that its own set-up wrote down', () => {
    put('node_modules/electron/path.txt', 'other-name');
    const program = put('node_modules/electron/dist/other-name');
    expect(findElectron(folder, {}, 'linux')).toBe(program);
  });

  it('is taken from the folder that the environment names, and from no other then', () => {
    put('node_modules/electron/dist/electron');
    const elsewhere = put('elsewhere/electron');
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') }, 'linux')).toBe(elsewhere);
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') }, 'linux')).toBeNull();
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: '' }, 'linux')).toBe(
      join(folder, 'node_modules/electron/dist/electron'),
    );
  });
});
