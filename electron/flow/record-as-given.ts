// Use case: one record before redaction and as the person will see it, exactly as the package has it; and the next one worth a look.
import { type AppError, appError } from '../../shared/errors.ts';
import type { RedactedRecordView } from '../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { recordOfRow, sourceRecords } from '../review/source-records.ts';
import type { KeptRedaction } from './kept-redaction.ts';
import { recordRowOf } from './record-in-full.ts';

/** Fails with REVIEW_NO_SUCH_RECORD, and with REDACT_RECORD_NOT_GIVEN for a record that no package has. */
export function recordAsGiven(
  open: OpenCase,
  { view, surveyed, finder }: KeptRedaction,
  wantedId: string,
): Result<RedactedRecordView, AppError> {
  const row = recordRowOf(open, view.set, wantedId);
  if (row === null) return fail(appError('REVIEW_NO_SUCH_RECORD'));
  if (view.set.standing(row) !== 'included') return fail(appError('REDACT_RECORD_NOT_GIVEN'));
  const [source] = sourceRecords(open, view.set, Uint32Array.of(row));
  if (source === undefined) throw new Error('the record was there a moment ago');
  const redacted = surveyed.redaction.redact(source, finder);
  return ok({
    recordId: source.id,
    // Read once more: redaction changes what it is given.
    before: recordOfRow(open, row),
    after: redacted.record,
    withheld: redacted.withheld,
    overrides: view.state.overrides
      .filter((override) => override.recordId === source.id)
      .map(({ path, operator, reason }) => ({ path, operator, reason })),
  });
}

/**
 * The nearest included record, by time, with something withheld that most records show; null at the end. From the first or last
 * record where none is named. Where no record stands out, as in a small file, every one is a stop.
 */
export function nextRemarkable(
  open: OpenCase,
  { view, isRemarkable }: KeptRedaction,
  fromId: string | null,
  direction: 'next' | 'previous',
): Result<{ readonly recordId: string | null }, AppError> {
  const { included, records } = view.set;
  const row = fromId === null ? null : recordRowOf(open, view.set, fromId);
  if (fromId !== null && row === null) return fail(appError('REVIEW_NO_SUCH_RECORD'));
  const step = direction === 'next' ? 1 : -1;
  let place = direction === 'next' ? 0 : included.length - 1;
  if (row !== null) {
    const isAt = included.indexOf(row);
    // A record that is not given stands between two that are.
    place = isAt >= 0 ? isAt + step : placeBetween(records, included, row, direction);
  }
  const standsOut = included.some((_, at) => isRemarkable(at));
  for (; place >= 0 && place < included.length; place += step) {
    if (!standsOut || isRemarkable(place)) return ok({ recordId: open.index.idOf(included[place] as number) });
  }
  return ok({ recordId: null });
}

/** Both lists are in the order of time; the place in `included` that comes next in the direction. */
function placeBetween(
  records: Uint32Array,
  included: Uint32Array,
  row: number,
  direction: 'next' | 'previous',
): number {
  const before = new Set(records.subarray(0, records.indexOf(row)));
  const passed = included.reduce((count, one) => count + (before.has(one) ? 1 : 0), 0);
  return direction === 'next' ? passed : passed - 1;
}
