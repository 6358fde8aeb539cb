// `npm test`: the static checks, then every test; the last line reads `N passed, N failed`.
// What this machine cannot run (a missing openssl, python3, LibreOffice) is printed and counted, never silent.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

const checks = spawnSync(process.execPath, ['build/check.ts'], { stdio: 'inherit' });

const folder = mkdtempSync(join(tmpdir(), 'signet-test-'));
const reportFile = join(folder, 'report.json');
const shell = process.platform === 'win32';
const run = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`, ...process.argv.slice(2)],
  { stdio: 'inherit', shell },
);
let passed = checks.status === 0 ? 1 : 0;
let failed = checks.status === 0 ? 0 : 1;
try {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  passed += report.numPassedTests;
  // A file that does not even load has no failed test in it, but it did fail.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  failed += report.numFailedTests + brokenFiles;
  const notRun = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((one) => one.status !== 'passed' && one.status !== 'failed');
  for (const one of notRun) console.log(`not run on this machine: ${one.fullName}`);
  if (notRun.length > 0) console.log(`${notRun.length} tests were not run on this machine (listed above).`);
} catch {
  failed += 1;
}
if (run.status !== 0 && failed === 0) failed = 1;
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
