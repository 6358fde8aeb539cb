// What an open case shows right now: whose the records are, which content of each is the newest, what was decided.
import { createSubjectGuard, type SubjectGuard } from '../../shared/collect/subject-guard.ts';
import { type CaseState, foldJournal } from '../../shared/review/case-state.ts';
import { latestDecisions } from '../../shared/review/decisions.ts';
import {
  decideRecords,
  guardRows,
  type RecordSet,
  type ResolvedRecords,
  resolveRecords,
} from '../../shared/review/record-set.ts';
import type { OpenCase } from '../case/open-case.ts';

export type CaseView = {
  readonly state: CaseState;
  readonly guard: SubjectGuard;
  readonly set: RecordSet;
};

const nobodyAsked = { objectId: null, names: [] };

type Resolved = { readonly key: string; readonly guard: SubjectGuard; readonly records: ResolvedRecords };

/** The latest of each open case: a decision changes nothing of whose the records are, and an officer makes many of them. */
const resolvedOf = new WeakMap<OpenCase, Resolved>();

/** Computed from the index and the journal as they stand; records that arrive later are not in it. */
export function viewCase(open: OpenCase): CaseView {
  const journal = open.journal();
  const state = foldJournal(journal);
  const { guard, records } = resolve(open, state);
  return { state, guard, set: decideRecords(records, latestDecisions(journal)) };
}

function resolve(open: OpenCase, { subject }: CaseState): Resolved {
  const key = JSON.stringify([open.pageCount(), open.index.size(), subject]);
  const known = resolvedOf.get(open);
  if (known?.key === key) return known;
  const guard = createSubjectGuard(subject ?? nobodyAsked, guardRows(open.index));
  const records = resolveRecords(open.index, guard.judge, (page) => open.pageHead(page).serverDate);
  const resolved = { key, guard, records };
  resolvedOf.set(open, resolved);
  return resolved;
}
