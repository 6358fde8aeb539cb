// Use case: one value of one record is treated otherwise than the policy says.
import { type AppError, appError } from '../../shared/errors.ts';
import type { Operator } from '../../shared/redact/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { sourceRecords } from '../review/source-records.ts';
import { policyOf } from './case-policy.ts';
import { withCase } from './case-session.ts';
import { viewCase } from './case-view.ts';
import { rowOfId, type WholeRecord } from './list-records.ts';
import type { Surroundings } from './surroundings.ts';
import { surveyCase } from './survey-case.ts';

export type OverrideRequest = {
  readonly folder: string;
  readonly recordId: string;
  readonly path: string;
  readonly operator: Operator;
  readonly reason: string | undefined;
};

export type OverrideReport = Pick<OverrideRequest, 'recordId' | 'path' | 'operator'> & {
  readonly record: WholeRecord['record'];
};

/** Tried on the record before it is noted, so that a misspelt path or an unknown reason is said at once. */
export function overrideValue(
  request: OverrideRequest,
  surroundings: Surroundings,
): Promise<Result<OverrideReport, AppError>> {
  return withCase(request.folder, surroundings, false, async (open) => {
    const view = viewCase(open);
    const row = rowOfId(open, view.set.records, request.recordId);
    if (row === null) return fail(appError('REVIEW_NO_SUCH_RECORD'));
    const policy = policyOf(view.state);
    if (!policy.ok) return policy;
    const recordId = open.index.idOf(row);
    const { path, operator } = request;
    const entry = {
      kind: 'override',
      at: surroundings.effects.now().toISOString(),
      recordId,
      path,
      operator,
      reason: request.reason ?? null,
    } as const;
    const onlyThis = Uint32Array.of(row);
    const tried = { ...view, state: { ...view.state, overrides: [entry] }, set: { ...view.set, included: onlyThis } };
    const surveyed = await surveyCase(open, tried, { ...policy.value, unknownFields: 'remove' }, surroundings);
    if (!surveyed.ok) return surveyed;
    if (surveyed.value.survey.unusedOverrides.length > 0) return fail(appError('REDACT_NOTHING_THERE', { path }));
    open.append(entry);
    const [source] = sourceRecords(open, view.set, onlyThis);
    if (source === undefined) throw new Error('the record was there a moment ago');
    return ok({
      recordId,
      path,
      operator,
      record: surveyed.value.redaction.redact(source, surveyed.value.newFinder()).record,
    });
  });
}
