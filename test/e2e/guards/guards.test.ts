// Every guard of the app's shell holds, and its check notices when the guard is taken away: a surviving mutant fails the run.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { guards } from './guard-table.ts';
import { guardsPage, renderGuards } from './guards-page.ts';
import type { GuardRun } from './run-guards.child.ts';

const child = fileURLToPath(new URL('./run-guards.child.ts', import.meta.url));
const names = guards.map(({ name }) => name);
let runs: ReadonlyMap<string, GuardRun>;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [child], {
    maxBuffer: 16 * 1024 * 1024,
    timeout: 110_000,
  });
  runs = new Map((JSON.parse(stdout) as GuardRun[]).map((run) => [run.name, run]));
});

describe('The guard', () => {
  it.each(names)('%s holds', (name) => {
    expect(runs.get(name)?.problem).toBeNull();
  });

  it.each(names)('%s is missed when it is taken away', (name) => {
    expect(runs.get(name)?.mutant).not.toBeNull();
  });
});

describe('The table of guards', () => {
  it('names each guard once', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('takes a guard away by a change that leaves the app running, unless starting is what it guards', () => {
    const broken = [...runs.values()].filter(({ mutant }) =>
      /SyntaxError|did not come up|is not modelled/.test(mutant ?? ''),
    );
    // The double has no crashReporter, so an app that touches it does not start.
    expect(broken.map(({ name }) => name)).toEqual(['crash-reports-never']);
  });

  it('is what docs/security-guards.md shows', () => {
    expect(readFileSync(guardsPage, 'utf8')).toBe(renderGuards());
  });
});
