// What was packed is read back: an archive of our files passes, and each thing that does not belong into one is named.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { afterAll, describe, expect, it } from 'vitest';
import { complaintsAbout } from '../../../build/pack/check-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'signet-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ours: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "signet", "main": "out/app/main.js" }',
  'out/app/main.js': 'run();',
  'out/app/preload.cjs': 'expose();',
  'out/app/case-host.js': '',
  'out/app/verify-host.js': '',
  'out/app/compress.worker.js': '',
  'out/app/part-result-C1I_5JzA.js': '',
  'out/app/renderer-files.json': '[]',
  'out/app/third-party-notices.txt': 'MIT',
  'out/app/renderer/index.html': '<title>Signet</title>',
  'out/app/renderer/index-Cn8g40Vl.js': '',
  'out/app/renderer/index-Cn8g40Vl.css': '',
};

let archives = 0;

async function complaints(changed: Readonly<Record<string, string | null>>): Promise<readonly string[]> {
  const name = `archive-${archives++}`;
  const source = join(folder, name);
  for (const [path, text] of Object.entries({ ...ours, ...changed })) {
    if (text === null) continue;
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  }
  const archive = join(folder, `${name}.asar`);
  await createPackage(source, archive);
  return complaintsAbout(archive, '/checkout/of/somebody');
}

describe('An archive', () => {
  it('of the built app and its package.json is in order', async () => {
    expect(await complaints({})).toEqual([]);
  });

  it.each([
    'out/app/main.js.map',
    'out/app/main.ts',
    'electron/main.ts',
    'test/e2e/host.js',
    'node_modules/zod/index.js',
    'out/app/.stamp',
    'out/app/renderer/secret.key',
    '.npmrc',
  ])('must not hold %s', async (path) => {
    expect(await complaints({ [path]: 'x' })).toEqual([`${path} does not belong into it`]);
  });

  it.each(['package.json', 'out/app/main.js', 'out/app/preload.cjs', 'out/app/case-host.js', 'out/app/verify-host.js'])(
    'must hold %s',
    async (path) => {
      expect(await complaints({ [path]: null })).toEqual([`${path} is missing`]);
    },
  );

  it.each([
    ['a source map', 'run();\n//# sourceMappingURL=main.js.map', 'sourceMappingURL='],
    ['the folder it was built in', "readFileSync('/checkout/of/somebody/x')", '/checkout/of/somebody'],
    ['a hook of the tests', 'if (process.env.SIGNET_TEST_CLOUD) cheat();', 'SIGNET_TEST'],
    ['a development server', "import('/@vite/client'); __vite_dev", '__vite_dev'],
  ])('must not tell of %s', async (_what, text, trace) => {
    expect(await complaints({ 'out/app/main.js': text })).toEqual([`out/app/main.js holds ${trace}`]);
  });

  it('must not bring the scripts and packages of development', async () => {
    for (const member of ['scripts', 'devDependencies', 'dependencies']) {
      expect(await complaints({ 'package.json': `{ "name": "signet", "${member}": {} }` })).toEqual([
        'package.json still tells how it is developed',
      ]);
    }
  });

  it('must stay small', async () => {
    expect(await complaints({ 'out/app/main.js': 'x'.repeat(20 * 1024 * 1024) })).toEqual([
      expect.stringMatching(/^\d+ bytes are more than the \d+ it may have$/),
    ]);
  });
});
