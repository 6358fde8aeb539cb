// Holds stand-ins against the values they stand for, over the whole package: one for each value, and never one for two.

const stableAlias = /^(.{1,80}) (\d{1,9})$/su;
/** Used where the label itself would show a value. */
const plainAlias = /^(#\d{1,4})\.(\d{1,9})$/;
const mostRemembered = 2_000;

export class AliasLedger {
  readonly #canonical: (text: string) => string;
  readonly #numbers = new Map<string, Map<string, number>>();
  readonly #taken = new Map<string, Set<number>>();
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
    const numbers = this.#numbers.get(label) ?? new Map<string, number>();
    this.#numbers.set(label, numbers);
    const taken = this.#taken.get(label) ?? new Set<number>();
    this.#taken.set(label, taken);
    const value = this.#canonical(source);
    const known = numbers.get(value);
    if (known !== undefined) return known === number ? 'fits' : 'not-one-to-one';
    if (taken.has(number)) return 'not-one-to-one';
    numbers.set(value, number);
    taken.add(number);
    return 'fits';
  }
}
