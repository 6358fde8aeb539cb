// Use case: some lines of a view as they are shown. What the index holds is answered without decryption; other columns read their
// record, page by page.
import type { GroupRowView, RecordRowView, RowsView } from '../../shared/ipc/views.ts';
import type { Decision } from '../../shared/review/decisions.ts';
import { filterOfGroup, type Line } from '../../shared/review/group-repeated.ts';
import { indexedCell, recordCell } from '../../shared/review/record-cells.ts';
import { type RecordStanding, standingOf } from '../../shared/review/record-set.ts';
import { aadstsOutcome } from '../../shared/words/aadsts-outcome.ts';
import type { OpenCase } from '../case/open-case.ts';
import { recordOfRow } from '../review/source-records.ts';
import type { FixedView } from './fixed-view.ts';
import { inPageOrder } from './sort-by-records.ts';

export type RowsRequest = { readonly from: number; readonly count: number; readonly columns: readonly string[] };

type Cells = readonly (string | null)[];

/**
 * Lines and their order are those of the view; what was decided is told as it stands now.
 * @param decisions the latest per record id.
 */
export function viewRows(
  open: OpenCase,
  view: FixedView,
  decisions: ReadonlyMap<string, Decision>,
  { from, count, columns }: RowsRequest,
): RowsView {
  const lines: Line[] = [];
  for (let place = from; place < Math.min(from + count, view.size); place++) lines.push(view.line(place));
  const shown = lines.map((line) => (line.kind === 'record' ? line.row : earliestOf(open, line.rows)));
  const cells = cellsOf(open, shown, columns);
  const rows = lines.map((line, place) => {
    const row = shown[place] as number;
    const record = recordRow(open, view, decisions, row, cells.get(row) ?? []);
    return line.kind === 'record' ? record : groupRow(open, view, decisions, line.rows, record);
  });
  return { rows, newRecords: view.newRecords() };
}

function cellsOf(open: OpenCase, rows: readonly number[], columns: readonly string[]): ReadonlyMap<number, Cells> {
  const { index } = open;
  const readers = columns.map((path) => ({ indexed: indexedCell(index, path), recorded: recordCell(path) }));
  const needsRecord = readers.some(({ indexed }) => indexed === null);
  const cells = new Map<number, Cells>();
  for (const row of inPageOrder(index, rows)) {
    const record = needsRecord ? recordOfRow(open, row) : {};
    cells.set(
      row,
      readers.map(({ indexed, recorded }) => (indexed === null ? recorded(record) : indexed(row))),
    );
  }
  return cells;
}

function recordRow(
  { index }: OpenCase,
  { set }: FixedView,
  decisions: ReadonlyMap<string, Decision>,
  row: number,
  cells: Cells,
): RecordRowView {
  const recordId = index.idOf(row);
  const decision = decisions.get(recordId);
  const errorCode = index.errorCodes.valueOf(row);
  return {
    kind: 'record',
    recordId,
    createdDateTime: index.createdDateTimeOf(row),
    standing: standingOf(set.membership(row), decision?.state),
    outcome: errorCode === null ? null : aadstsOutcome(errorCode),
    errorCode,
    isInteractive: index.interactive.valueOf(row),
    cells,
    revisions: set.olderRevisions(row).length,
    hasNote: decision !== undefined && decision.note !== null && decision.note !== '',
  };
}

function groupRow(
  open: OpenCase,
  view: FixedView,
  decisions: ReadonlyMap<string, Decision>,
  rows: Uint32Array,
  first: RecordRowView,
): GroupRowView {
  const { grouping, filter } = view.request;
  if (grouping === null) throw new Error('only a grouped view has groups');
  const standings: Record<RecordStanding, number> = { included: 0, excluded: 0, open: 0, quarantined: 0 };
  for (const row of rows) {
    // Making an id into text costs more than all the rest; mostly nobody has decided anything.
    const decided = decisions.size === 0 ? undefined : decisions.get(open.index.idOf(row))?.state;
    standings[standingOf(view.set.membership(row), decided)] += 1;
  }
  return {
    kind: 'group',
    filter: filterOfGroup(open.index, rows, grouping, filter),
    count: rows.length,
    standings,
    first,
    lastDateTime: open.index.createdDateTimeOf(latestOf(open, rows)),
  };
}

function earliestOf({ index }: OpenCase, rows: Uint32Array): number {
  return rows.reduce((first, row) => (index.compareTimes(row, first) < 0 ? row : first));
}

function latestOf({ index }: OpenCase, rows: Uint32Array): number {
  return rows.reduce((last, row) => (index.compareTimes(row, last) > 0 ? row : last));
}
