// `npm start`: real Electron where its program lies, else it says so and opens the preview. A script stands in for Electron.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../architecture/source-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'signet-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ends the program when `enough` has been said. */
function start(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  enough = /^\b$/,
): Promise<{ exit: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, 'build/start.ts'), ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    if (enough.test(said)) child.kill('SIGTERM');
  });
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve) => child.once('close', (exit) => resolve({ exit, said })));
}

describe('npm start', () => {
  it('says that Electron is not here, and opens the preview', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nothing') };
    const { exit, said } = await start(['--out', join(folder, 'out')], env, /http:\/\/\S+/);
    expect(said).toMatch(/Electron is not on this computer.*not the product.*http:\/\/127\.0\.0\.1:\d+\/\?token=/s);
    expect(exit).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('runs Electron on the built app, and ends as it ends', async () => {
    const name = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
    const program = join(folder, name);
    writeFileSync(program, '#!/bin/sh\necho "electron got: $@ as node: $ELECTRON_RUN_AS_NODE."\nexit 7\n');
    chmodSync(program, 0o755);
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_RUN_AS_NODE: '1' };
    const { exit, said } = await start(['--self-test'], env);
    expect(said).toContain(`electron got: ${root} --self-test as node: .`);
    expect(exit).toBe(7);
  });
});
