// Reads records again from their pages: the one place where bytes of an open case become records, for review and for packaging.
import { deriveRecord } from '../../shared/collect/derive-record.ts';
import type { JsonObject } from '../../shared/model/json.ts';
import type { RecordSet } from '../../shared/review/record-set.ts';
import type { OpenCase } from '../case/open-case.ts';

/** One record with its older contents, oldest first; freshly derived, so the receiver may change it. */
export type SourceRecord = {
  readonly id: string;
  readonly createdDateTime: string;
  readonly record: JsonObject;
  readonly revisions: readonly JsonObject[];
};

/** The record of one index row. Throws where import accepted what cannot be derived any more: that would be a bug. */
export function recordOfRow(open: OpenCase, row: number): JsonObject {
  const reference = open.index.referenceOf(row);
  const text = open.recordText(reference);
  const head = open.pageHead(reference.page);
  if (head.plain === true) return JSON.parse(text) as JsonObject;
  const derived = deriveRecord(text, head.shape);
  if (!derived.ok) throw new Error(`page ${reference.page}, record ${reference.position}: ${derived.code}`);
  return derived.record;
}

/** The records behind `rows`, in their order, one at a time. */
export function* sourceRecords(open: OpenCase, set: RecordSet, rows: Uint32Array): Generator<SourceRecord> {
  for (const row of rows) {
    yield {
      id: open.index.idOf(row),
      createdDateTime: open.index.createdDateTimeOf(row),
      record: recordOfRow(open, row),
      revisions: [...set.olderRevisions(row)].reverse().map((older) => recordOfRow(open, older)),
    };
  }
}
