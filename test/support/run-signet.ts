// Runs the real command line in a child process, as a user would, and gives back what it said.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

export type SignetRun = { readonly exit: number | null; readonly stdout: string; readonly stderr: string };

/** A fresh folder with a passphrase file and a home of its own, so that nothing of this machine's user is touched. */
export function makeDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'signet-desk-'));
  const passphraseFile = join(folder, 'passphrase.txt');
  writeFileSync(passphraseFile, 'correct horse battery staple\n', { mode: 0o600 });
  const environment = { ...process.env, SIGNET_PASSPHRASE_FILE: passphraseFile, SIGNET_HOME: join(folder, 'home') };
  const runWith = (env: NodeJS.ProcessEnv, ...words: readonly string[]): SignetRun => {
    const done = spawnSync(process.execPath, [cli, ...words], {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { exit: done.status, stdout: done.stdout, stderr: done.stderr };
  };
  const run = (...words: readonly string[]) => runWith(environment, ...words);
  return { folder, environment, run, runWith, path: (...names: readonly string[]) => join(folder, ...names) };
}
