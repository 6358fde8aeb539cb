// Set-up decides right on every machine: silent when done, plain words when something is missing, once when it must work.
// The script runs in a small tree of its own with a stand-in for npm, so that nothing is downloaded.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './source-tree.ts';

/** What the stand-in for `npm ci` does: empties node_modules, as npm does, and puts a "Node" there that starts. */
const fakeNpm = `
import { appendFileSync, chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
appendFileSync('npm-calls.txt', process.argv.slice(2).join(' ') + '\\n');
if (process.env.FAIL_NPM) process.exit(1);
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules/.bin', { recursive: true });
if (!process.env.NO_NODE) {
  writeFileSync('node_modules/.bin/node', process.env.BROKEN_NODE ? '#!/no/such/loader\\n' : '#!/bin/sh\\nexit 0\\n');
  chmodSync('node_modules/.bin/node', 0o755);
}
`;

let tree = '';
const at = (path: string) => join(tree, path);

type Setting = {
  readonly node?: string;
  readonly environment?: Record<string, string>;
  readonly withNpm?: boolean;
  readonly runWith?: string;
};

function setUp({ node, environment = {}, withNpm = true, runWith = process.execPath }: Setting = {}) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${node}' });`;
  const words = node === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];
  const started = performance.now();
  const done = spawnSync(runWith, [...words, at('build/bootstrap.mjs')], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: {
      PATH: at('empty'),
      ...(withNpm ? { npm_execpath: at('npm-cli.mjs'), npm_node_execpath: process.execPath } : {}),
      ...environment,
    },
  });
  return { exit: done.status, stdout: done.stdout, stderr: done.stderr, milliseconds: performance.now() - started };
}

const npmCalls = () =>
  existsSync(at('npm-calls.txt')) ? readFileSync(at('npm-calls.txt'), 'utf8').trim().split('\n') : [];

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'signet-setup-'));
  for (const folder of ['build', 'empty']) mkdirSync(at(folder));
  copyFileSync(join(root, 'build/bootstrap.mjs'), at('build/bootstrap.mjs'));
  writeFileSync(at('package.json'), '{}');
  writeFileSync(at('package-lock.json'), '{"packages":{}}');
  writeFileSync(at('npm-cli.mjs'), fakeNpm);
});

afterEach(() => rmSync(tree, { recursive: true, force: true }));

describe('Set-up of a fresh clone', () => {
  it('installs what the lock says, and says on stderr what it does', () => {
    const done = setUp();
    expect(done).toMatchObject({ exit: 0, stdout: '' });
    expect(done.stderr).toMatch(/installing the locked packages \(npm ci\).*done\.\n$/s);
    expect(npmCalls()).toEqual(['ci --include=dev --include=optional --no-audit --no-fund --loglevel=error']);
  });

  it('is silent and quick the second time', () => {
    setUp();
    const again = setUp();
    expect(again).toMatchObject({ exit: 0, stdout: '', stderr: '' });
    expect(npmCalls()).toHaveLength(1);
    expect(again.milliseconds).toBeLessThan(2_000); // 40 ms on an idle machine; this only tells "no work" from "npm ci".
  });

  it('installs again when the lock has changed', () => {
    setUp();
    writeFileSync(at('package-lock.json'), '{"packages":{"":{}}}');
    expect(setUp().exit).toBe(0);
    expect(npmCalls()).toHaveLength(2);
  });

  it('leaves no stamp behind an installation that failed, and tells what to look at', () => {
    const failed = setUp({ environment: { FAIL_NPM: '1' } });
    expect(failed).toMatchObject({ exit: 1, stdout: '' });
    expect(failed.stderr).toContain('npm ci did not finish');
    expect(setUp().exit).toBe(0);
    expect(npmCalls()).toHaveLength(2);
  });

  it.skipIf(process.platform === 'win32')('finds npm in the PATH when another runner calls it', () => {
    writeFileSync(at('empty/npm'), `#!/bin/sh\nexec '${process.execPath}' '${at('npm-cli.mjs')}' "$@"\n`);
    chmodSync(at('empty/npm'), 0o755);
    const done = setUp({
      withNpm: false,
      environment: {
        npm_execpath: '/somewhere/yarn.js',
        PATH: `${at('empty')}${delimiter}${dirname(process.execPath)}`,
      },
    });
    expect(done.exit).toBe(0);
    expect(npmCalls()).toHaveLength(1);
  });

  it('works when the Node that runs it is itself in the way', () => {
    mkdirSync(at('node_modules/.bin'), { recursive: true });
    copyFileSync(process.execPath, at('node_modules/.bin/own-node'));
    expect(setUp({ runWith: at('node_modules/.bin/own-node') })).toMatchObject({ exit: 0 });
    expect(existsSync(at('node_modules/.bin/own-node'))).toBe(false);
    expect(existsSync(at('.cache/replaced-node'))).toBe(false);
  });
});

describe('Set-up says in plain words', () => {
  it.each(['18.20.4', '20.18.3', '16.0.0'])('that Node %s is too old', (node) => {
    const done = setUp({ node });
    expect(done).toMatchObject({ exit: 1, stdout: '' });
    expect(done.stderr).toContain(`Node ${node} is too old. Install Node 20.19 or newer`);
    expect(npmCalls()).toEqual([]);
  });

  it.each(['20.19.0', '22.12.0'])('nothing on Node %s, when the packages brought Node 24', (node) => {
    expect(setUp({ node }).exit).toBe(0);
    expect(setUp({ node })).toMatchObject({ exit: 0, stderr: '' });
  });

  it('that npm is missing', () => {
    const done = setUp({ withNpm: false });
    expect(done).toMatchObject({ exit: 1, stdout: '' });
    expect(done.stderr).toContain('npm was not found. Install Node together with npm');
  });

  it('that this system needs its own Node 24, when npm has none for it', () => {
    const done = setUp({ node: '22.12.0', environment: { NO_NODE: '1' } });
    expect(done.exit).toBe(1);
    expect(done.stderr).toContain('Install Node 24, then run the same command again');
    expect(setUp({ environment: { NO_NODE: '1' } })).toMatchObject({ exit: 0, stderr: '' });
  });

  it.runIf(process.platform === 'linux')(
    'the same when the Node that came does not start here, and takes it out of the way',
    () => {
      const done = setUp({ node: '22.12.0', environment: { BROKEN_NODE: '1' } });
      expect(done.exit).toBe(1);
      expect(done.stderr).toContain('Install Node 24');
      expect(existsSync(at('node_modules/.bin/node'))).toBe(false);
    },
  );
});

describe('package.json', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  it.each(['demo', 'signet', 'test', 'check', 'bench', 'build', 'start', 'preview', 'dist'])(
    'sets up before npm run %s',
    (name) => {
      expect(scripts[name]).toBeDefined();
      expect(scripts[`pre${name}`]).toBe('node build/bootstrap.mjs');
    },
  );
});
