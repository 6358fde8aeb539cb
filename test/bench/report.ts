// What the bench says: one row per stage for people, one document for programs.
import { cpus } from 'node:os';
import type { SideRun } from './run-side.ts';
import type { SideReport } from './side.child.ts';
import { figureOf, type Goal, isGoalMet, median, type Stage } from './stage.ts';
import { peakMemoryLimit } from './stage-list.ts';
import type { Yardstick } from './yardstick.ts';

export type SideSummary =
  | {
      readonly figure: number;
      readonly unit: string;
      readonly seconds: number;
      readonly cpuSeconds: number;
      readonly amount: number;
      readonly peakMegabytes: number;
      readonly facts: Readonly<Record<string, number | string>>;
    }
  | { readonly failed: string };

export type StageReport = {
  readonly stage: string;
  readonly does: string;
  readonly twinDoes: string;
  readonly goal: Goal;
  /** Programs that wanted a processor when the stage began (one-minute average): above 0, others were at work. */
  readonly loadBefore: number;
  readonly ours: SideSummary;
  readonly naive: SideSummary;
  /** Null: no goal, or the stage did not run. */
  readonly goalMet: boolean | null;
  readonly memoryGoalMet: boolean | null;
  /** The twin's time for the same amount over ours: above 1, ours is faster. */
  readonly timeRatio: number | null;
  /** The twin's peak memory over ours. */
  readonly memoryRatio: number | null;
};

export type BenchReport = {
  readonly records: number;
  readonly inputBytes: number;
  readonly machine: {
    readonly node: string;
    readonly platform: string;
    readonly processor: string;
    readonly cores: number;
  };
  readonly yardstick: Yardstick;
  readonly peakMegabytesLimit: number;
  readonly stages: readonly StageReport[];
};

/** Median of the runs of one side; one failure is a failure. */
function summarise(runs: readonly SideRun[], goal: Goal): SideSummary {
  const failure = runs.find((run) => 'failed' in run);
  if (failure !== undefined) return failure;
  const done = runs.filter((run): run is SideReport => !('failed' in run));
  const amount = done[0]?.amount ?? 1;
  const seconds = median(done.map((run) => run.seconds));
  const cpuSeconds = median(done.map((run) => run.cpuSeconds));
  const peakMegabytes = Math.max(...done.map((run) => run.peakMegabytes));
  const figure = figureOf({ seconds, amount }, goal);
  return { figure, unit: goal.unit, seconds, cpuSeconds, amount, peakMegabytes, facts: done.at(-1)?.facts ?? {} };
}

export function stageReport(
  stage: Stage,
  loadBefore: number,
  oursRuns: readonly SideRun[],
  naiveRuns: readonly SideRun[],
): StageReport {
  const { goal, does, twinDoes } = stage;
  const ours = summarise(oursRuns, goal);
  const naive = summarise(naiveRuns, goal);
  const both = !('failed' in ours) && !('failed' in naive);
  return {
    stage: stage.name,
    does,
    twinDoes,
    goal,
    loadBefore,
    ours,
    naive,
    goalMet: 'failed' in ours ? null : isGoalMet(ours.figure, goal),
    memoryGoalMet: 'failed' in ours ? null : ours.peakMegabytes < (stage.peakMegabytes ?? peakMemoryLimit),
    timeRatio: both ? naive.seconds / naive.amount / (ours.seconds / ours.amount) : null,
    memoryRatio: both ? naive.peakMegabytes / ours.peakMegabytes : null,
  };
}

export function benchReport(records: number, input: SideReport, stages: readonly StageReport[]): BenchReport {
  const { bytes, parseRecordsPerSecond, sha256MegabytesPerSecond } = input.facts ?? {};
  const [first] = cpus();
  const machine = {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
  };
  const yardstick = {
    parseRecordsPerSecond: Number(parseRecordsPerSecond),
    sha256MegabytesPerSecond: Number(sha256MegabytesPerSecond),
  };
  return { records, inputBytes: Number(bytes), machine, yardstick, peakMegabytesLimit: peakMemoryLimit, stages };
}
