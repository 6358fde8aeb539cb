// The last step of every shape: a record needs an id and a real moment, or it cannot be told apart, ordered or counted.
import { getOwn, type JsonObject } from '../../model/json.ts';
import { parseInstant } from '../parse-instant.ts';
import { type Derived, type RecordFinding, rejected } from './derived-record.ts';

/** `compact` is the record's compact JSON if the caller happens to have it. */
export function finishRecord(
  record: JsonObject,
  findings: readonly RecordFinding[],
  compact: string | null = null,
): Derived {
  const id = getOwn(record, 'id');
  const createdDateTime = getOwn(record, 'createdDateTime');
  const hasId = typeof id === 'string' && id !== '';
  const hasTime = typeof createdDateTime === 'string' && createdDateTime !== '';
  if (!hasId) return rejected(hasTime || id === null ? 'NO_ID' : 'NOT_A_SIGN_IN');
  if (!hasTime) return rejected('NO_TIME');
  const instant = parseInstant(createdDateTime);
  if (instant === null) return rejected('BAD_TIME');
  return { ok: true, record, id, createdDateTime, instant, findings, compact };
}
