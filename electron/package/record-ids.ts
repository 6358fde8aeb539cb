// The digest over the ids of the released records: lets a later answer be compared with this one without listing ids.
import { createHash } from 'node:crypto';
import { getOwn } from '../../shared/model/json.ts';
import type { RedactedRecord } from '../../shared/redact/redacted-record.ts';

export class RecordIds {
  readonly #ids: string[] = [];

  add(released: RedactedRecord): void {
    const id = getOwn(released.record, 'id');
    this.#ids.push(typeof id === 'string' ? id : '');
  }

  get count(): number {
    return this.#ids.length;
  }

  /** SHA-256, hex, as `recordIdsSchema` in shared/package/statement.ts says. */
  digest(): string {
    const hash = createHash('sha256');
    // For ASCII the order of UTF-16 units is that of the bytes; others need the bytes themselves.
    const isAscii = this.#ids.every((id) => /^\p{ASCII}*$/u.test(id));
    if (isAscii) this.#ids.sort();
    else this.#ids.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
    for (const id of this.#ids) hash.update(`${id}\n`);
    return hash.digest('hex');
  }
}
