// One column of few different values over all records: a value once, and a small number per row that points at it.
import type { Codes, DictionaryBlock } from './column-block.ts';
import { grown, withLength } from './growable-array.ts';

/** What may be read from a column whose values are numbered; equal values have equal codes. */
export type ValueColumn<V> = {
  /** Different values, by code. */
  readonly values: () => readonly V[];
  readonly codeOf: (row: number) => number;
  readonly valueOf: (row: number) => V;
  /** Sets `mask[row]` to 1 or 0 for every row; asks `accepts` once per different value. */
  readonly mark: (accepts: (value: V) => boolean, mask: Uint8Array) => void;
};

export class DictionaryColumn<V extends string | number | boolean | null> implements ValueColumn<V> {
  readonly #codeOf = new Map<V, number>();
  readonly #values: V[] = [];
  // Stays empty while there is one value only: most columns of one person's records are like that.
  #codes: Codes = new Uint8Array(0);
  #size = 0;
  #reserved = 0;

  readonly values = (): readonly V[] => this.#values;
  readonly codeOf = (row: number): number => (this.#values.length < 2 ? 0 : (this.#codes[row] as number));
  readonly valueOf = (row: number): V => this.#values[this.codeOf(row)] as V;

  reserve(rows: number): void {
    this.#reserved = rows;
    if (this.#values.length > 1 && rows > this.#codes.length) this.#codes = withLength(this.#codes, rows);
  }

  append(block: DictionaryBlock<V>): void {
    const own = block.values.map((value) => this.#codeFor(value));
    const end = this.#size + block.codes.length;
    if (this.#values.length > 1) {
      this.#codes = grown(widened(this.#codes, this.#values.length), Math.max(end, this.#reserved));
      writeCodes(this.#codes, this.#size, block.codes, own);
    }
    this.#size = end;
  }

  readonly mark = (accepts: (value: V) => boolean, mask: Uint8Array): void => {
    const accepted = Uint8Array.from(this.#values, (value) => (accepts(value) ? 1 : 0));
    if (this.#values.length < 2) {
      mask.fill(accepted[0] ?? 0, 0, this.#size);
      return;
    }
    const codes = this.#codes;
    const size = this.#size;
    for (let row = 0; row < size; row++) mask[row] = accepted[codes[row] as number] as number;
  };

  #codeFor(value: V): number {
    const known = this.#codeOf.get(value);
    if (known !== undefined) return known;
    const code = this.#values.length;
    this.#values.push(value);
    this.#codeOf.set(value, code);
    return code;
  }
}

/** Copies a page's codes as the column's own. Most pages have one value in a column, or the column's values in its own order. */
function writeCodes(codes: Codes, start: number, page: Codes, own: readonly number[]): void {
  const [only] = own;
  if (own.length === 1 && only !== undefined) codes.fill(only, start, start + page.length);
  else if (own.every((code, place) => code === place)) codes.set(page, start);
  else for (let row = 0; row < page.length; row++) codes[start + row] = own[page[row] as number] as number;
}

function widened(codes: Codes, values: number): Codes {
  if (values > 0x10000) return codes instanceof Uint32Array ? codes : Uint32Array.from(codes);
  if (values > 0x100) return codes instanceof Uint8Array ? Uint16Array.from(codes) : codes;
  return codes;
}
