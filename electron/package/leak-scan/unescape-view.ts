// Undoes URL, HTML, JSON and XLSX escapes in one go, in any mixture: what a reader's program would show as text.
import { htmlEntityNames, longestEntityName } from '../../../shared/package/leak/html-entity-names.ts';
import { IslandWriter, type TextView } from './text-view.ts';

const backslash = 0x5c;
const ampersand = 0x26;
const percent = 0x25;
const underscore = 0x5f;
const controlEscapes: ReadonlyMap<number, number> = new Map([
  [0x62, 8],
  [0x66, 12],
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x76, 11],
  [0x30, 0],
]);

/** Kinds of escape as bits, in the order in which {@link NextTrigger} looks for them. */
export const escapeKinds = { json: 1, html: 2, url: 4, xlsx: 8 } as const;
export const allEscapes = 15;

/**
 * Fills `view` with the surroundings (`margin` bytes) of every escape of `kinds`; leaves it empty where there is none.
 * Returns the kinds that were met: a value may itself look like an escape of a kind that its container does not use.
 */
export function readUnescaped(source: Buffer, view: TextView, margin: number, kinds: number = allEscapes): number {
  view.clear();
  const islands = new IslandWriter(view, source, margin);
  const next = new NextTrigger(source, kinds);
  const decoder = new EscapeDecoder(source);
  let met = 0;
  for (let at = next.from(0); at >= 0; ) {
    const length = decoder.decode(at);
    if (length > 0) {
      islands.place(decoder.output, at, at + length);
      met |= kindOf(source[at]);
    }
    at = next.from(at + Math.max(1, length));
  }
  islands.end();
  return met;
}

function kindOf(sign: number | undefined): number {
  if (sign === backslash) return escapeKinds.json;
  if (sign === ampersand) return escapeKinds.html;
  return sign === percent ? escapeKinds.url : escapeKinds.xlsx;
}

/** The next byte that may begin an escape, by native search: most text has none for kilobytes. */
class NextTrigger {
  readonly #source: Buffer;
  /** Minus two: to be looked for; minus one: there is no more. */
  readonly #found: number[];
  static readonly #signs: readonly (number | string)[] = [backslash, ampersand, percent, '_x'];

  constructor(source: Buffer, kinds: number) {
    this.#source = source;
    this.#found = [0, 1, 2, 3].map((kind) => (((kinds >> kind) & 1) === 0 ? -1 : -2));
  }

  from(at: number): number {
    let nearest = -1;
    for (let kind = 0; kind < 4; kind += 1) {
      let found = this.#found[kind] ?? -1;
      if (found === -2 || (found >= 0 && found < at)) {
        found = this.#source.indexOf(NextTrigger.#signs[kind] ?? 0, at, 'latin1');
        this.#found[kind] = found;
      }
      if (found >= 0 && (nearest < 0 || found < nearest)) nearest = found;
    }
    return nearest;
  }
}

class EscapeDecoder {
  readonly #source: Buffer;
  readonly #scratch = Buffer.alloc(16);
  output: Uint8Array = this.#scratch;

  constructor(source: Buffer) {
    this.#source = source;
  }

  /** How many bytes the escape at `at` takes, 0 if it is none; what it stands for is then in {@link output}. */
  decode(at: number): number {
    const sign = this.#source[at];
    if (sign === backslash) return this.#backslash(at);
    if (sign === ampersand) return this.#entity(at);
    if (sign === percent) return this.#percent(at);
    if (sign === underscore) return this.#units(at, 2, 0x5f);
    return 0;
  }

