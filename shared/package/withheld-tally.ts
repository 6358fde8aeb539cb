// Counts what was withheld while the records pass by, by field, operator and reason: for the page, the workbook and the manifest.
import type { RedactedRecord, Withheld } from '../redact/redacted-record.ts';

/** `path` is written as in the catalogue, `[*]` standing for every item of a list. */
export type WithheldCount = {
  readonly path: string;
  readonly operator: Withheld['operator'];
  readonly reason: string;
  readonly count: number;
};

/** The pointer `/a/0/b` as the catalogue path `a[*].b`, so that the same field of every item counts together. */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .replace(/\/(0|[1-9]\d*)(?=\/|$)/g, '[*]')
    .slice(1)
    .replaceAll('/', '.')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

export class WithheldTally {
  /** By path; a field has few operators and reasons. */
  readonly #counts = new Map<string, (Omit<WithheldCount, 'count'> & { count: number })[]>();
  readonly #fields = new Map<string, string>();
  #values = 0;
  #revisions = 0;

  /** Counts a record with its older contents. */
  add(released: RedactedRecord): void {
    for (const withheld of released.withheld) this.#count(withheld);
    for (const revision of released.revisions) {
      this.#revisions += 1;
      this.add(revision);
    }
  }

  get values(): number {
    return this.#values;
  }

  get revisions(): number {
    return this.#revisions;
  }

  /** Sorted by reason, then field, then operator, so that the same records give the same list. */
  list(): WithheldCount[] {
    const order = (one: WithheldCount): string => `${one.reason}\n${one.path}\n${one.operator}`;
    return [...this.#counts.values()].flat().sort((one, other) => (order(one) < order(other) ? -1 : 1));
  }

  #count({ path: pointer, operator, reason }: Withheld): void {
    this.#values += 1;
    const path = this.#field(pointer);
    const ofField = this.#counts.get(path) ?? [];
    if (ofField.length === 0) this.#counts.set(path, ofField);
    const known = ofField.find((entry) => entry.operator === operator && entry.reason === reason);
    if (known === undefined) ofField.push({ path, operator, reason, count: 1 });
    else known.count += 1;
  }

  /** The same few pointers come again and again; the bound keeps hostile ones from filling the memory. */
  #field(pointer: string): string {
    let field = this.#fields.get(pointer);
    if (field === undefined) {
      field = fieldOfPointer(pointer);
      if (this.#fields.size < 10_000) this.#fields.set(pointer, field);
    }
    return field;
  }
}
