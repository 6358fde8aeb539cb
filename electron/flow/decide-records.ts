// Use case: decide about records: one by its id, quarantined ones too, or all of the subject's that a filter chooses.
import { type AppError, appError } from '../../shared/errors.ts';
import type { DecisionState } from '../../shared/model/journal.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { withCase } from './case-session.ts';
import { viewCase } from './case-view.ts';
import { chooseRows, rowOfId } from './list-records.ts';
import type { Surroundings } from './surroundings.ts';

export type DecideRequest = {
  readonly folder: string;
  readonly chosen: { readonly by: 'id'; readonly id: string } | { readonly by: 'filter'; readonly filter: string };
  readonly state: DecisionState;
  readonly reason: string | undefined;
  readonly note: string | undefined;
};

export type DecideReport = { readonly decided: number; readonly state: DecisionState; readonly fromQuarantine: number };

export function decideRecords(
  request: DecideRequest,
  surroundings: Surroundings,
): Promise<Result<DecideReport, AppError>> {
  return withCase(request.folder, surroundings, false, async (open) => {
    if (request.state === 'exclude' && request.reason === undefined) return fail(appError('REVIEW_REASON_NEEDED'));
    const rows = rowsToDecide(open, request);
    if (!rows.ok) return rows;
    if (rows.value.rows.length === 0) return fail(appError('REVIEW_NO_SUCH_RECORD'));
    open.append({
      kind: 'decision',
      at: surroundings.effects.now().toISOString(),
      recordIds: rows.value.rows.map((row) => open.index.idOf(row)),
      state: request.state,
      reason: request.reason ?? null,
      note: request.note ?? null,
    });
    return ok({ decided: rows.value.rows.length, state: request.state, fromQuarantine: rows.value.fromQuarantine });
  });
}

/** A filter never reaches into quarantine: somebody else's record is let out by its own id only (design §7). */
function rowsToDecide(
  open: OpenCase,
  request: DecideRequest,
): Result<{ readonly rows: readonly number[]; readonly fromQuarantine: number }, AppError> {
  const { set } = viewCase(open);
  if (request.chosen.by === 'id') {
    const row = rowOfId(open, set.records, request.chosen.id);
    if (row === null) return fail(appError('REVIEW_NO_SUCH_RECORD'));
    return ok({ rows: [row], fromQuarantine: set.membership(row) === 'subject' ? 0 : 1 });
  }
  const ofSubject = set.records.filter((row) => set.membership(row) === 'subject');
  const rows = chooseRows(open, ofSubject, request.chosen.filter);
  return rows.ok ? ok({ rows: [...rows.value], fromQuarantine: 0 }) : rows;
}