  #backslash(at: number): number {
    const kind = this.#source[at + 1];
    if (kind === undefined) return 0;
    if (kind === 0x75) {
      if (this.#source[at + 2] !== 0x7b) return this.#units(at, 2, undefined);
      const digits = this.#countDigits(at + 3, 16, 8);
      if (digits === 0 || this.#source[at + 3 + digits] !== 0x7d) return 0;
      return this.#putCodePoint(this.#number(at + 3, digits, 16)) ? digits + 4 : 0;
    }
    if (kind === 0x78) {
      if (this.#countDigits(at + 2, 16, 2) < 2) return 0;
      return this.#putByte(this.#number(at + 2, 2, 16), 4);
    }
    return this.#putByte(controlEscapes.get(kind) ?? kind, 2);
  }

  /** `\uHHHH` and `_xHHHH_`: UTF-16 units, two of them for a character beyond the first plane. */
  #units(at: number, prefix: number, closing: number | undefined): number {
    const length = prefix + 4 + (closing === undefined ? 0 : 1);
    const unit = this.#unit(at, prefix, closing);
    if (unit < 0) return 0;
    if (unit >= 0xd800 && unit < 0xdc00 && this.#source[at + length] === this.#source[at]) {
      const low = this.#unit(at + length, prefix, closing);
      if (low >= 0xdc00 && low < 0xe000 && this.#source[at + length + 1] === this.#source[at + 1]) {
        this.#putCodePoint(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
        return 2 * length;
      }
    }
    return this.#putCodePoint(unit) ? length : 0;
  }

  #unit(at: number, prefix: number, closing: number | undefined): number {
    if (this.#countDigits(at + prefix, 16, 4) < 4) return -1;
    if (closing !== undefined && this.#source[at + prefix + 4] !== closing) return -1;
    return this.#number(at + prefix, 4, 16);
  }

  #percent(at: number): number {
    if (this.#source[at + 1] === 0x75) return this.#units(at, 2, undefined);
    if (this.#countDigits(at + 1, 16, 2) < 2) return 0;
    return this.#putByte(this.#number(at + 1, 2, 16), 3);
  }

  #entity(at: number): number {
    if (this.#source[at + 1] === 0x23) {
      const isHex = ((this.#source[at + 2] ?? 0) | 0x20) === 0x78;
      const start = at + (isHex ? 3 : 2);
      const digits = this.#countDigits(start, isHex ? 16 : 10, 10);
      if (digits === 0 || !this.#putCodePoint(this.#number(start, digits, isHex ? 16 : 10))) return 0;
      // Browsers accept the reference without its semicolon.
      return start + digits - at + (this.#source[start + digits] === 0x3b ? 1 : 0);
    }
    const limit = Math.min(this.#source.length, at + longestEntityName + 2);
    let end = at + 1;
    while (end < limit && isLetterOrDigit(this.#source[end] ?? 0)) end += 1;
    if (this.#source[end] !== 0x3b) return 0;
    const text = htmlEntityNames.get(this.#source.toString('latin1', at + 1, end));
    if (text === undefined) return 0;
    this.output = this.#scratch.subarray(0, this.#scratch.write(text, 'utf8'));
    return end + 1 - at;
  }

  #putByte(byte: number, length: number): number {
    this.#scratch[0] = byte;
    this.output = this.#scratch.subarray(0, 1);
    return length;
  }

  #putCodePoint(codePoint: number): boolean {
    if (codePoint > 0x10ffff) return false;
    this.output = this.#scratch.subarray(0, this.#scratch.write(String.fromCodePoint(codePoint), 'utf8'));
    return true;
  }

  #countDigits(at: number, base: 10 | 16, most: number): number {
    let count = 0;
    while (count < most && digitValue(this.#source[at + count], base) >= 0) count += 1;
    return count;
  }

  #number(at: number, digits: number, base: 10 | 16): number {
    let value = 0;
    for (let i = 0; i < digits; i += 1) value = value * base + digitValue(this.#source[at + i], base);
    return value;
  }
}

function digitValue(byte: number | undefined, base: 10 | 16): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const small = byte | 0x20;
  return base === 16 && small >= 0x61 && small <= 0x66 ? small - 0x57 : -1;
}

function isLetterOrDigit(byte: number): boolean {
  const small = byte | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}
