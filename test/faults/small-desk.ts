// The desk of one run: the small tenant with its truth, a case folder, and the stages that collect into it and are judged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCase, isCaseFolder, openCase } from '../../electron/case/case-folder.ts';
import type { OpenCase } from '../../electron/case/open-case.ts';
import { coverageOf } from '../../electron/flow/case-coverage.ts';
import { viewCase } from '../../electron/flow/case-view.ts';
import { readFaultScript } from '../../electron/tenant/server/faults/fault-script.ts';
import { type ServedTenant, serveTenant } from '../../electron/tenant/server/serve-tenant.ts';
import { createVirtualPacing, type VirtualPacing } from '../support/virtual-pacing.ts';
import type { CollectTarget } from './collect-into.ts';
import { disturbancesIn } from './disturbances.ts';
import type { ScriptedFault } from './fault-kinds.ts';
import { claimsOf, isGap } from './journal-claims.ts';
import { type Disturbance, type Faults, judge } from './judge.ts';
import { type LivingTruth, livingTruth } from './living-truth.ts';
import type { RunPlan } from './plan-run.ts';

export const casePassphrase = 'correct horse battery staple';
/** Key derivation is not what is tested here. */
const caseOptions = { effects: { now: () => new Date(0) }, face: 'test', scryptLogN: 4 };
const recordsInMonth = 150;
/** No byte for so long is a time-out; far above what this machine needs for an answer, far below a stall. */
const idleMilliseconds = 1500;

export type Desk = {
  readonly plan: RunPlan;
  readonly folder: string;
  readonly pacing: VirtualPacing;
  readonly truth: LivingTruth;
  readonly serve: (faults: readonly ScriptedFault[]) => Promise<ServedTenant>;
  readonly targetOf: (tenant: ServedTenant) => CollectTarget;
  /** Opens the case, makes it where there is none, and closes it behind `work`. */
  readonly withCase: <T>(work: (open: OpenCase) => T | Promise<T>) => Promise<T>;
  readonly judge: (open: OpenCase, tenant: ServedTenant, wholeIsUnknown: boolean) => Faults;
  readonly clean: () => void;
};

export function setDesk(plan: RunPlan): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'signet-faults-'));
  const pacing = createVirtualPacing(plan.endsAt, plan.localSkewHours * 3_600_000);
  const truth = livingTruth({ seed: 'small', records: recordsInMonth, endsAt: plan.endsAt }, pacing.realNow);
  const { users, month, tenantId } = truth.data;
  const subject = { id: users.subject.id, names: month.subject.names.slice(0, plan.names) };
  return {
    plan,
    folder,
    pacing,
    truth,
    serve: (faults) => {
      const script = readFaultScript(JSON.stringify({ seed: plan.name, faults }));
      if (!script.ok) throw new Error(JSON.stringify(script.error));
      return serveTenant({
        seed: 'small',
        records: recordsInMonth,
        data: truth.data,
        clock: pacing.realNow,
        throttle: null,
        acceptAnyToken: true,
        faults: script.value,
      });
    },
    targetOf: ({ graphRoot }) => ({
      root: graphRoot,
      tenantId,
      subjectId: subject.id,
      officerId: users.officer.id,
      names: subject.names,
      tokens: plan.tokens,
      idleMilliseconds,
    }),
    withCase: async (work) => {
      const open = isCaseFolder(join(folder, 'case')) ? openCase : createCase;
      const opened = await open(join(folder, 'case'), casePassphrase, caseOptions);
      if (!opened.ok) throw new Error(`the case does not open: ${opened.error.code}`);
      try {
        return await work(opened.value);
      } finally {
        opened.value.close();
      }
    },
    judge: (open, tenant, wholeIsUnknown) => {
      const disturbances: readonly Disturbance[] = wholeIsUnknown ? [everything] : disturbancesIn(tenant.requests);
      const clockWasWrong = plan.faults.some(({ fault }) => fault === 'clock-skew' || fault === 'clock-jump');
      return judge({ open, contents: truth.contents(), subject, disturbances, clockWasWrong });
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const everything: Disturbance = {
  eventClass: null,
  key: null,
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
};

/** True where journal and statement say that everything asked is sealed, but for what retention took before it was read. */
export function isGapless(open: OpenCase): boolean {
  const claims = claimsOf(open.journal());
  const { gaps } = coverageOf(open, viewCase(open), null);
  return claims.length > 0 && !claims.some(isGap) && gaps.every(({ code }) => code === 'RETENTION_OVERTOOK');
}
