// Use case: what the detectors masked and which pairs of fields are open; the officer lifts or accepts one with a reason.
import { type AppError, appError } from '../../shared/errors.ts';
import type { Finding, OpenPair } from '../../shared/redact/redaction-types.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { policyOf } from './case-policy.ts';
import { withCase } from './case-session.ts';
import { viewCase } from './case-view.ts';
import { previewRedaction } from './set-policy.ts';
import type { Surroundings } from './surroundings.ts';

export type FindingsReport = {
  readonly findings: readonly Finding[];
  readonly openPairs: readonly OpenPair[];
  readonly lifted: string | null;
};

export type LiftRequest = { readonly id: string; readonly reason: string };

export function caseFindings(
  folder: string,
  lift: LiftRequest | null,
  surroundings: Surroundings,
): Promise<Result<FindingsReport, AppError>> {
  return withCase(folder, surroundings, false, async (open): Promise<Result<FindingsReport, AppError>> => {
    const policy = policyOf(viewCase(open).state);
    if (!policy.ok) return policy;
    const before = await previewRedaction(open, policy.value, surroundings);
    if (!before.ok) return before;
    const { findings, openPairs } = before.value;
    if (lift === null) return ok({ findings, openPairs, lifted: null });
    if (![...findings, ...openPairs].some((one) => one.id === lift.id)) return fail(appError('REDACT_NO_SUCH_FINDING'));
    open.append({
      kind: 'lift',
      at: surroundings.effects.now().toISOString(),
      findingId: lift.id,
      reason: lift.reason,
    });
    const after = await previewRedaction(open, policy.value, surroundings);
    return after.ok ? ok({ findings: after.value.findings, openPairs: after.value.openPairs, lifted: lift.id }) : after;
  });
}
