// Makes a fresh clone ready: installs the locked packages once, then stays quiet.
// Plain JavaScript without packages, because it runs first and on any Node from 20.19.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, 'node_modules');
const stampFile = join(packages, '.bootstrap');
const asideFolder = join(root, '.cache', 'replaced-node');
const linkedNodes = ['node', 'node.cmd', 'node.ps1'].map((name) => join(packages, '.bin', name));

const say = (text) => process.stderr.write(`signet set-up: ${text}\n`);
function stop(text) {
  say(text);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old. Install Node 20.19 or newer, then run the same command again.`);
}

const lock = readFileSync(join(root, 'package-lock.json'));
const wanted = createHash('sha256').update(lock).update(process.platform).update(process.arch).digest('hex');
const found = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
if (found !== wanted) {
  say('installing the locked packages (npm ci), about a minute. This happens once.');
  installPackages(moveRunningNodeAside());
  removeNodesPutAside();
  dropUnusableNode();
  writeFileSync(stampFile, wanted);
  say('done.');
}

// The engine needs Node 24 (TypeScript without a build, node:sqlite, zstd). npm puts a linked one first in the PATH of every script.
if (major < 24 && !linkedNodes.some((path) => existsSync(path))) {
  stop(
    `Signet needs Node 24; this is ${process.versions.node}, and the packages brought none for ${process.platform}-${process.arch} ` +
      '(npm has one for linux-x64 and win-x64). Install Node 24, then run the same command again.',
  );
}

/** Windows cannot delete a program that runs, and `npm ci` deletes everything; but it can be renamed. Gives the path that runs on. */
function moveRunningNodeAside() {
  removeNodesPutAside();
  if (!process.execPath.startsWith(packages + sep)) return process.execPath;
  mkdirSync(asideFolder, { recursive: true });
  const aside = join(asideFolder, `${process.pid}-${basename(process.execPath)}`);
  renameSync(process.execPath, aside);
  return aside;
}

function removeNodesPutAside() {
  try {
    rmSync(asideFolder, { recursive: true, force: true });
  } catch {
    // Windows keeps the one that still runs; it goes with the next set-up.
  }
}

function installPackages(runningNode) {
  // Both kinds are needed even where NODE_ENV=production or npm's settings leave them out: the tools, and this platform's binaries.
  const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  // Under `npm run` npm names its own script and its own Node: no PATH, no shell, no quoting. Other runners (yarn, pnpm) name themselves there.
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  const done =
    npm !== undefined && /npm-cli\.[cm]?js$/.test(npm) && existsSync(npm)
      ? spawnSync(npmNode !== undefined && existsSync(npmNode) ? npmNode : runningNode, [npm, ...words], options)
      : process.platform === 'win32'
        ? spawnSync(`npm ${words.join(' ')}`, { ...options, shell: true })
        : spawnSync('npm', words, options);
  if (done.error !== undefined) {
    stop('npm was not found. Install Node together with npm, then run the same command again.');
  }
  if (done.status !== 0) {
    stop(
      'npm ci did not finish. Check the network or proxy settings of npm (npm config list), then run the same command again.',
    );
  }
}

/** On a system that looks right but is not (linux-x64 with musl), the Node that came would stand in the way of the system's. */
function dropUnusableNode() {
  if (process.platform !== 'linux' || spawnSync(linkedNodes[0], ['--version']).status === 0) return;
  for (const path of linkedNodes) rmSync(path, { force: true });
}
