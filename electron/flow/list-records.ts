// Use case: rows of a case, chosen by a filter, or one record whole.
import { type AppError, appError } from '../../shared/errors.ts';
import type { JsonObject } from '../../shared/model/json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { filterRows } from '../../shared/review/filter-rows.ts';
import { parseFilter } from '../../shared/review/parse-filter.ts';
import type { RecordStanding } from '../../shared/review/record-set.ts';
import type { OpenCase } from '../case/open-case.ts';
import { recordOfRow } from '../review/source-records.ts';
import { withCase } from './case-session.ts';
import { type CaseView, viewCase } from './case-view.ts';
import type { Surroundings } from './surroundings.ts';

export type RecordRow = {
  readonly id: string;
  readonly createdDateTime: string;
  readonly standing: RecordStanding;
  readonly errorCode: number | null;
  readonly appDisplayName: string | null;
  readonly ipAddress: string | null;
  readonly countryOrRegion: string | null;
  readonly signInEventTypes: string | null;
};

export type RecordList = { readonly count: number; readonly rows: readonly RecordRow[] };

export type WholeRecord = {
  readonly standing: RecordStanding;
  readonly decision: { readonly state: string; readonly reason: string | null; readonly note: string | null } | null;
  readonly record: JsonObject;
  /** Older contents, newest first. */
  readonly revisions: readonly JsonObject[];
};

export type ListRequest = {
  readonly folder: string;
  readonly filter: string | undefined;
  readonly top: number;
  readonly skip: number;
};

/** All records, the quarantined ones too, by (createdDateTime, id). `count` is before top and skip. */
export function listRecords(request: ListRequest, surroundings: Surroundings): Promise<Result<RecordList, AppError>> {
  return withCase(request.folder, surroundings, false, async (open) => {
    const view = viewCase(open);
    const rows = chooseRows(open, view.set.records, request.filter);
    if (!rows.ok) return rows;
    const wanted = [...rows.value.subarray(request.skip, request.skip + request.top)];
    return ok({ count: rows.value.length, rows: wanted.map((row) => toRow(open, view, row)) });
  });
}

/** One record by its id, whole, with its older contents. */
export function showRecord(
  folder: string,
  id: string,
  surroundings: Surroundings,
): Promise<Result<WholeRecord, AppError>> {
  return withCase(folder, surroundings, false, async (open) => {
    const view = viewCase(open);
    const row = rowOfId(open, view.set.records, id);
    return row === null ? fail(appError('REVIEW_NO_SUCH_RECORD')) : ok(showRow(open, view, row));
  });
}

/** A row of the record set, whole. */
export function showRow(open: OpenCase, { set }: CaseView, row: number): WholeRecord {
  return {
    standing: set.standing(row),
    decision: set.decision(row),
    record: recordOfRow(open, row),
    revisions: set.olderRevisions(row).map((older) => recordOfRow(open, older)),
  };
}

/** The part of `within` that a filter chooses; all of it without one. */
export function chooseRows(
  open: OpenCase,
  within: Uint32Array,
  filter: string | undefined,
): Result<Uint32Array, AppError> {
  if (filter === undefined) return ok(within);
  const parsed = parseFilter(filter);
  return parsed.ok ? ok(filterRows(open.index, parsed.value, within)) : parsed;
}

/** The shown row of a record id, or null. Record ids compare without regard to case, as Graph's do. */
export function rowOfId(open: OpenCase, records: Uint32Array, id: string): number | null {
  const candidates = new Set([...open.index.rowsOfId(id), ...open.index.rowsOfId(id.toLowerCase())]);
  return records.find((row) => candidates.has(row)) ?? null;
}

function toRow(open: OpenCase, { set }: CaseView, row: number): RecordRow {
  const { index } = open;
  return {
    id: index.idOf(row),
    createdDateTime: index.createdDateTimeOf(row),
    standing: set.standing(row),
    errorCode: index.errorCodes.valueOf(row),
    appDisplayName: index.textOf('appDisplayName', row),
    ipAddress: index.textOf('ipAddress', row),
    countryOrRegion: index.textOf('location.countryOrRegion', row),
    signInEventTypes: index.textOf('signInEventTypes', row),
  };
}
