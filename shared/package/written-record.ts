// A record as sign-ins.json has it, read back from the line that was written there: page and workbook of a large package are
// made from it in a thread of their own, where no RedactedRecord can go. Like one, it can be made in one place only (ADR 0004).
import type { JsonObject } from '../model/json.ts';
import type { RedactedRecord, Withheld } from '../redact/redacted-record.ts';

type Written = { readonly record: JsonObject; readonly withheld: readonly Withheld[]; readonly revisions: Written[] };

export class WrittenRecord {
  readonly #record: JsonObject;
  readonly #withheld: readonly Withheld[];
  readonly #revisions: readonly WrittenRecord[];

  private constructor({ record, withheld, revisions = [] }: Omit<Written, 'revisions'> & Partial<Written>) {
    this.#record = record;
    this.#withheld = withheld;
    this.#revisions = revisions.map((revision) => new WrittenRecord(revision));
  }

  /** @param line one item of `records`, as it stands in sign-ins.json. Called by the copying thread only (a test holds that). */
  static fromLine(line: string): WrittenRecord {
    return new WrittenRecord(JSON.parse(line) as Written);
  }

  get record(): JsonObject {
    return this.#record;
  }

  get withheld(): readonly Withheld[] {
    return this.#withheld;
  }

  get revisions(): readonly WrittenRecord[] {
    return this.#revisions;
  }
}

/** What page and workbook show: nothing that did not come out of redaction. */
export type ReleasedRecord = RedactedRecord | WrittenRecord;
