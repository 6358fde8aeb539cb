// The first thing a stranger does: `demo`. Nothing is asked, three verdicts are printed, one package is left.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasTool } from '../support/outside-tools.ts';
import { makeDesk } from '../support/run-signet.ts';

const desk = makeDesk();
const independent = fileURLToPath(new URL('../independent-verifier/verify_package.py', import.meta.url));

describe('the demo', () => {
  it('does the whole flow, prints three verdicts and the paths, and leaves exactly one package', () => {
    const { SIGNET_PASSPHRASE_FILE: _, ...environment } = desk.environment;
    const run = desk.runWith(environment, 'demo', '--out', 'out', '--records', '300');
    expect(run.exit, run.stderr).toBe(0);
    for (const verdict of ['coverage: PROVISIONAL', 'leak: NO LEAK FOUND', 'package: INTACT, EXPECTED SIGNER'])
      expect(run.stdout).toContain(verdict);
    expect(readdirSync(desk.path('out')).filter((name) => name.endsWith('.zip'))).toEqual(['sign-ins-package.zip']);
    expect(readdirSync(desk.path('out')).some((name) => /partial|work/.test(name))).toBe(false);
    expect(readdirSync(desk.folder)).not.toContain('home');
  });

  it('answers --json with one document and says the same', () => {
    const run = desk.run('demo', '--out', 'json', '--records', '50', '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({
      packaged: {
        coverage: { verdict: 'PROVISIONAL' },
        leak: { verdict: 'NO LEAK FOUND' },
        verified: { verdict: 'INTACT, EXPECTED SIGNER' },
      },
    });
  });

  it('refuses a folder with something in it', () => {
    expect(desk.run('demo', '--out', 'out').exit).toBe(2);
  });

  it.skipIf(!hasTool('python3') || !hasTool('openssl'))(
    'makes a package that the independent verifier finds intact',
    () => {
      const run = spawnSync('python3', [independent, desk.path('out', 'sign-ins-package.zip')], { encoding: 'utf8' });
      expect(run.stdout).toContain('INTACT');
      expect(run.status).toBe(0);
    },
  );
});
