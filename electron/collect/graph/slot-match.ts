// Whether a record answers a query: judged by the record alone, for the ids that passes are compared by.

import { eventClassOf } from '../../../shared/collect/coverage.ts';
import type { TimeRange } from '../../../shared/collect/graph/time-ranges.ts';
import type { QuerySlot } from '../../../shared/model/collection.ts';
import { type IndexRow, indexedTextPaths } from '../../../shared/review/index-row.ts';

const places = {
  userId: indexedTextPaths.indexOf('userId'),
  userPrincipalName: indexedTextPaths.indexOf('userPrincipalName'),
} as const;
const eventTypesPlace = indexedTextPaths.indexOf('signInEventTypes');

/** The same rule as `CollectionStore.heldIds`: class, key in lower case, moment in the half-open range. */
export function answersQuery(row: IndexRow, slot: QuerySlot, range: TimeRange): boolean {
  if (row.instant < range.from || row.instant >= range.to) return false;
  return isOfSlot(row, slot);
}

/** Class and key only. */
export function isOfSlot(row: IndexRow, { eventClass, key }: QuerySlot): boolean {
  if (row.texts[places[key.by]]?.toLowerCase() !== key.value) return false;
  return eventClassOf(row.texts[eventTypesPlace] ?? null, row.isInteractive) === eventClass;
}
