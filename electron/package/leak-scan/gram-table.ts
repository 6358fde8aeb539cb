// Hashes of short pieces ("grams") of every form of every withheld value, in the manner of Wu and Manber: the text is
// probed only at every `stride`-th byte, because `stride` grams in a row of each form are in the filter (engine.md D).
// Only the first of them, the anchor, has an entry: it stands at most `stride - 1` bytes before the place that was probed.
import { type GramLength, hashOfGram, mayHold, powerOfTwo } from './gram-hash.ts';

/** Longer strides probe less and remember more. */
export type Stride = 8 | 4 | 2;

const largestFilterBits = 1 << 26;
/** Few probes come as far as the entries, so that a bucket may hold some; their fingerprints tell them apart. */
const patternsPerBucket = 4;

export class GramTable {
  readonly gramLength: GramLength;
  readonly stride: Stride;
  /** Two bits of one word per hash; most probes end here. */
  readonly filter: Int32Array;
  readonly #heads: Int32Array;
  #next: Int32Array<ArrayBuffer>;
  /** Compared first, so that a probe which passed the filter by chance ends here. */
  #fingerprints: Uint16Array<ArrayBuffer>;
  /** Value index * 16 + form. */
  #owners: Uint32Array<ArrayBuffer>;
  /** Where in the form the gram stands. */
  #positions: Uint16Array<ArrayBuffer>;
  #entries = 0;

  /** `patterns`: about how many will be added; the table grows where there are more. */
  constructor(gramLength: GramLength, stride: Stride, patterns: number) {
    this.gramLength = gramLength;
    this.stride = stride;
    this.filter = new Int32Array(Math.min(powerOfTwo(patterns * stride * 16), largestFilterBits) / 32);
    this.#heads = new Int32Array(powerOfTwo(Math.ceil(patterns / patternsPerBucket))).fill(-1);
    this.#next = new Int32Array(patterns);
    this.#fingerprints = new Uint16Array(patterns);
    this.#owners = new Uint32Array(patterns);
    this.#positions = new Uint16Array(patterns);
  }

  get isEmpty(): boolean {
    return this.#entries === 0;
  }

  /** Lets the gram pass the filter. */
  admit(hash: number): void {
    const cell = (hash >>> 5) & (this.filter.length - 1);
    this.filter[cell] = (this.filter[cell] ?? 0) | (1 << hash) | (1 << (hash >>> 27));
  }

  /** Whether the filter lets the gram at `at` through. */
  mayHoldAt(bytes: Uint8Array, at: number): boolean {
    const hash = hashOfGram(bytes, at, this.gramLength);
    return mayHold(this.filter[(hash >>> 5) & (this.filter.length - 1)] as number, hash);
  }

  /** Remembers whose anchor this is, and where in the form it stands. */
  add(hash: number, owner: number, position: number): void {
    const bucket = (hash >>> 3) & (this.#heads.length - 1);
    const entry = this.#entries;
    if (entry === this.#next.length) this.#grow(entry + (entry >> 4) + 64);
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

  #grow(entries: number): void {
    this.#next = new Int32Array(this.#next.buffer.transfer(entries * 4));
    this.#fingerprints = new Uint16Array(this.#fingerprints.buffer.transfer(entries * 2));
    this.#owners = new Uint32Array(this.#owners.buffer.transfer(entries * 4));
    this.#positions = new Uint16Array(this.#positions.buffer.transfer(entries * 2));
  }

  #matching(from: number, fingerprint: number): number {
    let entry = from;
    while (entry >= 0 && this.#fingerprints[entry] !== fingerprint) entry = this.#next[entry] ?? -1;
    return entry;
  }
}
