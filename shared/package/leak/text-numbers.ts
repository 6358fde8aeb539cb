// Which number belongs to which text, for hundreds of thousands of texts that are nearly all GUIDs: those are kept as sixteen
// bytes, a quarter of what the text and its place in a Map would take.
import { hashOfWords, readGuid, sameWords } from '../../review/guid-words.ts';

const none = -1;

export class TextNumbers {
  /** Four words for each GUID, in the order in which they came. */
  #words = new Uint32Array(64);
  #numbers = new Uint32Array(16);
  #count = 0;
  /** Open addressing: a GUID's place from 1, 0 is free. At most half of them are taken. */
  #slots = new Int32Array(32);
  /** Whatever is no GUID in lower case, and what has a number that does not fit. */
  readonly #others = new Map<string, number>();
  readonly #asked = new Uint32Array(4);

  get(text: string): number | undefined {
    if (!readGuid(text, this.#asked, 0)) return this.#others.get(text);
    const place = this.#placeOf(this.#asked);
    return place === none ? this.#others.get(text) : this.#numbers[place];
  }

  /** `number` is not below zero; a text is set once. */
  set(text: string, number: number): void {
    if (number > 0xffff_ffff || !readGuid(text, this.#asked, 0)) {
      this.#others.set(text, number);
      return;
    }
    if (this.#count === this.#numbers.length) this.#grow();
    const place = this.#count;
    this.#words.set(this.#asked, place * 4);
    this.#numbers[place] = number;
    this.#count += 1;
    this.#enter(place);
  }

  #placeOf(words: Uint32Array): number {
    for (let slot = this.#firstSlot(words, 0); ; slot = this.#after(slot)) {
      const place = (this.#slots[slot] as number) - 1;
      if (place < 0) return none;
      if (sameWords(this.#words, place * 4, words, 0)) return place;
    }
  }

  #enter(place: number): void {
    let slot = this.#firstSlot(this.#words, place * 4);
    while (this.#slots[slot] !== 0) slot = this.#after(slot);
    this.#slots[slot] = place + 1;
  }

  #grow(): void {
    const size = this.#count * 2;
    const words = new Uint32Array(size * 4);
    words.set(this.#words);
    const numbers = new Uint32Array(size);
    numbers.set(this.#numbers);
    this.#words = words;
    this.#numbers = numbers;
    this.#slots = new Int32Array(size * 2);
    for (let place = 0; place < this.#count; place += 1) this.#enter(place);
  }

  #after(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1);
  }

  #firstSlot(words: Uint32Array, at: number): number {
    return hashOfWords(words, at) & (this.#slots.length - 1);
  }
}
