// The count behind the closing line of `npm test`: whatever goes wrong in a run, it must never end in "0 failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closingLines, countTests, readReport, type VitestReport } from '../../build/test-report.ts';
import { toolPath } from '../../build/tool-path.ts';
import { root } from './source-tree.ts';

const test = (status: string, fullName = 'a test') => ({ status, fullName });
const file = (status: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  name: 'some.test.ts',
  status,
  assertionResults,
});
const report = (success: boolean, ...testResults: ReturnType<typeof file>[]): VitestReport => ({
  success,
  testResults,
});

describe('The count of a run', () => {
  it('adds up what passed and what failed', () => {
    const one = report(false, file('failed', test('passed'), test('failed')), file('passed', test('passed')));
    expect(countTests({ report: one, exit: 1 })).toMatchObject({ passed: 2, failed: 1, notRun: [], brokenFiles: [] });
  });

  it('counts a file that does not load, and names it', () => {
    const one = report(false, file('failed'), file('passed', test('passed')));
    expect(countTests({ report: one, exit: 1 })).toMatchObject({ passed: 1, failed: 1, brokenFiles: ['some.test.ts'] });
  });

  it('counts a file whose hook threw, although its tests only say that they were not run', () => {
    const one = report(false, file('failed', test('skipped', 'never ran')));
    expect(countTests({ report: one, exit: 1 })).toMatchObject({ failed: 1, notRun: ['never ran'] });
  });

  it('lists tests that this machine cannot run, as neither passed nor failed', () => {
    const one = report(true, file('passed', test('passed'), test('skipped', 'openssl agrees'), test('todo', 'later')));
    expect(countTests({ report: one, exit: 0 })).toEqual({
      passed: 1,
      failed: 0,
      notRun: ['openssl agrees', 'later'],
      brokenFiles: [],
    });
  });

  it.each([
    ['no report', null, 0],
    ['no report and a signal', null, null],
    ['an error outside every test', report(false, file('passed', test('passed'))), 1],
    ['an exit code that contradicts the report', report(true, file('passed', test('passed'))), 1],
    ['a report that says no while every test says yes', report(false, file('passed', test('passed'))), 0],
    ['no test at all', report(true), 0],
    ['nothing but skipped tests', report(true, file('passed', test('skipped'))), 0],
  ])('is a failure after %s', (_what, one, exit) => {
    expect(countTests({ report: one, exit }).failed).toBe(1);
  });

  it('reads only what is a report', () => {
    expect(readReport('{"success":true,"testResults":[')).toBeNull();
    expect(readReport('{"success":true}')).toBeNull();
    expect(readReport('null')).toBeNull();
    expect(readReport(JSON.stringify(report(true, file('passed', test('passed')))))).not.toBeNull();
  });
});

describe('The closing lines', () => {
  it('end with the one that CI reads, after everything that needs saying', () => {
    expect(closingLines({ passed: 7, failed: 0, notRun: [], brokenFiles: [] })).toEqual(['7 passed, 0 failed']);
    expect(closingLines({ passed: 7, failed: 1, notRun: ['openssl agrees'], brokenFiles: ['some.test.ts'] })).toEqual([
      'failed outside its tests: some.test.ts',
      'not run on this machine: openssl agrees',
      '1 tests were not run on this machine (listed above).',
      '7 passed, 1 failed',
    ]);
  });
});

describe('A real run', () => {
  it('is counted right: passing, failing, skipped, a broken file, a broken hook', () => {
    const folder = mkdtempSync(join(tmpdir(), 'signet-count-'));
    try {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
      const head = "import { beforeAll, describe, expect, it } from 'vitest';\n";
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      writeFileSync(
        join(folder, 'plain.test.ts'),
        `${head}it('adds', () => expect(2).toBe(2)); it('errs', () => expect(2).toBe(3)); it.skipIf(true)('waits', () => {});`,
      );
      writeFileSync(join(folder, 'unloadable.test.ts'), `${head}import './gone.ts'; it('never', () => {});`);
      writeFileSync(
        join(folder, 'hook.test.ts'),
        `${head}describe('x', () => { beforeAll(() => { throw new Error('x'); }); it('starved', () => {}); });`,
      );
      const words = ['run', '--root', folder, '--reporter=json', `--outputFile.json=${join(folder, 'report.json')}`];
      const done = spawnSync(process.execPath, [toolPath(root, 'vitest', 'vitest'), ...words], {
        cwd: folder,
        env: {
          ...process.env,
          VITEST: undefined,
          VITEST_WORKER_ID: undefined,
          VITEST_POOL_ID: undefined,
          NODE_ENV: undefined,
        },
      });
      const count = countTests({
        report: readReport(readFileSync(join(folder, 'report.json'), 'utf8')),
        exit: done.status,
      });
      expect(count).toMatchObject({ passed: 1, failed: 3 });
      expect(count.notRun).toContain('waits');
      expect(count.brokenFiles).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
