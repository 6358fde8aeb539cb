// A sample of the fault matrix, chosen by a seed that is printed; `npm run faults` does all of it.
import { describe, expect, it } from 'vitest';
import { allRuns, measureRun, sampleOf } from './choose-runs.ts';
import { kindsOfTrouble } from './fault-kinds.ts';
import { planRun } from './plan-run.ts';
import { isBad, runMany, totalsByGroup } from './run-many.ts';

const count = 300;
const seed = process.env.SIGNET_FAULTS_SEED ?? String(Math.floor(Math.random() * 1_000_000));

/** Usually one; a busy machine may take its time, since nothing here is about speed. */
const minutes = 8 * 60_000;

describe('A live collection under faults', { timeout: minutes }, () => {
  it(`loses, doubles and mistakes nothing, whatever goes wrong and whenever (${count} runs, seed ${seed})`, async () => {
    const names = sampleOf(allRuns(await measureRun()), count, seed);
    const matrix = await runMany(names);
    expect(matrix.broken).toEqual([]);
    // By name: `npm run faults -- --only NAME` repeats one.
    expect(matrix.outcomes.filter(isBad).map(({ name, why }) => [name, ...why])).toEqual([]);
    const totals = totalsByGroup(matrix).get('all');
    expect(totals).toEqual({ runs: count, ...Object.fromEntries(kindsOfTrouble.map((trouble) => [trouble, 0])) });
  });

  it('has thousands of different runs, each of which its name repeats', () => {
    const names = allRuns({ requests: 50, appends: 60 });
    expect(names.length).toBeGreaterThan(4000);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(planRun(name)).toEqual(planRun(name));
    expect(sampleOf(names, count, 'x')).toEqual(sampleOf(names, count, 'x'));
    expect(new Set(sampleOf(names, count, 'x')).size).toBe(count);
    expect(() => planRun('no such run')).toThrow('no run is called');
  });
});
