// A page in the making: takes records from the splitter, derives each, and knows when it is full.
import { isAscii, isUtf8 } from 'node:buffer';
import { deriveRecord } from '../../shared/collect/derive-record.ts';
import { maximumPageBytes, maximumPageRecords } from '../../shared/collect/import-limits.ts';
import type { PageSink } from '../../shared/collect/split/splitter.ts';
import { getOwn, isJsonObject } from '../../shared/model/json.ts';
import type { RecordSpan, Reject, RejectCode } from '../../shared/model/page.ts';
import type { Shape } from '../../shared/model/shape.ts';
import { type IndexRow, toIndexRow } from '../../shared/review/index-row.ts';
import type { FindingTally } from './finding-tally.ts';

export type PageDraft = PageSink & {
  readonly records: readonly RecordSpan[];
  readonly rejects: readonly Reject[];
  /** One per record, still without `contentHash`. */
  readonly rows: readonly IndexRow[];
  /** One per record: its compact JSON, or null where its bytes are that already. */
  readonly compacts: readonly (string | null)[];
  readonly hasNextLink: () => boolean;
  /** See `PageHead.plain`. */
  readonly isPlain: () => boolean;
};

/** `bytes` gives the window that the splitter's offsets point into; the page begins where the window does. */
export function createPageDraft(shape: Shape, bytes: () => Buffer, tally: FindingTally): PageDraft {
  const records: RecordSpan[] = [];
  const rejects: Reject[] = [];
  const rows: IndexRow[] = [];
  const compacts: (string | null)[] = [];
  let hasNextLink = false;
  let isPlain = shape.kind === 'graph';

  const take = (start: number, end: number, line: number): RejectCode | null => {
    const text = textOf(bytes().subarray(start, end));
    if (text === null) return 'BAD_ENCODING';
    if (shape.kind === 'summary') return takeSummary(text, tally);
    const derived = deriveRecord(text, shape);
    if (!derived.ok) return derived.code;
    const { record, id, createdDateTime, instant } = derived;
    const compact = derived.compact ?? JSON.stringify(record);
    compacts.push(compact === text ? null : compact);
    rows.push(toIndexRow(record, id, createdDateTime, instant, '', rows.at(-1)));
    records.push({ offset: start, length: end - start, line });
    if (derived.compact === null || derived.findings.length > 0) isPlain = false;
    if (derived.findings.length > 0) tally.addRecord(derived.findings);
    return null;
  };

  return {
    records,
    rejects,
    rows,
    compacts,
    hasNextLink: () => hasNextLink,
    isPlain: () => isPlain,
    take,
    reject: (start, end, line, code) => rejects.push({ offset: start, length: end - start, line, code }),
    isFull: (consumed) => records.length + rejects.length >= maximumPageRecords || consumed >= maximumPageBytes,
    foundNextLink: () => {
      hasNextLink = true;
    },
  };
}

/** Null where the bytes are no UTF-8: a replaced character would change somebody's name in silence. */
function textOf(bytes: Buffer): string | null {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/** Summaries count sign-ins and are none: they are added up for the cross-check, and their bytes stay on the page. */
function takeSummary(text: string, tally: FindingTally): RejectCode | null {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    return 'NOT_JSON';
  }
  if (!isJsonObject(row)) return 'NOT_AN_OBJECT';
  const signIns = getOwn(row, 'signInCount');
  if (typeof signIns !== 'number' || !Number.isSafeInteger(signIns)) return 'NOT_A_SIGN_IN';
  tally.addSummary(signIns);
  return null;
}
