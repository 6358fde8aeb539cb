// Many needles searched in one text at once: at every place of the text a bit table is asked about the six characters there; only
// where it says "perhaps" are the needles themselves compared, so that there are neither misses nor false hits.
import type { Hit } from '../../shared/redact/encoders.ts';
import { shortestSearchedLength } from '../../shared/redact/marker.ts';
import { foldCode } from './fold-text.ts';

/** Places of a value that its six characters may be taken from: values with a common beginning differ further on. */
const triedPlaces = 1_000;
/** Five bits a step: after six steps a character has left the thirty bits of the rolling hash. */
const hashMask = 0x3fffffff;

const none: readonly Hit[] = [];

/** Needles are folded (`fold`) and at least six characters long; `owners` are the values that they are forms of. */
export class NeedleTable {
  readonly #needles: readonly string[];
  readonly #owners: readonly string[];
  readonly #hashes: Uint32Array;
  /** Where in the needle its six characters stand. */
  readonly #places: Uint16Array;
  /** First needle of each slot, and the next one of the same slot; both count from 1, 0 is none. */
  readonly #heads: Uint32Array;
  readonly #next: Uint32Array;
  readonly #slotShift: number;
  /** One bit for each hash that occurs, eight times as many as slots. */
  readonly #bits: Uint8Array;

  constructor(needles: readonly string[], owners: readonly string[]) {
    const slotBits = Math.min(24, Math.max(8, Math.ceil(Math.log2(needles.length * 2))));
    this.#needles = needles;
    this.#owners = owners;
    this.#slotShift = 32 - slotBits;
    this.#hashes = new Uint32Array(needles.length);
    this.#places = new Uint16Array(needles.length);
    this.#next = new Uint32Array(needles.length);
    this.#heads = new Uint32Array(1 << slotBits);
    this.#bits = new Uint8Array(1 << slotBits);
    const loads = new Uint16Array(1 << slotBits);
    for (const [index, needle] of needles.entries()) this.#enter(index, needle, loads);
  }

  /** In order of position, then of length. */
  search(text: string): readonly Hit[] {
    const length = text.length;
    if (length < shortestSearchedLength || this.#needles.length === 0) return none;
    const bits = this.#bits;
    const bitShift = this.#slotShift - 3;
    let hits: Hit[] | null = null;
    let hash = 0;
    for (let at = 0; at < shortestSearchedLength - 1; at += 1) hash = (hash << 5) ^ foldCode(text.charCodeAt(at));
    for (let at = shortestSearchedLength - 1; at < length; at += 1) {
      hash = ((hash << 5) ^ foldCode(text.charCodeAt(at))) & hashMask;
      const mixed = Math.imul(hash, 0x9e3779b1);
      const bit = mixed >>> bitShift;
      if (((bits[bit >>> 3] as number) & (1 << (bit & 7))) === 0) continue;
      let entry = this.#heads[mixed >>> this.#slotShift] as number;
      for (; entry !== 0; entry = this.#next[entry - 1] as number) {
        if (this.#hashes[entry - 1] !== hash) continue;
        const needle = this.#needles[entry - 1] as string;
        const start = at - (shortestSearchedLength - 1) - (this.#places[entry - 1] as number);
        if (start < 0 || !standsAt(text, start, needle)) continue;
        hits ??= [];
        hits.push({ start, end: start + needle.length, value: this.#owners[entry - 1] as string });
      }
    }
    return hits === null ? none : hits.sort((one, other) => one.start - other.start || one.end - other.end);
  }

  /** Files a needle under those six of its characters whose slot is emptiest so far. */
  #enter(index: number, needle: string, loads: Uint16Array): void {
    const last = Math.min(needle.length - shortestSearchedLength, triedPlaces);
    let best = { place: 0, hash: hashAt(needle, 0), load: Number.POSITIVE_INFINITY };
    for (let place = 0; place <= last && best.load > 0; place += 1) {
      const hash = hashAt(needle, place);
      const load = loads[Math.imul(hash, 0x9e3779b1) >>> this.#slotShift] as number;
      if (load < best.load) best = { place, hash, load };
    }
    const mixed = Math.imul(best.hash, 0x9e3779b1);
    const slot = mixed >>> this.#slotShift;
    const bit = mixed >>> (this.#slotShift - 3);
    loads[slot] = Math.min(0xffff, best.load + 1);
    this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] as number) | (1 << (bit & 7));
    this.#hashes[index] = best.hash;
    this.#places[index] = best.place;
    this.#next[index] = this.#heads[slot] as number;
    this.#heads[slot] = index + 1;
  }
}

function hashAt(folded: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + shortestSearchedLength; index += 1) hash = (hash << 5) ^ folded.charCodeAt(index);
  return hash & hashMask;
}

function standsAt(text: string, start: number, folded: string): boolean {
  if (start + folded.length > text.length) return false;
  for (let index = 0; index < folded.length; index += 1) {
    if (foldCode(text.charCodeAt(start + index)) !== folded.charCodeAt(index)) return false;
  }
  return true;
}
