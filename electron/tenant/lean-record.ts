// Leaves out members that say nothing, as the service does in the great mass of records that no person made.
import type { JsonObject } from '../../shared/model/json.ts';

function saysNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * Takes empty members out of `record` itself. They become `undefined`, which JSON leaves out: deleting would slow down
 * every later step.
 */
export function makeLean(record: JsonObject): JsonObject {
  const members = record as Record<string, unknown>;
  for (const name in members) if (saysNothing(members[name])) members[name] = undefined;
  return record;
}
