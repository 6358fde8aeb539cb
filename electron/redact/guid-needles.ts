// Withheld ids searched in texts that are ids themselves: a GUID is read as four words and looked up, where a search of its 36
// characters at every place would ask a large table 31 times.
import type { Hit } from '../../shared/redact/encoders.ts';
import { hashOfWords, readGuid, sameWords } from '../../shared/review/guid-words.ts';

const none: readonly Hit[] = [];
const guidLength = 36;

export class GuidNeedles {
  readonly #owners: string[] = [];
  readonly #words: Uint32Array;
  /** Open addressing: a needle's number from 1, 0 is free. */
  readonly #slots: Uint32Array;
  readonly #asked = new Uint32Array(4);

  /** `needles` are folded; those that are no GUID are passed over. Equal ones, whose owners differ in case, are all kept. */
  constructor(needles: readonly string[], owners: readonly string[]) {
    const longEnough = needles.reduce((count, { length }) => count + (length === guidLength ? 1 : 0), 0);
    this.#words = new Uint32Array(longEnough * 4);
    for (const [index, needle] of needles.entries()) {
      if (readGuid(needle, this.#words, this.#owners.length * 4)) this.#owners.push(owners[index] ?? needle);
    }
    const count = this.#owners.length;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
    for (let needle = 0; needle < count; needle += 1) {
      let slot = this.#firstSlot(this.#words, needle * 4);
      while (this.#slots[slot] !== 0) slot = this.#after(slot);
      this.#slots[slot] = needle + 1;
    }
  }

  /** The needles that the whole text is; null for a text that is no GUID in lower case. */
  search(text: string): readonly Hit[] | null {
    if (!readGuid(text, this.#asked, 0)) return null;
    let hits: Hit[] | null = null;
    let slot = this.#firstSlot(this.#asked, 0);
    for (; this.#slots[slot] !== 0; slot = this.#after(slot)) {
      const needle = (this.#slots[slot] as number) - 1;
      if (!sameWords(this.#words, needle * 4, this.#asked, 0)) continue;
      hits ??= [];
      hits.push({ start: 0, end: guidLength, value: this.#owners[needle] as string });
    }
    return hits ?? none;
  }

  #after(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1);
  }

  #firstSlot(words: Uint32Array, at: number): number {
    return hashOfWords(words, at) & (this.#slots.length - 1);
  }
}
