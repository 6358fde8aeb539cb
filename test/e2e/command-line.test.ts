// The command line as a stranger meets it: every bad input gets a clear error and its exit code, and nothing is lost.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, type SignetRun } from '../support/run-signet.ts';

const sample = fileURLToPath(
  new URL('../fixtures/samples/ms-graph-docs/beta_list_2020_two_examples.json', import.meta.url),
);
const summary = fileURLToPath(
  new URL('../fixtures/samples/seeds/002_getSummarizedNonInteractiveSignIns.json', import.meta.url),
);
const ada = '26be570a-1111-5555-b4e2-a37c6808512d';
const adasRecord = '66ea54eb-blah-4ee5-be62-ff5a759b0100';
const bobsRecord = 'b01b1726-0147-425e-a7f7-21f252050400';

const desk = makeDesk();
const json = (run: SignetRun): { readonly [name: string]: unknown } => JSON.parse(run.stdout);

beforeAll(() => {
  expect(desk.run('import', '--case', 'case', '--subject', ada, sample).exit).toBe(0);
  writeFileSync(desk.path('empty.json'), '');
  writeFileSync(desk.path('picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]));
  writeFileSync(desk.path('broken.json'), readFileSync(sample, 'utf8').slice(0, -600));
  mkdirSync(desk.path('folder'));
});

describe('bad input', () => {
  it.each([
    ['no command at all', [], 2],
    ['an unknown command', ['pack'], 2],
    ['an unknown option', ['status', '--case', 'case', '--verbose'], 2],
    ['a case that does not exist', ['status', '--case', 'nowhere'], 2],
    ['a filter that cannot be read', ['records', '--case', 'case', '--filter', 'appId eq'], 2],
    ['a field that cannot be filtered', ['records', '--case', 'case', '--filter', "favouriteColour eq 'red'"], 2],
    ['an unknown record', ['decide', '--case', 'case', '--record', 'x', '--open'], 2],
    ['an exclusion without a reason', ['decide', '--case', 'case', '--record', adasRecord, '--exclude'], 2],
    ['two decisions at once', ['decide', '--case', 'case', '--record', adasRecord, '--open', '--include'], 2],
    ['an impossible date', ['case', '--case', 'case', '--received', '2026-02-30'], 2],
    [
      'another subject for the same case',
      ['import', '--case', 'case', '--subject', 'd7cc485d-2c1b-422c-98fd-5ce52859a4a3', sample],
      4,
    ],
    ['an empty file', ['import', '--case', 'case', '--subject', ada, 'empty.json'], 4],
    ['a picture', ['import', '--case', 'case', '--subject', ada, 'picture.png'], 4],
    ['a folder', ['import', '--case', 'case', '--subject', ada, 'folder'], 4],
    ['a file that is not there', ['import', '--case', 'case', '--subject', ada, 'none.json'], 4],
    ['an unknown policy', ['redact', '--case', 'case', '--policy', 'none'], 4],
    ['a purge without a yes', ['purge', '--case', 'case'], 2],
    ['a file that is no package', ['verify', 'empty.json'], 4],
    ['a package that is not there', ['verify', 'none.zip'], 4],
    ['a certificate that is not there', ['verify', 'none.zip', '--trust', 'none.pem'], 2],
  ] as const)('%s ends with its exit code, words and advice', (_what, words, exit) => {
    const run = desk.run(...words);
    expect(run.exit, run.stderr).toBe(exit);
    expect(`${run.stderr}${run.stdout}`).not.toMatch(/\n\s+at |undefined|\{\w+\}|\[object/);
    expect(`${run.stderr}${run.stdout}`.length).toBeGreaterThan(30);
  });

  it('answers --json with one JSON document, also for an error', () => {
    const run = desk.run('status', '--case', 'nowhere', '--json');
    expect(json(run)).toMatchObject({ error: { code: 'CASE_NOT_FOUND' } });
  });

  it('keeps a broken record as a reject and calls the coverage incomplete', () => {
    const run = desk.run('import', '--case', 'broken-case', '--subject', ada, 'broken.json', '--json');
    expect(run.exit).toBe(3);
    expect(json(desk.run('status', '--case', 'broken-case', '--json'))).toMatchObject({
      coverage: { verdict: 'INCOMPLETE' },
    });
  });

  it('refuses a wrong passphrase and changes nothing', () => {
    writeFileSync(desk.path('wrong.txt'), 'not the passphrase at all\n');
    const environment = { ...desk.environment, SIGNET_PASSPHRASE_FILE: desk.path('wrong.txt') };
    const run = desk.runWith(environment, 'status', '--case', 'case');
    expect(run.exit).toBe(4);
    expect(run.stderr).toContain('passphrase');
  });

  it('asks for SIGNET_PASSPHRASE_FILE where there is no terminal', () => {
    const { SIGNET_PASSPHRASE_FILE: _, ...environment } = desk.environment;
    const run = desk.runWith(environment, 'status', '--case', 'case');
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('SIGNET_PASSPHRASE_FILE');
  });
});

describe('a request, step by step', () => {
  it('shows status, rows, one record and a summary', () => {
    expect(
      desk.run('case', '--case', 'case', '--reference', 'R-17', '--article', '15', '--received', '2026-11-02').exit,
    ).toBe(0);
    const status = desk.run('status', '--case', 'case');
    expect(status.exit, 'one record of somebody else is in quarantine').toBe(3);
    expect(status.stdout).toContain('due: 2026-12-02');
    expect(json(desk.run('records', '--case', 'case', '--json'))).toMatchObject({ count: 2 });
    expect(
      json(
        desk.run(
          'records',
          '--case',
          'case',
          '--filter',
          'signinDateTime+ge+2020-01-01T00:00:00Z+and+userPrincipalName+eq+’TestAccount1@contoso.com’',
          '--json',
        ),
      ),
    ).toMatchObject({ count: 1 });
    expect(json(desk.run('records', '--case', 'case', '--id', adasRecord, '--json'))).toMatchObject({
      standing: 'included',
      record: { appDisplayName: 'Graph explorer' },
    });
    expect(json(desk.run('summary', '--case', 'case', '--window', 'h6', '--json'))).toMatchObject({
      groups: 1,
      signIns: 1,
    });
  });

  it('keeps summaries as a cross-check, never as records', () => {
    expect(desk.run('import', '--case', 'summary-case', '--subject', ada, summary).exit).toBe(0);
    expect(json(desk.run('records', '--case', 'summary-case', '--json'))).toMatchObject({ count: 0 });
  });

  it('does not package while a decision is open, and leaves no file', () => {
    desk.run('decide', '--case', 'case', '--record', adasRecord, '--open');
    const run = desk.run('package', '--case', 'case', '--out', 'open.zip');
    expect(run.exit).toBe(4);
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('open.zip'))).toEqual([]);
    expect(desk.run('decide', '--case', 'case', '--record', adasRecord, '--include').exit).toBe(0);
  });

  it('overrides one value of one record, and refuses a place where nothing is', () => {
    const run = desk.run(
      'override',
      '--case',
      'case',
      '--record',
      adasRecord,
      '--path',
      'location.city',
      '--operator',
      'remove',
      '--reason',
      'CAUTION',
      '--json',
    );
    expect(run.exit, run.stderr).toBe(0);
    expect(json(run)).toMatchObject({ record: { location: { city: null } } });
    expect(
      desk.run(
        'override',
        '--case',
        'case',
        '--record',
        adasRecord,
        '--path',
        'location.planet',
        '--operator',
        'remove',
        '--reason',
        'CAUTION',
      ).exit,
    ).toBe(4);
    desk.run('override', '--case', 'case', '--record', adasRecord, '--path', 'location.city', '--operator', 'keep');
  });

  it('packages, refuses to overwrite, and verify answers by signer', () => {
    const packaged = desk.run('package', '--case', 'case', '--out', 'answer.zip', '--controller', 'Contoso', '--json');
    expect(packaged.exit, packaged.stderr).toBe(3);
    const { signer } = json(packaged) as { readonly signer: { readonly fingerprint: string } };
    expect(desk.run('package', '--case', 'case', '--out', 'answer.zip').exit).toBe(4);
    expect(desk.run('verify', 'answer.zip', '--expect-signer', signer.fingerprint).exit).toBe(0);
    expect(desk.run('verify', 'answer.zip', '--trust', desk.path('home', 'signer', 'certificate.pem')).exit).toBe(0);
    const unknown = desk.run('verify', 'answer.zip');
    expect(unknown.exit).toBe(3);
    expect(unknown.stdout, 'every fact is filled in').not.toMatch(/\{\w+\}/);
    expect(desk.run('verify', 'answer.zip', '--expect-signer', 'ab'.repeat(32)).exit).toBe(4);
    const damaged = readFileSync(desk.path('answer.zip'));
    damaged[Math.floor(damaged.length / 2)] = (damaged[Math.floor(damaged.length / 2)] ?? 0) ^ 1;
    writeFileSync(desk.path('damaged.zip'), damaged);
    expect(desk.run('verify', 'damaged.zip').stdout).toContain('ALTERED');
  });

  it('lets a quarantined record in by its id only, and an excluded one is counted', () => {
    expect(
      json(
        desk.run(
          'decide',
          '--case',
          'case',
          '--filter',
          'status/errorCode ge 0 or appDisplayName ne null',
          '--include',
          '--json',
        ),
      ),
    ).toMatchObject({ fromQuarantine: 0 });
    expect(json(desk.run('decide', '--case', 'case', '--record', bobsRecord, '--include', '--json'))).toMatchObject({
      fromQuarantine: 1,
    });
    expect(
      desk.run('decide', '--case', 'case', '--record', adasRecord, '--exclude', '--reason', 'OTHER_PERSON').exit,
    ).toBe(0);
    const packaged = desk.run('package', '--case', 'case', '--out', 'second.zip', '--json');
    expect(packaged.exit, packaged.stderr).toBe(0);
    expect(json(packaged)).toMatchObject({ counts: { records: 1, withheldRecords: 1 } });
  });

  it('purges the case for good', () => {
    const run = desk.run('purge', '--case', 'case', '--yes');
    expect(run.exit, run.stderr).toBe(0);
    expect(existsSync(desk.path('case', 'keys.json'))).toBe(false);
    expect(desk.run('status', '--case', 'case').exit).toBe(2);
  });
});

describe('explain', () => {
  it.each([
    ['50126', 0],
    ['AADSTS50074', 0],
    ['riskState', 0],
    ['hidden', 0],
    ['999999', 0],
    ['no-such-thing', 3],
  ] as const)('%s', (what, exit) => {
    const run = desk.run('explain', what);
    expect(run.exit).toBe(exit);
    expect(run.stdout.length).toBeGreaterThan(20);
  });
});
