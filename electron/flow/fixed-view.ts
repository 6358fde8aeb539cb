// Use case: a view over the records of a case: which ones, in which order, in which lines. It is fixed when it is opened; pages and
// decisions that come later change neither its lines nor their order.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type GroupedLines, groupRepeated, type Line } from '../../shared/review/group-repeated.ts';
import { type Preset, presetRows } from '../../shared/review/preset-rows.ts';
import { indexedCell } from '../../shared/review/record-cells.ts';
import type { RecordSet } from '../../shared/review/record-set.ts';
import { type SortKey, sortRows } from '../../shared/review/sort-rows.ts';
import type { SummaryWindow } from '../../shared/review/summarise-rows.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { CaseView } from './case-view.ts';
import { chooseRows } from './list-records.ts';
import { sortByRecords } from './sort-by-records.ts';
import type { Surroundings } from './surroundings.ts';

export type ViewRequest = {
  /** OData, the words of `parseFilter`; null for all. */
  readonly filter: string | null;
  readonly preset: Preset | null;
  readonly sort: { readonly by: string; readonly direction: 'ascending' | 'descending' };
  readonly grouping: SummaryWindow | null;
};

export type FixedView = {
  readonly request: ViewRequest;
  /** Of the moment at which it was opened: newest revisions, membership. */
  readonly set: RecordSet;
  /** The chosen records in their order. */
  readonly rows: Uint32Array;
  readonly size: number;
  /** Line `n`, 0 ≤ n < size. */
  readonly line: (n: number) => Line;
  /** The line that shows the record of a row; null where none does. */
  readonly placeOf: (row: number) => number | null;
  /** Records that the case has got since. */
  readonly newRecords: () => number;
};

/**
 * @param mentioning ids of the records that mention somebody else; asked for the preset of that name only.
 * Fails with the errors of `parseFilter`, REVIEW_TOO_MANY_TO_SORT, and those of `mentioning`.
 */
export async function openView(
  open: OpenCase,
  { set }: CaseView,
  request: ViewRequest,
  mentioning: () => Promise<Result<ReadonlySet<string>, AppError>>,
  surroundings: Surroundings,
): Promise<Result<FixedView, AppError>> {
  const { preset, sort, grouping } = request;
  // The index may grow while the survey runs; what is chosen from is the set of the moment before.
  const indexSize = open.index.size();
  const named = preset === 'mentions-somebody-else' ? await mentioning() : ok<ReadonlySet<string>>(new Set());
  if (!named.ok) return named;
  const within = preset === null ? set.records : presetRows(preset, open.index, set, named.value);
  const chosen = chooseRows(open, within, request.filter ?? undefined);
  if (!chosen.ok) return chosen;
  const sorted = await sortedRows(open, chosen.value, sort, surroundings);
  if (!sorted.ok) return sorted;
  const rows = sorted.value;
  const lines = grouping === null ? plainLines(rows, open.index.size()) : groupRepeated(open.index, rows, grouping);
  const newRecords = countNewRecords(open, indexSize);
  return ok({
    request,
    set,
    rows,
    size: lines.size,
    line: lines.line,
    placeOf: (row) => {
      const place = lines.placeOf(row);
      return place < 0 ? null : place;
    },
    newRecords,
  });
}

function plainLines(rows: Uint32Array, indexSize: number): GroupedLines {
  let places: Int32Array | null = null;
  return {
    size: rows.length,
    line: (place) => {
      const row = rows[place];
      if (row === undefined) throw new Error(`there is no line ${place}`);
      return { kind: 'record', row };
    },
    placeOf: (row) => {
      if (places === null) {
        places = new Int32Array(indexSize).fill(-1);
        for (const [place, shown] of rows.entries()) places[shown] = place;
      }
      return places[row] ?? -1;
    },
  };
}

/** Reading records to sort by them takes long, and a view must open at once. */
const mostRecordsRead = 5_000;

async function sortedRows(
  open: OpenCase,
  rows: Uint32Array,
  { by, direction }: ViewRequest['sort'],
  surroundings: Surroundings,
): Promise<Result<Uint32Array, AppError>> {
  if (indexedCell(open.index, by) !== null) return ok(sortRows(open.index, rows, by as SortKey, direction));
  if (rows.length > mostRecordsRead) return fail(appError('REVIEW_TOO_MANY_TO_SORT', { most: mostRecordsRead }));
  return ok(await sortByRecords(open, rows, by, direction, surroundings));
}

/** Looks at each later row once, however often it is asked. */
function countNewRecords(open: OpenCase, indexSize: number): () => number {
  let seen = indexSize;
  let count = 0;
  return () => {
    for (; seen < open.index.size(); seen++) if (open.index.earlierRowOfSameId(seen) < 0) count++;
    return count;
  };
}
