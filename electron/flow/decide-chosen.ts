// Use case: decide about records that the officer chose by hand or as a whole view, and take the latest decision back.
import { type AppError, appError } from '../../shared/errors.ts';
import type { DecisionState } from '../../shared/model/journal.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { decisionToUndo, undoEntries } from '../../shared/review/decisions.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { CaseView } from './case-view.ts';
import type { FixedView } from './fixed-view.ts';
import { recordRowOf } from './record-in-full.ts';
import type { Surroundings } from './surroundings.ts';

export type ChosenRecords =
  /** Quarantined ones too. */
  | { readonly by: 'records'; readonly recordIds: readonly string[] }
  /** All of the subject's records in the view: a view never reaches into quarantine (design §7). */
  | { readonly by: 'view'; readonly view: FixedView };

export type DecisionToMake = {
  readonly chosen: ChosenRecords;
  readonly state: DecisionState;
  /** Needed to exclude. */
  readonly reason: string | null;
  readonly note: string | null;
};

export type DecidedRecords = { readonly decided: number; readonly fromQuarantine: number };

/**
 * One entry of the journal for all of them, so that one undo takes it back.
 * @param view as it stands now, not as it stood when the chosen view was opened: whose a record is may have turned out since.
 */
export function decideChosen(
  open: OpenCase,
  view: CaseView,
  { chosen, state, reason, note }: DecisionToMake,
  surroundings: Surroundings,
): Result<DecidedRecords, AppError> {
  if (state === 'exclude' && reason === null) return fail(appError('REVIEW_REASON_NEEDED'));
  const rows = chosen.by === 'records' ? rowsOfIds(open, view, chosen.recordIds) : rowsOfView(open, view, chosen.view);
  if (rows === null || rows.length === 0) return fail(appError('REVIEW_NO_SUCH_RECORD'));
  open.append({
    kind: 'decision',
    at: surroundings.effects.now().toISOString(),
    recordIds: rows.map((row) => open.index.idOf(row)),
    state,
    reason,
    note: note === null || note.trim() === '' ? null : note,
  });
  const quarantined = rows.filter((row) => view.set.membership(row) !== 'subject');
  return ok({ decided: rows.length, fromQuarantine: quarantined.length });
}

/** Null where one of them is no record: then nothing is decided. */
function rowsOfIds(open: OpenCase, { set }: CaseView, recordIds: readonly string[]): readonly number[] | null {
  const rows = new Set<number>();
  for (const id of recordIds) {
    const row = recordRowOf(open, set, id);
    if (row === null) return null;
    rows.add(row);
  }
  return [...rows];
}

function rowsOfView(open: OpenCase, { set }: CaseView, view: FixedView): readonly number[] {
  const rows: number[] = [];
  for (const shown of view.rows) {
    // A newer content of the same record may stand in another row by now.
    const row = set.holds(shown) ? shown : recordRowOf(open, set, open.index.idOf(shown));
    const isSubjects = view.set.membership(shown) === 'subject';
    if (isSubjects && row !== null && set.membership(row) === 'subject') rows.push(row);
  }
  return rows;
}

export type UndoneDecision = { readonly restored: number; readonly state: DecisionState | null };

/** Takes the latest decision back that was not taken back yet; `state` is what had been decided, null where nothing was. */
export function undoDecision(open: OpenCase, { set }: CaseView, surroundings: Surroundings): UndoneDecision {
  const last = decisionToUndo(open.journal());
  if (last === null) return { restored: 0, state: null };
  const entries = undoEntries(open.journal(), surroundings.effects.now().toISOString(), (id) => {
    const row = recordRowOf(open, set, id);
    return row !== null && set.membership(row) === 'subject';
  });
  open.append(...entries);
  return { restored: entries.reduce((sum, { recordIds }) => sum + recordIds.length, 0), state: last.entry.state };
}
