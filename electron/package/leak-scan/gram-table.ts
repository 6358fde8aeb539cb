// Hashes of short pieces ("grams") of every form of every withheld value, in the manner of Wu and Manber: the text is
// probed only at every `stride`-th byte, because `stride` grams in a row of each form are in the table (engine.md D).
import { formCount, isTextForm, type ValueForms } from './value-forms.ts';

/** Text is folded by setting bit 5 of each byte, which only merges more than it should: every hit is compared again. */
export const foldMask = 0x20202020;
const firstFactor = 0x9e3779b1 | 0;
const secondFactor = 0x85ebca77 | 0;

/** Spreads a gram over 32 bits: its first four bytes and the rest, both folded already. */
export function hashGram(low: number, high: number): number {
  const hash = Math.imul(low ^ Math.imul(high, secondFactor), firstFactor);
  return hash ^ (hash >>> 15);
}

/** Whether both bits of `hash` are set in its word of the filter; `>>>` counts modulo 32. */
export function mayHold(word: number, hash: number): boolean {
  return ((word >>> hash) & (word >>> (hash >>> 27)) & 1) !== 0;
}

/** Grams of 8 bytes for forms that are long enough, of 5 bytes for the rest. */
export type GramLength = 5 | 8;

/** Longer strides probe less and remember more. */
export type Stride = 8 | 4 | 2;

const shortStride = 2;
/** What a table may remember before the stride is shortened: 16 bytes each, so that 300,000 values stay under 100 MB. */
const entryBudget = 5_000_000;
/** Forms that an ordinary value has: text, reversed, hex, three of Base64, now and then digits. */
const usualForms = 7;
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
    const entries = patterns * stride;
    this.gramLength = gramLength;
    this.stride = stride;
    this.filter = new Int32Array(Math.min(powerOfTwo(entries * 16), largestFilterBits) / 32);
    this.#heads = new Int32Array(powerOfTwo(entries) / 2).fill(-1);
    this.#next = new Int32Array(entries);
    this.#fingerprints = new Uint16Array(entries);
    this.#owners = new Uint32Array(entries);
    this.#positions = new Uint16Array(entries);
  }

  add(hash: number, owner: number, position: number): void {
    const cell = (hash >>> 5) & (this.filter.length - 1);
    this.filter[cell] = (this.filter[cell] ?? 0) | (1 << hash) | (1 << (hash >>> 27));
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

export type GramTables = {
  readonly long: GramTable | undefined;
  readonly short: GramTable | undefined;
  /** Bytes of the longest form of any value. */
  readonly longestForm: number;
  readonly longestText: number;
};

/** Reads all forms twice: once to see which grams are common, once to remember the rarest place of each form. */
export function buildGramTables(forms: ValueForms, stride: Stride = strideFor(forms.count)): GramTables {
  const shortestLong = 8 + stride - 1;
  const { bytes } = forms;
  const long = new Commonness(forms.count * usualForms);
  const short = new Commonness(forms.count * usualForms);
  let longestForm = 0;
  let longestText = 0;
  for (let value = 0; value < forms.count; value += 1) {
    for (let form = 0; form < formCount; form += 1) {
      const length = forms.write(value, form);
      if (length === 0) continue;
      if (length > longestForm) longestForm = length;
      if (length > longestText && isTextForm(form)) longestText = length;
      if (length >= shortestLong) long.count(bytes, length, stride, 8);
      else short.count(bytes, length, shortStride, 5);
    }
  }
  const tables = {
    long: long.forms === 0 ? undefined : new GramTable(8, stride, long.forms),
    short: short.forms === 0 ? undefined : new GramTable(5, shortStride, short.forms),
    longestForm,
    longestText,
  };
  for (let value = 0; value < forms.count; value += 1) {
    for (let form = 0; form < formCount; form += 1) {
      const length = forms.write(value, form);
      if (length === 0) continue;
      const isLong = length >= shortestLong;
      const table = isLong ? tables.long : tables.short;
      if (table !== undefined) remember(table, isLong ? long : short, bytes, length, value * 16 + form);
    }
  }
  return tables;
}

function strideFor(values: number): Stride {
  if (values * usualForms * 8 <= entryBudget) return 8;
  return values * usualForms * 4 <= entryBudget ? 4 : 2;
}

function remember(table: GramTable, common: Commonness, bytes: Uint8Array, length: number, owner: number): void {
  const { gramLength, stride } = table;
  const first = common.rarestPlace(bytes, length, stride, gramLength);
  for (let at = first; at < first + stride; at += 1) table.add(hashOfGram(bytes, at, gramLength), owner, at);
}

/** The hash of the gram at `at`. */
export function hashOfGram(bytes: Uint8Array, at: number, gramLength: GramLength): number {
  const high = gramLength === 8 ? wordAt(bytes, at + 4) | foldMask : (bytes[at + 4] ?? 0) | 0x20;
  return hashGram(wordAt(bytes, at) | foldMask, high);
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** How often each gram occurs among the values: the names of one tenant begin alike, the rarest place tells them apart. */
class Commonness {
  readonly #seen: Uint8Array;
  forms = 0;

  constructor(expectedForms: number) {
    this.#seen = new Uint8Array(Math.min(powerOfTwo(expectedForms * 16), 1 << 23));
  }

  count(bytes: Uint8Array, length: number, stride: number, gramLength: GramLength): void {
    this.forms += 1;
    const mask = this.#seen.length - 1;
    for (const first of placesToTry(length - gramLength - stride + 1)) {
      for (let at = first; at < first + stride; at += 1) {
        const cell = hashOfGram(bytes, at, gramLength) & mask;
        const seen = this.#seen[cell] ?? 0;
        if (seen < 255) this.#seen[cell] = seen + 1;
      }
    }
  }

  /** Where `stride` grams in a row begin of which the commonest is least common. */
  rarestPlace(bytes: Uint8Array, length: number, stride: number, gramLength: GramLength): number {
    const mask = this.#seen.length - 1;
    let best = 0;
    let least = 256;
    for (const first of placesToTry(length - gramLength - stride + 1)) {
      let most = 0;
      for (let at = first; at < first + stride && most < least; at += 1) {
        most = Math.max(most, this.#seen[hashOfGram(bytes, at, gramLength) & mask] ?? 0);
      }
      if (most >= least) continue;
      least = most;
      best = first;
    }
    return best;
  }
}

const mostPlaces = 5;
const triedPlaces: number[] = [];

/** A few places spread over the form, from its beginning to the `last` one that fits. */
function placesToTry(last: number): readonly number[] {
  triedPlaces.length = 0;
  const places = Math.min(last + 1, mostPlaces);
  for (let place = 0; place < places; place += 1) {
    triedPlaces.push(places === 1 ? 0 : Math.floor((place * last) / (places - 1)));
  }
  return triedPlaces;
}

function powerOfTwo(atLeast: number): number {
  let size = 64;
  while (size < atLeast) size *= 2;
  return size;
}
