// The record ids of a case: 16 bytes each, the few that are no GUID as text, and which earlier row has the same id.
import type { ColumnBlock } from './column-block.ts';
import { grown, withLength } from './growable-array.ts';
import { compareWords, guidText, hashOfWords, readGuid, sameWords } from './guid-words.ts';

const none = 0xffffffff;

export class IdColumn {
  #words = new Uint32Array(0);
  readonly #odd = new Map<number, string>();
  #size = 0;
  // Newest row per id, found by open addressing; built when first asked for, since opening a case does not need it.
  #table = new Uint32Array(0);
  #earlier = new Uint32Array(0);
  readonly #oddLast = new Map<string, number>();
  #linked = 0;
  #used = 0;

  reserve(rows: number): void {
    if (rows * 4 > this.#words.length) this.#words = withLength(this.#words, rows * 4);
  }

  append(block: ColumnBlock): void {
    const end = this.#size + block.count;
    this.#words = grown(this.#words, end * 4);
    this.#words.set(block.ids, this.#size * 4);
    for (const [row, id] of block.oddIds) this.#odd.set(this.#size + row, id);
    this.#size = end;
  }

  textOf(row: number): string {
    return this.#odd.get(row) ?? guidText(this.#words, row * 4);
  }

  compare(left: number, right: number): number {
    if (this.#odd.size > 0 && (this.#odd.has(left) || this.#odd.has(right))) {
      const [first, second] = [this.textOf(left), this.textOf(right)];
      return first < second ? -1 : first > second ? 1 : 0;
    }
    return compareWords(this.#words, left * 4, this.#words, right * 4);
  }

  /** True where the row's id is `lowerCaseText` without regard to case; `words` are the same text as a GUID, if it is one. */
  isEqual(row: number, lowerCaseText: string, words: Uint32Array | null): boolean {
    const odd = this.#odd.size === 0 ? undefined : this.#odd.get(row);
    if (odd !== undefined) return odd.toLowerCase() === lowerCaseText;
    return words !== null && sameWords(this.#words, row * 4, words, 0);
  }

  /** Marks the rows whose id is `lowerCaseText` without regard to case. */
  markEqual(lowerCaseText: string, mask: Uint8Array): void {
    const words = new Uint32Array(4);
    const guid = readGuid(lowerCaseText, words, 0) ? words : null;
    for (let row = 0; row < this.#size; row++) mask[row] = this.isEqual(row, lowerCaseText, guid) ? 1 : 0;
  }

  /** Rows with that very id, oldest first. */
  rowsOf(id: string): number[] {
    this.#link();
    const words = new Uint32Array(4);
    let row = readGuid(id, words, 0) ? this.#lastWith(words, 0) : (this.#oddLast.get(id) ?? none);
    const rows: number[] = [];
    for (; row !== none; row = this.#earlier[row] as number) rows.push(row);
    return rows.reverse();
  }

  /** The nearest earlier row with the same id, or -1. */
  earlierOf(row: number): number {
    this.#link();
    const earlier = this.#earlier[row] as number;
    return earlier === none ? -1 : earlier;
  }

  #link(): void {
    if (this.#linked === this.#size) return;
    this.#earlier = grown(this.#earlier, this.#size);
    if (this.#used + (this.#size - this.#linked) > this.#table.length * 0.6) this.#rebuildTable();
    for (let row = this.#linked; row < this.#size; row++) {
      const odd = this.#odd.get(row);
      if (odd === undefined) {
        const place = this.#placeOf(this.#words, row * 4);
        const last = this.#table[place] as number;
        if (last === none) this.#used++;
        this.#earlier[row] = last;
        this.#table[place] = row;
      } else {
        this.#earlier[row] = this.#oddLast.get(odd) ?? none;
        this.#oddLast.set(odd, row);
      }
    }
    this.#linked = this.#size;
  }

  #rebuildTable(): void {
    let length = 1024;
    while (length * 0.5 < this.#size) length *= 2;
    const old = this.#table;
    this.#table = new Uint32Array(length).fill(none);
    for (const row of old) if (row !== none) this.#table[this.#placeOf(this.#words, row * 4)] = row;
  }

  #lastWith(words: Uint32Array, at: number): number {
    return this.#table.length === 0 ? none : (this.#table[this.#placeOf(words, at)] as number);
  }

  #placeOf(words: Uint32Array, at: number): number {
    const mask = this.#table.length - 1;
    let place = hashOfWords(words, at) & mask;
    for (;;) {
      const row = this.#table[place] as number;
      if (row === none || sameWords(this.#words, row * 4, words, at)) return place;
      place = (place + 1) & mask;
    }
  }
}
