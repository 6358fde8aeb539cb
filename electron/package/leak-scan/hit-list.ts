// Hits by text, packed: an accepted pair of fields may show a value in every record, so there can be many.

/** Six numbers a hit: part, value, form, reading, start, end (the last two in unpacked bytes of the part). */
const columns = 6;

export type TextHit = {
  readonly part: number;
  readonly value: number;
  readonly form: number;
  readonly reading: number;
  readonly start: number;
  readonly end: number;
};

/** More is no longer looked at one by one; 16 million numbers are 64 MB. */
export const mostHits = 2_500_000;

export class HitList {
  #numbers = new Uint32Array(columns * 256);
  #count = 0;
  /** True where hits were dropped. */
  isFull = false;

  add(part: number, value: number, form: number, reading: number, start: number, end: number): void {
    const at = this.#count * columns;
    // Windows overlap, so the same hit often comes twice in a row.
    if (this.#count > 0 && this.#isLast(at - columns, part, value, form, reading, start, end)) return;
    if (this.#count >= mostHits) {
      this.isFull = true;
      return;
    }
    if (at + columns > this.#numbers.length) {
      const longer = new Uint32Array(this.#numbers.length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers.set([part, value, form, reading, start, end], at);
    this.#count += 1;
  }

  /** For the way between threads. */
  packed(): Uint32Array<ArrayBuffer> {
    return this.#numbers.slice(0, this.#count * columns);
  }

  #isLast(at: number, ...hit: number[]): boolean {
    return hit.every((number, column) => this.#numbers[at + column] === number);
  }
}

/** The hits of `part` by their start; one place may have several. */
export function hitsOfPart(packed: Uint32Array, part: number): readonly TextHit[] {
  const hits: TextHit[] = [];
  for (let at = 0; at < packed.length; at += columns) {
    if (packed[at] !== part) continue;
    const [, value = 0, form = 0, reading = 0, start = 0, end = 0] = packed.subarray(at, at + columns);
    hits.push({ part, value, form, reading, start, end });
  }
  hits.sort(
    (one, other) => one.start - other.start || one.end - other.end || one.value - other.value || one.form - other.form,
  );
  return hits.filter((hit, index) => {
    const before = hits[index - 1];
    return before === undefined || before.start !== hit.start || before.end !== hit.end || before.value !== hit.value;
  });
}
