// A second reading of some bytes (escapes undone, letters folded), with the way back to where each byte stood.
import { searchableBuffer } from './byte-search.ts';

/** Never part of any form in UTF-8: keeps neighbouring islands apart. */
const separator = 0xff;

/** Bytes of the source that were read anew, island by island. */
export class TextView {
  #bytes: Buffer;
  #length = 0;
  /** Triples: position in the view, start and end in the source. A piece copied as it stood has equal lengths. */
  readonly #pieces: number[] = [];

  constructor(capacity: number) {
    this.#bytes = searchableBuffer(Math.max(256, capacity));
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  clear(): void {
    this.#length = 0;
    this.#pieces.length = 0;
  }

  /** Appends what stands in `source` from `from` to `to`. */
  copy(source: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    this.put(source.subarray(from, to), from, to);
  }

  /** Appends `bytes`, which stand for the source from `from` to `to`. */
  put(bytes: Uint8Array, from: number, to: number): void {
    this.#makeRoom(bytes.length);
    this.#pieces.push(this.#length, from, to);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Ends an island. */
  separate(at: number): void {
    this.#makeRoom(1);
    this.#pieces.push(this.#length, at, at);
    this.#bytes[this.#length] = separator;
    this.#length += 1;
  }

  /** The span of the source that the view's bytes from `start` to `end` were read from. */
  sourceSpan(start: number, end: number): { readonly start: number; readonly end: number } {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    return { start: this.#sourceAt(first, start, 0), end: this.#sourceAt(last, end - 1, 1) };
  }

  #sourceAt(piece: number, position: number, after: 0 | 1): number {
    const viewStart = this.#pieces[piece] ?? 0;
    const from = this.#pieces[piece + 1] ?? 0;
    const to = this.#pieces[piece + 2] ?? 0;
    const viewEnd = this.#pieces[piece + 3] ?? this.#length;
    if (viewEnd - viewStart === to - from) return from + (position - viewStart) + after;
    return after === 0 ? from : to;
  }

  #pieceAt(position: number): number {
    let low = 0;
    let high = this.#pieces.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle * 3] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low * 3;
  }

  #makeRoom(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const longer = searchableBuffer((this.#length + extra) * 2);
    longer.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = longer;
  }
}

/** Copies the surroundings of each place that reads differently, and nothing else: escapes are rare in most parts. */
export class IslandWriter {
  readonly #view: TextView;
  readonly #source: Uint8Array;
  readonly #margin: number;
  #copied = -1;

  constructor(view: TextView, source: Uint8Array, margin: number) {
    this.#view = view;
    this.#source = source;
    this.#margin = margin;
  }

  /** `bytes` stand for the source from `from` to `to`; places come in rising order. */
  place(bytes: Uint8Array, from: number, to: number): void {
    if (this.#copied >= 0 && from - this.#copied > 2 * this.#margin) this.#closeIsland();
    this.#view.copy(this.#source, this.#copied < 0 ? Math.max(0, from - this.#margin) : this.#copied, from);
    this.#view.put(bytes, from, to);
    this.#copied = to;
  }

  end(): void {
    if (this.#copied >= 0) this.#closeIsland();
  }

  #closeIsland(): void {
    const end = Math.min(this.#source.length, this.#copied + this.#margin);
    this.#view.copy(this.#source, this.#copied, end);
    this.#view.separate(end);
    this.#copied = -1;
  }
}
