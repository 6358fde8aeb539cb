// Use case: one record with everything around it: older contents, decision, source, and what else belongs to the same request.
import { type AppError, appError } from '../../shared/errors.ts';
import type { RecordView } from '../../shared/ipc/views.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { RecordSet } from '../../shared/review/record-set.ts';
import { aadstsOutcome } from '../../shared/words/aadsts-outcome.ts';
import type { OpenCase } from '../case/open-case.ts';
import { recordOfRow } from '../review/source-records.ts';
import type { CaseView } from './case-view.ts';

const mostNeighbours = 50;
/** What services write where there is no correlation id. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Fails with REVIEW_NO_SUCH_RECORD. */
export function recordInFull(open: OpenCase, { set }: CaseView, recordId: string): Result<RecordView, AppError> {
  const row = recordRowOf(open, set, recordId);
  if (row === null) return fail(appError('REVIEW_NO_SUCH_RECORD'));
  const decision = set.decision(row);
  return ok({
    recordId: open.index.idOf(row),
    standing: set.standing(row),
    membership: set.membership(row),
    decision: decision === null ? null : { state: decision.state, reason: decision.reason, note: decision.note },
    outcome: outcomeOf(open, row),
    record: recordOfRow(open, row),
    revisions: set.olderRevisions(row).map((older) => recordOfRow(open, older)),
    neighbours: neighboursOf(open, set, row),
    source: sourceOf(open, row),
  });
}

/** The row that shows a record; null for an id that the set does not have. Ids compare without regard to case, as Graph's do. */
export function recordRowOf({ index }: OpenCase, set: RecordSet, recordId: string): number | null {
  for (const id of new Set([recordId, recordId.toLowerCase()])) {
    const row = index.rowsOfId(id).find((one) => set.holds(one));
    if (row !== undefined) return row;
  }
  return null;
}

function neighboursOf(open: OpenCase, set: RecordSet, row: number): RecordView['neighbours'] {
  const { index } = open;
  const correlationId = index.textOf('correlationId', row);
  if (correlationId === null || correlationId === '' || correlationId === nobody) return [];
  const mask = new Uint8Array(index.size());
  index.markEqualTexts('correlationId', correlationId.toLowerCase(), mask);
  const neighbours = set.records.filter((one) => mask[one] === 1 && one !== row).subarray(0, mostNeighbours);
  return Array.from(neighbours, (one) => ({
    recordId: index.idOf(one),
    createdDateTime: index.createdDateTimeOf(one),
    appDisplayName: index.textOf('appDisplayName', one),
    outcome: outcomeOf(open, one),
  }));
}

function outcomeOf({ index }: OpenCase, row: number): RecordView['outcome'] {
  const code = index.errorCodes.valueOf(row);
  return code === null ? null : aadstsOutcome(code);
}

function sourceOf(open: OpenCase, row: number): RecordView['source'] {
  const { sourceId, receivedAt } = open.pageHead(open.index.referenceOf(row).page);
  const isIt = (entry: JournalEntry) => entry.kind === 'source' && entry.sourceId === sourceId;
  const source = open.journal().find(isIt);
  if (source?.kind !== 'source') throw new Error('a page of a source that the journal does not know');
  return { name: source.name, kind: source.sourceKind, receivedAt };
}
