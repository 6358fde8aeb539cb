// Writes one withheld value in one form, as the bytes to look for. Nothing is kept: the gram table holds hashes only, and
// a form is made again when its hash is met.
import { isAscii } from 'node:buffer';
import { characterCount, foldText } from '../../../shared/package/leak/fold-text.ts';
import { leakForms, longestSearchedBytes, minimumDerivedLength } from '../../../shared/package/leak/leak-form.ts';
import type { PackedValues } from './value-store.ts';

export const formCount = leakForms.length;
const standardAlphabet = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', 'latin1');
const urlSafeAlphabet = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 'latin1');
const hexDigits = Buffer.from('0123456789abcdef', 'latin1');

/** Case counts in these forms; in all others ASCII letters match in either case. */
export function isCaseSensitive(form: number): boolean {
  return form >= 5 && form <= 12;
}

/** Forms in the letters of the value itself, which folding can change. */
export function isTextForm(form: number): boolean {
  return form <= 3;
}

/** The digits-only form: a hit inside a longer number is another number. */
export const digitsOnlyForm = leakForms.indexOf('digits-only');

/** Room for the longest form: folding may triple the bytes of a character, hex doubles them. */
export const longestFormBytes = longestSearchedBytes * 6;

export class ValueForms {
  readonly #values: PackedValues;
  readonly #target = Buffer.alloc(longestFormBytes);
  #value = -1;
  #original: Uint8Array = new Uint8Array(0);
  #isAscii = true;
  #folded: Uint8Array = new Uint8Array(0);
  #characters = 0;
  /** By offset: whether the value's Base64 differs in the alphabet for URLs; undefined where nobody looked yet. */
  readonly #isOtherInUrls: (boolean | undefined)[] = [undefined, undefined, undefined];

  constructor(values: PackedValues) {
    this.#values = values;
  }

  get count(): number {
    return this.#values.starts.length - 1;
  }

  charactersBeyondAscii(): ReadonlySet<string> {
    const characters = new Set<string>();
    if (isAscii(this.#values.bytes)) return characters;
    for (let index = 0; index < this.count; index += 1) {
      this.#load(index);
      if (this.#isAscii) continue;
      for (const character of Buffer.from(this.#folded).toString('utf8'))
        if (character > '\x7f') characters.add(character);
    }
    return characters;
  }

  /** The buffer that {@link write} fills. */
  get bytes(): Buffer {
    return this.#target;
  }

  /** Writes value `index` in `form` into {@link bytes} and returns its length, 0 where the value has no such form. */
  write(index: number, form: number): number {
    if (index !== this.#value) this.#load(index);
    if (form === 0) return this.#put(this.#folded);
    if (form === 1) return this.#plusForBlank();
    if (form === 2) return this.#reversed();
    if (form === 3) return this.#digits();
    if (form === 4) return this.#hex();
    if (form <= 7) {
      const length = this.#base64(form - 5, standardAlphabet);
      this.#isOtherInUrls[form - 5] = this.#hasOtherSigns(length);
      return length;
    }
    if (form <= 10) return this.#base64Url(form - 8);
    return this.#utf16(form);
  }

  #load(index: number): void {
    const { bytes, starts } = this.#values;
    this.#value = index;
    this.#isOtherInUrls.fill(undefined);
    this.#original = bytes.subarray(starts[index] ?? 0, starts[index + 1] ?? 0);
    this.#isAscii = isAscii(this.#original);
    if (this.#isAscii) {
      this.#folded = this.#original;
      this.#characters = this.#original.length;
    } else {
      const text = Buffer.from(this.#original).toString('utf8');
      this.#folded = Buffer.from(foldText(text), 'utf8');
      this.#characters = characterCount(text);
    }
  }

  #put(source: Uint8Array): number {
    this.#target.set(source);
    return source.length;
  }

  #plusForBlank(): number {
    if (!this.#folded.includes(0x20)) return 0;
    const { length } = this.#folded;
    for (let i = 0; i < length; i += 1) {
      const byte = this.#folded[i] ?? 0;
      this.#target[i] = byte === 0x20 ? 0x2b : byte;
    }
    return length;
  }

  #reversed(): number {
    if (this.#characters < minimumDerivedLength) return 0;
    if (!this.#isAscii) {
      const text = Buffer.from(this.#folded).toString('utf8');
      return this.#put(Buffer.from([...text].reverse().join(''), 'utf8'));
    }
    const { length } = this.#folded;
    for (let i = 0; i < length; i += 1) this.#target[i] = this.#folded[length - 1 - i] ?? 0;
    return length;
  }

  #digits(): number {
    let length = 0;
    for (let i = 0; i < this.#folded.length; i += 1) {
      const byte = this.#folded[i] as number;
      if (byte < 0x30 || byte > 0x39) continue;
      this.#target[length] = byte;
      length += 1;
    }
    return length < minimumDerivedLength || length === this.#folded.length ? 0 : length;
  }

  #hex(): number {
    const { length } = this.#original;
    for (let i = 0; i < length; i += 1) {
      const byte = this.#original[i] ?? 0;
      this.#target[2 * i] = hexDigits[byte >> 4] ?? 0;
      this.#target[2 * i + 1] = hexDigits[byte & 15] ?? 0;
    }
    return 2 * length;
  }

  /** The characters that are the same whatever stands `offset` bytes before the value and whatever follows it. */
  #base64(offset: number, alphabet: Buffer): number {
    if (this.#characters < minimumDerivedLength) return 0;
    const { length } = this.#original;
    const firstBit = offset === 0 ? 0 : offset === 1 ? 4 : 2;
    const count = Math.floor((length * 8 - firstBit) / 6);
    for (let i = 0; i < count; i += 1) {
      const bit = firstBit + i * 6;
      const byte = bit >> 3;
      const pair = ((this.#original[byte] ?? 0) << 8) | (this.#original[byte + 1] ?? 0);
      this.#target[i] = alphabet[(pair >> (10 - (bit & 7))) & 63] ?? 0;
    }
    return count;
  }

  /** Only where it differs from the standard alphabet. */
  #base64Url(offset: number): number {
    let isOther = this.#isOtherInUrls[offset];
    if (isOther === undefined) {
      isOther = this.#hasOtherSigns(this.#base64(offset, standardAlphabet));
      this.#isOtherInUrls[offset] = isOther;
    }
    return isOther ? this.#base64(offset, urlSafeAlphabet) : 0;
  }

  #hasOtherSigns(length: number): boolean {
    for (let i = 0; i < length; i += 1) {
      const sign = this.#target[i];
      if (sign === 0x2b || sign === 0x2f) return true;
    }
    return false;
  }

  /** As plain bytes only where no NUL byte would give the encoding away (no Latin letter, no blank); see utf-16-view. */
  #utf16(form: number): number {
    if (this.#isAscii) return 0;
    const isFolded = form >= 13;
    const text = Buffer.from(isFolded ? this.#folded : this.#original).toString('utf8');
    const isBigEndian = form === 12 || form === 14;
    const length = this.#target.write(text, 0, 'utf16le');
    if (this.#target.subarray(0, length).includes(0)) return 0;
    if (isBigEndian) this.#target.subarray(0, length).swap16();
    return length;
  }
}
