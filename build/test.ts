// `npm test`: the static checks and the build, then every test; the last line reads `N passed, N failed`, each check counting as one.
// What this machine cannot run (a missing openssl, python3, LibreOffice) is printed and counted, never silent.
// `npm test -- <files or vitest options>` runs only these tests, without the static checks.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeApp } from './make-app.ts';
import { type DeadlineRun, runToDeadline } from './run-to-deadline.ts';
import { type CheckOutcome, describeOutcome, runStaticChecks } from './static-checks.ts';
import { closingLines, countTests, readReport, type VitestRun } from './test-report.ts';
import { toolPath } from './tool-path.ts';

/** A run that hangs must still end with a closing line, before the 20 minutes that CI allows are over. */
const deadlineMinutes = 16;

async function runVitest(words: readonly string[]): Promise<VitestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-test-'));
  const reportFile = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const done = await startVitest(['run', ...reporters, ...words]).catch((error: unknown) => {
    console.log(String(error)); // No vitest here, or it does not start: a run without a report, which counts as failed.
    return { exit: null, late: false };
  });
  if (done.late) console.log(`The tests were ended after ${deadlineMinutes} minutes.`);
  const report = existsSync(reportFile) ? readReport(readFileSync(reportFile, 'utf8')) : null;
  rmSync(folder, { recursive: true, force: true });
  return { report, exit: done.exit };
}

async function startVitest(words: readonly string[]): Promise<DeadlineRun> {
  const vitest = toolPath(process.cwd(), 'vitest', 'vitest');
  return runToDeadline([vitest, ...words], deadlineMinutes * 60_000);
}

/** The end-to-end tests run what is built here, so a build that fails is told before them, and by itself. */
async function buildApp(): Promise<CheckOutcome> {
  const started = performance.now();
  const output = await makeApp().then(
    () => '',
    (error: unknown) => String(error),
  );
  return { name: 'build', ok: output === '', output, seconds: (performance.now() - started) / 1000 };
}

const words = process.argv.slice(2);
const checks = words.length === 0 ? [...(await runStaticChecks(process.cwd())), await buildApp()] : [];
for (const outcome of checks) console.log(describeOutcome(outcome));

const tests = countTests(await runVitest(words));
const count = {
  ...tests,
  passed: tests.passed + checks.filter((outcome) => outcome.ok).length,
  failed: tests.failed + checks.filter((outcome) => !outcome.ok).length,
};
for (const line of closingLines(count)) console.log(line);
process.exitCode = count.failed === 0 ? 0 : 1;
