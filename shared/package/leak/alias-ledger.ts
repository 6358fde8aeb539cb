// Holds stand-ins against the values they stand for, over the whole package: one for each value, and never one for two.
import { TextNumbers } from './text-numbers.ts';

const stableAlias = /^(.{1,80}) (\d{1,9})$/su;
/** Used where the label itself would show a value. */
const plainAlias = /^(#\d{1,4})\.(\d{1,9})$/;
const mostRemembered = 2_000;

export class AliasLedger {
  readonly #canonical: (text: string) => string;
  /** By label: the numbers of its values, and which of them are given out. */
  readonly #labels = new Map<string, { readonly numbers: TextNumbers; readonly taken: NumberSet }>();
  /** The source that a stand-in was last seen with: most come again at once, in another field or file. */
  readonly #last = new Map<string, string>();

  /** @param canonical the same for all spellings of one value (letter case, a GUID in Base64). */
  constructor(canonical: (text: string) => string) {
    this.#canonical = canonical;
  }

  /** Notes that `alias` stands for `source`. */
  note(source: string, alias: string): 'fits' | 'no-alias' | 'not-one-to-one' {
    if (this.#last.get(alias) === source) return 'fits';
    const noted = this.#note(source, alias);
    if (noted !== 'fits') return noted;
    if (this.#last.size >= mostRemembered) this.#last.clear();
    this.#last.set(alias, source);
    return noted;
  }

  #note(source: string, alias: string): 'fits' | 'no-alias' | 'not-one-to-one' {
    const match = stableAlias.exec(alias) ?? plainAlias.exec(alias);
    if (match === null) return 'no-alias';
    const label = match[1] ?? '';
    const number = Number(match[2]);
    let known = this.#labels.get(label);
    if (known === undefined) {
      known = { numbers: new TextNumbers(), taken: new NumberSet() };
      this.#labels.set(label, known);
    }
    const value = this.#canonical(source);
    const before = known.numbers.get(value);
    if (before !== undefined) return before === number ? 'fits' : 'not-one-to-one';
    if (known.taken.has(number)) return 'not-one-to-one';
    known.numbers.set(value, number);
    known.taken.add(number);
    return 'fits';
  }
}

/** Numbers are given out in a row, so that a bit is enough for each; only a package that was tampered with has others. */
const mostBits = 1 << 24;

class NumberSet {
  #bits = new Uint8Array(64);
  readonly #beyond = new Set<number>();

  has(number: number): boolean {
    if (number >= mostBits) return this.#beyond.has(number);
    return ((this.#bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }

  add(number: number): void {
    if (number >= mostBits) {
      this.#beyond.add(number);
      return;
    }
    const byte = number >> 3;
    if (byte >= this.#bits.length) {
      const longer = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
      longer.set(this.#bits);
      this.#bits = longer;
    }
    this.#bits[byte] = (this.#bits[byte] as number) | (1 << (number & 7));
  }
}
