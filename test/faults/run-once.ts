// One run of the matrix: a small tenant, a fresh case, a fault; collected, resumed until it is done, judged after every
// stage, and collected once more undisturbed, after which nothing may be open.

import type { OpenCase } from '../../electron/case/open-case.ts';
import { collectionStoreOf } from '../../electron/flow/collection-store.ts';
import type { ServedTenant } from '../../electron/tenant/server/serve-tenant.ts';
import { collectInto } from './collect-into.ts';
import { failingStore } from './failing-store.ts';
import type { Group } from './fault-kinds.ts';
import { interruptedStage } from './interrupted-stage.ts';
import type { Faults } from './judge.ts';
import { type DiskFault, planRun } from './plan-run.ts';
import { type Desk, isGapless, setDesk } from './small-desk.ts';

export type RunOutcome = Faults & {
  readonly name: string;
  readonly group: Group;
  /** 1 where the undisturbed rerun left something open. */
  readonly unfinished: number;
  readonly requests: number;
  readonly appends: number;
  readonly records: number;
};

type Stage = {
  readonly isDone: boolean;
  readonly isGapless: boolean;
  readonly appends: number;
  readonly faults: Faults;
};

const mostResumes = 4;
const dayMilliseconds = 86_400_000;

export async function runOnce(name: string): Promise<RunOutcome> {
  const plan = planRun(name);
  const desk = setDesk(plan);
  const stages: Stage[] = [];
  const complaints: string[] = [];
  try {
    const tenant = await desk.serve(plan.faults);
    try {
      if (plan.interruptAt !== null) complaints.push(...(await interruptedStage(desk, tenant)));
      for (let resume = 0; resume <= mostResumes; resume += 1) {
        const stage = await collectStage(desk, tenant, resume === 0 ? plan.disk : null);
        stages.push(stage);
        if (stage.isDone) break;
      }
    } finally {
      await tenant.close();
    }
    const requests = tenant.requestCount();
    if (plan.leaves === 'healed' && stages[0]?.isGapless !== true) complaints.push('a fault that passes left a gap');
    desk.pacing.pass(dayMilliseconds);
    const last = await undisturbedStage(desk);
    stages.push(last);
    return {
      name,
      group: plan.group,
      ...sumOf([...stages.map(({ faults }) => faults)], complaints),
      unfinished: last.isDone && last.isGapless ? 0 : 1,
      requests,
      appends: stages[0]?.appends ?? 0,
      records: desk.truth.contents().length,
    };
  } finally {
    desk.clean();
  }
}

async function undisturbedStage(desk: Desk): Promise<Stage> {
  const tenant = await desk.serve([]);
  try {
    return await collectStage(desk, tenant, null);
  } finally {
    await tenant.close();
  }
}

/** Collects and judges; a stage that broke off is judged by what an opening of the case finds on the disk, as the next run does. */
async function collectStage(desk: Desk, tenant: ServedTenant, disk: DiskFault | null): Promise<Stage> {
  const judged = (open: OpenCase, isDone: boolean, appends: number): Stage => ({
    isDone,
    appends,
    isGapless: isGapless(open),
    faults: desk.judge(open, tenant, !isDone),
  });
  const attempted = await desk.withCase(async (open) => {
    const store = failingStore(collectionStoreOf(open), disk);
    try {
      const { kind } = await collectInto(open, store, desk.targetOf(tenant), desk.pacing);
      return kind === 'done' ? judged(open, true, store.appends()) : store.appends();
    } catch (error) {
      if (disk === null || (error as NodeJS.ErrnoException).code !== disk.code) throw error;
      return store.appends();
    }
  });
  return typeof attempted === 'number' ? desk.withCase((open) => judged(open, false, attempted)) : attempted;
}

function sumOf(all: readonly Faults[], complaints: readonly string[]): Faults {
  const sum = (of: (faults: Faults) => number) => all.reduce((total, faults) => total + of(faults), 0);
  return {
    lost: sum(({ lost }) => lost),
    duplicated: sum(({ duplicated }) => duplicated),
    foreign: sum(({ foreign }) => foreign),
    falseComplete: sum(({ falseComplete }) => falseComplete),
    inexactGaps: sum(({ inexactGaps }) => inexactGaps) + complaints.length,
    why: [...all.flatMap(({ why }, stage) => why.map((text) => `stage ${stage + 1}: ${text}`)), ...complaints],
  };
}
