// `npm run bench`: measures every stage beside its naive twin on generated records. No timed test: a missed goal is printed,
// not failed; the exit code only says whether every stage ran.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readOptions, usage } from './read-options.ts';
import { benchReport, type StageReport, stageReport } from './report.ts';
import { type BenchRun, runSide, type SideRun } from './run-side.ts';

import type { Side, Stage } from './stage.ts';
import { inputName, stages } from './stage-list.ts';
import { tableLines } from './table.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(usage);
  process.exit(2);
}
const { json, records } = options;
const profileFolder = options.profileFolder === null ? null : resolve(options.profileFolder);
if (profileFolder !== null) mkdirSync(profileFolder, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'signet-bench-'));
const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
process.on('exit', removeFolder);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(6));

const run: BenchRun = { folder, records, profileFolder };
const say = (text: string) => process.stderr.write(`bench: ${text}\n`);
const prepared = new Map<string, SideRun>();

async function runSides(stage: Stage, side: Side): Promise<readonly SideRun[]> {
  const runs: SideRun[] = [];
  for (let go = 0; go < stage.runs; go += 1) {
    say(
      `${stage.name}, ${side === 'ours' ? 'ours' : 'naive twin'}${stage.runs > 1 ? `, ${go + 1} of ${stage.runs}` : ''}`,
    );
    runs.push(await runSide(stage.name, side, run));
  }
  return runs;
}

/** Runs the stages that this one builds on, where they were not asked for themselves. */
async function prepare(stage: Stage): Promise<void> {
  for (const earlier of stages.filter((one) => stage.after.includes(one.name))) {
    if (prepared.has(earlier.name)) continue;
    await prepare(earlier);
    say(`${earlier.name}, because ${stage.name} builds on it`);
    prepared.set(earlier.name, await runSide(earlier.name, 'ours', run));
  }
}

say(`writing ${records} records`);
const input = await runSide(inputName, 'ours', { ...run, profileFolder: null });
if ('failed' in input) {
  say(`could not write the records: ${input.failed}`);
  process.exit(1);
}
const reports: StageReport[] = [];
for (const stage of stages) {
  if (options.stages.length > 0 && !options.stages.includes(stage.name)) continue;
  await prepare(stage);
  const [load = 0] = loadavg();
  const ours = await runSides(stage, 'ours');
  for (const one of ours) prepared.set(stage.name, one);
  reports.push(stageReport(stage, load, ours, await runSides(stage, 'naive')));
}
const report = benchReport(records, input, reports);
if (!json) for (const line of [...tableLines(report), '']) console.log(line);
console.log(JSON.stringify(report));
// At the end and not by exit(), so that a slow reader of stdout gets everything.
process.exitCode = reports.every(({ ours, naive }) => !('failed' in ours) && !('failed' in naive)) ? 0 : 1;
