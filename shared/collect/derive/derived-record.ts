// What deriving gives back for one record, whatever shape it came in.
import type { JsonObject } from '../../model/json.ts';
import type { RejectCode } from '../../model/page.ts';

/** Something that happened to one record; `path` is a property path with `[*]` for array items, never a value. */
export type RecordFinding = {
  readonly code: 'DUPLICATE_KEYS' | 'INTEGER_AS_TEXT' | 'CELL_NOT_JSON';
  readonly path: string;
};

export type DerivedRecord = {
  readonly ok: true;
  /** Fresh, so the caller may change it in place. */
  readonly record: JsonObject;
  readonly id: string;
  /** As the record holds it: digits kept. */
  readonly createdDateTime: string;
  /** The same moment in milliseconds since 1970 UTC. */
  readonly instant: number;
  readonly findings: readonly RecordFinding[];
  /** `JSON.stringify(record)` where it was made on the way, else null. */
  readonly compact: string | null;
};

export type Derived = DerivedRecord | { readonly ok: false; readonly code: RejectCode };

export function rejected(code: RejectCode): Derived {
  return { ok: false, code };
}
