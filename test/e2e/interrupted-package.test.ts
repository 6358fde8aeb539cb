// Ctrl-C while a package is being written: exit 6, and neither the package nor its parts are left beside the target.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeDesk } from '../support/run-signet.ts';

const cli = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

it('an interrupted package leaves nothing behind', async () => {
  const desk = makeDesk();
  const demo = desk.run('demo', '--out', 'out', '--records', '1500', '--json');
  expect(demo.exit, demo.stderr).toBe(0);
  const environment = { ...desk.environment, SIGNET_PASSPHRASE_FILE: desk.path('out', 'passphrase.txt') };
  const child = spawn(process.execPath, [cli, 'package', '--case', 'out/case', '--out', 'second.zip'], {
    cwd: desk.folder,
    env: environment,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (let tries = 0; tries < 600 && !existsSync(desk.path('second.zip.work')); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(existsSync(desk.path('second.zip.work')), 'it was writing').toBe(true);
  child.kill('SIGINT');
  expect(await ended).toBe(6);
  expect(readdirSync(desk.folder).filter((name) => name.startsWith('second.zip'))).toEqual([]);
});
