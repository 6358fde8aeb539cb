// `npm run faults`: the whole matrix of faults against the live collection. Ends with 1 if anything was lost, doubled,
// foreign, wrongly called complete, or in no exact gap. `-- --only NAME` repeats one run, `--group NAME` does one group,
// `--sample N --seed S` a sample, `--mutants` shows that broken collectors are caught.
import { parseArgs } from 'node:util';
import { catchMutants } from './catch-mutants.ts';
import { allRuns, measureRun, sampleOf } from './choose-runs.ts';
import { kindsOfTrouble } from './fault-kinds.ts';
import { planRun } from './plan-run.ts';
import { isBad, type Matrix, runMany, totalsByGroup } from './run-many.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    group: { type: 'string', multiple: true },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    mutants: { type: 'boolean', default: false },
  },
});

async function chosenRuns(): Promise<readonly string[]> {
  if (values.only !== undefined) return values.only;
  const all = allRuns(await measureRun());
  const { group, sample, seed } = values;
  const asked = group === undefined ? all : all.filter((name) => group.includes(planRun(name).group));
  if (sample === undefined) return asked;
  console.log(`a sample of ${sample} of ${asked.length} runs, chosen by seed ${seed}`);
  return sampleOf(asked, Number(sample), seed);
}

function printTotals(matrix: Matrix): void {
  const line = (cells: readonly (string | number)[]) =>
    console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(10) : String(cell).padStart(15))).join(''));
  line(['group', 'runs', ...kindsOfTrouble]);
  for (const [group, totals] of totalsByGroup(matrix))
    line([group, totals.runs, ...kindsOfTrouble.map((trouble) => totals[trouble])]);
}

async function runMatrix(): Promise<boolean> {
  const startedAt = Date.now();
  const names = await chosenRuns();
  let done = 0;
  const matrix = await runMany(names, {
    heard: (answer) => {
      done += 1;
      if (answer.kind === 'broke') console.log(`${answer.name}: BROKE: ${answer.why}`);
      else if (isBad(answer.outcome))
        console.log(`${answer.outcome.name}: ${answer.outcome.why.join(' | ') || 'unfinished'}`);
      if (done % 100 === 0) console.log(`${done} of ${names.length} runs`);
    },
  });
  printTotals(matrix);
  console.log(`${names.length} runs in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  return matrix.broken.length === 0 && !matrix.outcomes.some(isBad);
}

const isGood = values.mutants ? await catchMutants((line) => console.log(line)) : await runMatrix();
process.exitCode = isGood ? 0 : 1;
