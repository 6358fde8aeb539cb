// The only form of a record that packaging accepts. A class with a private field: a plain object, a spread or a copy is
// not one, so that an unredacted record cannot reach a writer (ADR 0004). It cannot be redacted again either.
import type { JsonObject } from '../model/json.ts';
import type { Operator } from './policy.ts';

/** One place where the delivered value differs from the source. `path` is an RFC 6901 pointer into the delivered record. */
export type Withheld = { readonly path: string; readonly operator: Exclude<Operator, 'keep'>; readonly reason: string };

export class RedactedRecord {
  readonly #record: JsonObject;
  readonly #withheld: readonly Withheld[];
  readonly #revisions: readonly RedactedRecord[];

  private constructor(record: JsonObject, withheld: readonly Withheld[], revisions: readonly RedactedRecord[]) {
    this.#record = record;
    this.#withheld = withheld;
    this.#revisions = revisions;
    Object.freeze(this);
  }

  /** Called by shared/redact only (a dependency test holds that). `revisions`: older contents of the same id, oldest first. */
  static fromRedaction(
    record: JsonObject,
    withheld: readonly Withheld[],
    revisions: readonly RedactedRecord[],
  ): RedactedRecord {
    return new RedactedRecord(record, withheld, revisions);
  }

  get record(): JsonObject {
    return this.#record;
  }

  get withheld(): readonly Withheld[] {
    return this.#withheld;
  }

  get revisions(): readonly RedactedRecord[] {
    return this.#revisions;
  }
}
