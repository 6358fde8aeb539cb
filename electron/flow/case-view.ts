// What an open case shows right now: whose the records are, which content of each is the newest, what was decided.
import { createSubjectGuard, type SubjectGuard } from '../../shared/collect/subject-guard.ts';
import { type CaseState, foldJournal } from '../../shared/review/case-state.ts';
import { latestDecisions } from '../../shared/review/decisions.ts';
import { guardRows, type RecordSet, resolveRecordSet } from '../../shared/review/record-set.ts';
import type { OpenCase } from '../case/open-case.ts';

export type CaseView = {
  readonly state: CaseState;
  readonly guard: SubjectGuard;
  readonly set: RecordSet;
};

const nobodyAsked = { objectId: null, names: [] };

/** Computed from the index and the journal as they stand; records that arrive later are not in it. */
export function viewCase(open: OpenCase): CaseView {
  const journal = open.journal();
  const state = foldJournal(journal);
  const guard = createSubjectGuard(state.subject ?? nobodyAsked, guardRows(open.index));
  const set = resolveRecordSet(
    open.index,
    guard.judge,
    (page) => open.pageHead(page).serverDate,
    latestDecisions(journal),
  );
  return { state, guard, set };
}
