// What `npm pack` ships runs where it is installed: below node_modules, where Node strips no types, and it says so when Node is too old.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProgram } from '../../build/make-program.ts';
import { root } from './source-tree.ts';

let folder = '';
const program = () => join(folder, 'node_modules/signet/out/program');

function run(words: readonly string[], nodeVersion?: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${nodeVersion}' });`;
  const before = nodeVersion === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];
  return spawnSync(process.execPath, [...before, join(program(), 'signet.mjs'), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
}

describe('The installed program', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'signet installed ')); // A blank in the path, as on many desktops.
    makeProgram(program());
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules/signet/node_modules'), 'junction');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells its version and its commands', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(run(['--help']).stdout).toContain('verify');
  });

  it('passes exit codes on', () => {
    expect(run(['no-such-command'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('holds plain JavaScript only, and nothing that still asks for TypeScript', () => {
    const files = readdirSync(program(), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.ts'))).toEqual([]);
    const scripts = files.filter((file) => /\.m?js$/.test(file));
    expect(scripts.length).toBeGreaterThan(100);
    expect(
      scripts.filter((file) => /['"`]\.[^'"`\n]*\.ts['"`]/.test(readFileSync(join(program(), file), 'utf8'))),
    ).toEqual([]);
  });

  it('is what package.json names as the command', () => {
    const { bin, files, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(bin.signet).toBe(`${files[0]}/signet.mjs`);
    expect(scripts.prepack).toBe('node build/make-program.ts');
  });

  it.runIf(['linux', 'win32'].includes(process.platform) && process.arch === 'x64')(
    'runs on the Node 24 that npm installed with it when called by an older one',
    () => {
      expect(run(['--help'], '20.19.0')).toMatchObject({ status: 0, stderr: '' });
      expect(run(['no-such-command'], '20.19.0').status).toBe(2);
    },
  );

  it('says what is missing when there is no Node 24 at all', () => {
    rmSync(join(folder, 'node_modules/signet/node_modules'));
    mkdirSync(join(dirname(program()), 'node_modules'));
    const done = run(['--version'], '22.12.0');
    expect(done).toMatchObject({ status: 1, stdout: '' });
    expect(done.stderr).toContain('Node 24 or newer is needed; this is 22.12.0');
  });
});
