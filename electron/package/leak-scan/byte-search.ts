// Finds every form of every withheld value in a run of bytes: probes the gram tables, then compares the form itself.
import { buildGramTables, type GramTables } from './build-gram-tables.ts';
import { FormCache } from './form-cache.ts';
import { hashOfGram } from './gram-hash.ts';
import type { GramTable, Stride } from './gram-table.ts';
import { probeGrams } from './probe-grams.ts';
import { digitsOnlyForm, isCaseSensitive, ValueForms } from './value-forms.ts';
import type { PackedValues } from './value-store.ts';

/** `start` and `end` count in the bytes that were searched. */
export type ByteHit = (value: number, form: number, start: number, end: number) => void;

/** Bytes to spare behind what is searched, and an aligned start: the probes read whole words. */
export const spareBytes = 16;

/** A buffer of its own, aligned, with {@link spareBytes} behind `length`. */
export function searchableBuffer(length: number): Buffer<ArrayBuffer> {
  return Buffer.from(new ArrayBuffer(((length + 3) & ~3) + spareBytes), 0, length);
}

export class ByteSearch {
  readonly #forms: ValueForms;
  readonly #cache: FormCache;
  readonly #tables: GramTables;
  #found = new Int32Array(0);

  /** @param stride for long forms; left out, it follows from the number of values. */
  constructor(values: PackedValues, stride?: Stride) {
    this.#forms = new ValueForms(values);
    this.#cache = new FormCache(this.#forms);
    this.#tables = buildGramTables(this.#forms, stride);
  }

  get longestForm(): number {
    return this.#tables.longestForm;
  }

  /** Of the longest value as text; derived forms (hex, Base64) are longer. */
  get longestText(): number {
    return this.#tables.longestText;
  }

  /** Characters outside ASCII that occur in any value, folded. */
  get charactersBeyondAscii(): ReadonlySet<string> {
    return this.#forms.charactersBeyondAscii();
  }

  /** Reports every occurrence that lies wholly in `bytes`; one may be reported twice. */
  search(bytes: Uint8Array, hit: ByteHit): void {
    if (bytes.byteOffset % 4 !== 0 || bytes.byteOffset + bytes.length + spareBytes > bytes.buffer.byteLength) {
      const copy = searchableBuffer(bytes.length);
      copy.set(bytes);
      this.search(copy, hit);
      return;
    }
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, (bytes.length + spareBytes) >> 2);
    for (const table of [this.#tables.long, this.#tables.short]) {
      if (table === undefined) continue;
      if (this.#found.length < words.length * 2) this.#found = new Int32Array(words.length * 2);
      const count = probeGrams(words, bytes.length, table, this.#found);
      for (let index = 0; index < count; index += 1) this.#compare(bytes, this.#found[index] ?? 0, table, hit);
    }
  }

  /**
   * The anchor of a form stands at `probed`, or up to a stride before it; and all grams from there on that are as many as the
   * stride have been let through the filter. What passed it by chance has no such neighbours, and nearly all of it ends here.
   */
  #compare(bytes: Uint8Array, probed: number, table: GramTable, hit: ByteHit): void {
    const others = table.stride - 1;
    let before = 0;
    while (before < others && probed > before && table.mayHoldAt(bytes, probed - before - 1)) before += 1;
    let after = 0;
    while (after < others && table.mayHoldAt(bytes, probed + after + 1)) after += 1;
    for (let back = others - after; back <= before; back += 1) {
      this.#compareAnchor(bytes, probed - back, table, hit);
    }
  }

  #compareAnchor(bytes: Uint8Array, at: number, table: GramTable, hit: ByteHit): void {
    const hash = hashOfGram(bytes, at, table.gramLength);
    for (let entry = table.first(hash); entry >= 0; entry = table.after(entry, hash)) {
      const owner = table.owner(entry);
      const start = at - table.position(entry);
      if (start < 0) continue;
      const form = owner & 15;
      const wanted = this.#cache.formOf(owner);
      const { length } = wanted;
      if (start + length > bytes.length) continue;
      if (!equals(wanted, bytes, start, length, isCaseSensitive(form))) continue;
      if (form === digitsOnlyForm && isPartOfLongerToken(bytes, start, start + length)) continue;
      hit(owner >>> 4, form, start, start + length);
    }
  }
}

function equals(form: Uint8Array, bytes: Uint8Array, start: number, length: number, caseCounts: boolean): boolean {
  for (let i = 0; i < length; i += 1) {
    const wanted = form[i] ?? 0;
    const found = bytes[start + i] ?? 0;
    if (wanted === found) continue;
    if (caseCounts || (wanted ^ found) !== 0x20) return false;
    const small = wanted | 0x20;
    if (small < 0x61 || small > 0x7a) return false;
  }
  return true;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isHexOrHyphen = (byte: number | undefined): boolean =>
  byte !== undefined && (isDigit(byte) || byte === 0x2d || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66));

/** Eight digits stand in many a GUID or longer number by chance: those are other values, not this one without its signs. */
function isPartOfLongerToken(bytes: Uint8Array, start: number, end: number): boolean {
  if (isDigit(bytes[start - 1]) || isDigit(bytes[end])) return true;
  let from = start;
  let to = end;
  while (end - from < 64 && isHexOrHyphen(bytes[from - 1])) from -= 1;
  while (to - start < 64 && isHexOrHyphen(bytes[to])) to += 1;
  if (to - from !== 36) return false;
  return [8, 13, 18, 23].every((at) => bytes[from + at] === 0x2d);
}
