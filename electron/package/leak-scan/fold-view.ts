// Reads letters outside ASCII in one case and one normal form (NFC and NFD twins, capitals, full-width letters).
import { foldText } from '../../../shared/package/leak/fold-text.ts';
import { IslandWriter, type TextView } from './text-view.ts';

const rememberedRuns = 20_000;

export class FoldReader {
  /** Undefined for a run that no value can reach into. */
  readonly #known = new Map<string, Uint8Array | undefined>();
  readonly #ofValues: ReadonlySet<string>;
  /** By character below U+0800: 1 where it may matter. Two bytes each, they are most of what is not ASCII. */
  readonly #twoByteMatters = new Uint8Array(0x800);

  /** @param ofValues the folded characters outside ASCII that occur in any value: others cannot be part of a hit. */
  constructor(ofValues: ReadonlySet<string>) {
    this.#ofValues = ofValues;
    for (let character = 0x80; character < 0x800; character += 1) {
      const isMark = character >= 0x300 && character < 0x370;
      const matters = isMark || this.#mayMatter(foldText(String.fromCharCode(character)), false);
      this.#twoByteMatters[character] = matters ? 1 : 0;
    }
  }

  /** Fills `view` with the surroundings (`margin` bytes) of all that reads differently and could be part of a value. */
  read(source: Buffer, view: TextView, margin: number): void {
    view.clear();
    const islands = new IslandWriter(view, source, margin);
    const { length } = source;
    for (let at = nextBeyondAscii(source, 0); at < length; ) {
      let end = at + 1;
      while (end < length && (source[end] ?? 0) >= 0x80) end += 1;
      if (this.#isPlainlyOther(source, at, end)) {
        at = nextBeyondAscii(source, end);
        continue;
      }
      // The sign before belongs to it: a letter and a combining mark are one letter.
      const start = at > 0 ? at - 1 : at;
      const folded = this.#folded(source, start, end);
      if (folded !== undefined) islands.place(folded, start, end);
      at = nextBeyondAscii(source, end);
    }
    islands.end();
  }

  /** True for a run of two-byte characters of which none can be part of a hit. */
  #isPlainlyOther(source: Buffer, from: number, end: number): boolean {
    for (let at = from; at < end; at += 2) {
      const lead = source[at] ?? 0;
      const trail = source[at + 1] ?? 0;
      if (lead < 0xc2 || lead > 0xdf || at + 1 >= end || trail > 0xbf) return false;
      if (this.#twoByteMatters[((lead & 31) << 6) | (trail & 63)] === 1) return false;
    }
    return true;
  }

  #folded(source: Buffer, start: number, end: number): Uint8Array | undefined {
    const key = source.toString('latin1', start, end);
    if (this.#known.has(key)) return this.#known.get(key);
    const text = foldText(source.toString('utf8', start, end));
    const folded = this.#mayMatter(text, (source[start] ?? 0) < 0x80) ? Buffer.from(text, 'utf8') : undefined;
    if (this.#known.size >= rememberedRuns) this.#known.clear();
    this.#known.set(key, folded);
    return folded;
  }

  #mayMatter(folded: string, hasSignBefore: boolean): boolean {
    const characters = [...folded];
    return characters.some((character, index) =>
      character < '\x80' ? index > 0 || !hasSignBefore : this.#ofValues.has(character),
    );
  }
}

/** The first byte from `at` on that is not ASCII, or the length; four bytes at a time where the buffer is aligned. */
function nextBeyondAscii(source: Buffer, from: number): number {
  const { length } = source;
  let at = from;
  while (at < length && (at & 3) !== 0) {
    if ((source[at] ?? 0) >= 0x80) return at;
    at += 1;
  }
  if (source.byteOffset % 4 === 0 && at < length) {
    const words = new Int32Array(source.buffer, source.byteOffset, length >> 2);
    let word = at >> 2;
    while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word += 1;
    at = word << 2;
  }
  while (at < length && (source[at] ?? 0) < 0x80) at += 1;
  return at;
}
