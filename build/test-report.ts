// Counts what vitest reports: passed, failed, and what this machine could not run. Pure, so that the counting itself is tested.

/** The part of vitest's JSON report that the count needs. */
export type VitestReport = {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

/** `notRun` names the tests that were skipped; `brokenFiles` the files that failed without a failed test in them. */
export type TestCount = {
  readonly passed: number;
  readonly failed: number;
  readonly notRun: readonly string[];
  readonly brokenFiles: readonly string[];
};

/** What happened around the report: null is a report that vitest did not write, or a run that a signal or the deadline ended. */
export type VitestRun = { readonly report: VitestReport | null; readonly exit: number | null };

/**
 * Counts one run. A run that went wrong in any way counts at least one failure: no report, a file that does not load,
 * a hook that threw, an error outside every test, a non-zero exit, no test at all.
 */
export function countTests(run: VitestRun): TestCount {
  const files = run.report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const brokenFiles = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(hasFailed));
  const failed = tests.filter(hasFailed).length + brokenFiles.length;
  const wentWrong = run.report === null || !run.report.success || run.exit !== 0 || passed + failed === 0;
  return {
    passed,
    failed: failed === 0 && wentWrong ? 1 : failed,
    notRun: tests.filter((test) => test.status !== 'passed' && !hasFailed(test)).map((test) => test.fullName),
    brokenFiles: brokenFiles.map((file) => file.name),
  };
}

function hasFailed(test: { readonly status: string }): boolean {
  return test.status === 'failed';
}

/** The report as vitest wrote it, or null when the text is no report. */
export function readReport(text: string): VitestReport | null {
  try {
    const value: unknown = JSON.parse(text);
    return isReport(value) ? value : null;
  } catch {
    return null; // A report that was cut off: the run broke, which is what null says.
  }
}

function isReport(value: unknown): value is VitestReport {
  if (typeof value !== 'object' || value === null || !('testResults' in value)) return false;
  const files: unknown = value.testResults;
  return (
    Array.isArray(files) &&
    files.every(
      (file: unknown) =>
        typeof file === 'object' && file !== null && 'assertionResults' in file && Array.isArray(file.assertionResults),
    )
  );
}

/** The lines that end `npm test`; the last one is the one that CI reads. */
export function closingLines(count: TestCount): readonly string[] {
  const lines = count.brokenFiles.map((file) => `failed outside its tests: ${file}`);
  if (count.notRun.length > 0) {
    lines.push(...count.notRun.map((name) => `not run on this machine: ${name}`));
    lines.push(`${count.notRun.length} tests were not run on this machine (listed above).`);
  }
  return [...lines, `${count.passed} passed, ${count.failed} failed`];
}
