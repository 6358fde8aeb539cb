// Hashes of short pieces ("grams") of every form of every withheld value, in the manner of Wu and Manber: the text is
// probed only at every `stride`-th byte, because `stride` grams in a row of each form are in the filter (engine.md D).
// Only the first of them, the anchor, has an entry: it stands at most `stride - 1` bytes before the place that was probed.
import { type GramLength, powerOfTwo } from './gram-hash.ts';

/** Longer strides probe less and remember more. */
export type Stride = 8 | 4 | 2;

const largestFilterBits = 1 << 26;

export class GramTable {
  readonly gramLength: GramLength;
  readonly stride: Stride;
  /** Two bits of one word per hash; most probes end here. */
  readonly filter: Int32Array;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  /** Compared first, so that a probe which passed the filter by chance ends here. */
  readonly #fingerprints: Uint16Array;
  /** Value index * 16 + form. */
  readonly #owners: Uint32Array;
  /** Where in the form the gram stands. */
  readonly #positions: Uint16Array;
  #entries = 0;

  constructor(gramLength: GramLength, stride: Stride, patterns: number) {
    this.gramLength = gramLength;
    this.stride = stride;
    this.filter = new Int32Array(Math.min(powerOfTwo(patterns * stride * 16), largestFilterBits) / 32);
    this.#heads = new Int32Array(powerOfTwo(patterns)).fill(-1);
    this.#next = new Int32Array(patterns);
    this.#fingerprints = new Uint16Array(patterns);
    this.#owners = new Uint32Array(patterns);
    this.#positions = new Uint16Array(patterns);
  }

  /** Lets the gram pass the filter. */
  admit(hash: number): void {
    const cell = (hash >>> 5) & (this.filter.length - 1);
    this.filter[cell] = (this.filter[cell] ?? 0) | (1 << hash) | (1 << (hash >>> 27));
  }

  /** Remembers whose anchor this is, and where in the form it stands. */
  add(hash: number, owner: number, position: number): void {
    const bucket = (hash >>> 3) & (this.#heads.length - 1);
    const entry = this.#entries;
    this.#entries += 1;
    this.#next[entry] = this.#heads[bucket] ?? -1;
    this.#heads[bucket] = entry;
    this.#fingerprints[entry] = hash >>> 16;
    this.#owners[entry] = owner;
    this.#positions[entry] = position;
  }

  /** The first entry that may be of this hash, or -1. */
  first(hash: number): number {
    return this.#matching(this.#heads[(hash >>> 3) & (this.#heads.length - 1)] ?? -1, hash >>> 16);
  }

  after(entry: number, hash: number): number {
    return this.#matching(this.#next[entry] ?? -1, hash >>> 16);
  }

  owner(entry: number): number {
    return this.#owners[entry] ?? 0;
  }

  position(entry: number): number {
    return this.#positions[entry] ?? 0;
  }

  #matching(from: number, fingerprint: number): number {
    let entry = from;
    while (entry >= 0 && this.#fingerprints[entry] !== fingerprint) entry = this.#next[entry] ?? -1;
    return entry;
  }
}
