// The case's stand-ins: "Policy 1" for one policy, the same in every file. Numbers follow the order of first appearance, so the
// table takes note of every value first and gives out numbers when all are known.
import { shortestSearchedLength } from './marker.ts';

/** One stand-in. `value` is the canonical text (see encoded-twins.ts): this list stays in the case. */
export type AliasEntry = { readonly label: string; readonly value: string; readonly number: number };

/** The values of one label in the order of their first appearance: three lists with the same places. */
type LabelValues = {
  readonly places: Map<string, number>;
  /** As each was first written. */
  readonly texts: string[];
  /** 0 until `assign`. */
  readonly numbers: number[];
};

export class AliasTable {
  readonly #earlier: ReadonlyMap<string, number>;
  readonly #values = new Map<string, LabelValues>();
  readonly #labels: readonly string[];
  readonly #lookalikes = new Set<string>();
  /** Labels that hold a value of the case themselves, so that every number would show it: written `#1.7`, too short for that. */
  readonly #plain = new Map<string, number>();

  /** `labels`: every label that may occur. `earlier`: entries of an earlier case that keep their numbers. */
  constructor(labels: readonly string[], earlier: Iterable<AliasEntry>) {
    this.#labels = labels.map((label) => `${label} `.toLowerCase());
    this.#earlier = new Map(Array.from(earlier, (entry) => [`${entry.label}\n${entry.value}`, entry.number]));
  }

  /** `text`: the value as it is written where it was met. */
  note(label: string, canonical: string, text: string): void {
    let values = this.#values.get(label);
    if (values === undefined) {
      values = { places: new Map(), texts: [], numbers: [] };
      this.#values.set(label, values);
    }
    const { places, texts, numbers } = values;
    if (places.has(canonical)) return;
    places.set(canonical, numbers.length);
    texts.push(text);
    numbers.push(0);
  }

  /** To be told of every text of the case: a real "Policy 7" must not be mistaken for a stand-in. */
  noteText(text: string): void {
    const last = text.charCodeAt(text.length - 1);
    if (last < 48 || last > 57 || text.length > 60) return;
    const folded = text.toLowerCase();
    if (this.#labels.some((label) => folded.startsWith(label))) this.#lookalikes.add(folded);
  }

  /** Gives out the numbers. `searched`: withheld values, in lower case, that could be part of a stand-in and must not be. */
  assign(searched: ReadonlySet<string>): void {
    for (const [label, { places, numbers }] of this.#values) {
      if (holdsSearched(`${label} `, searched)) this.#plain.set(label, this.#plain.size + 1);
      const taken = new Set<number>();
      for (const [value, place] of this.#earlier.size === 0 ? [] : places) {
        const number = this.#earlier.get(`${label}\n${value}`);
        if (number === undefined || taken.has(number) || !this.#isFree(label, number, searched)) continue;
        numbers[place] = number;
        taken.add(number);
      }
      let next = 1 + this.#highestEarlier(label);
      for (const [place, number] of numbers.entries()) {
        if (number !== 0) continue;
        while (taken.has(next) || !this.#isFree(label, next, searched)) next += 1;
        numbers[place] = next;
        next += 1;
      }
    }
  }

  /** The stand-in; throws for a value that was never noted, which is a bug of the caller. */
  aliasFor(label: string, canonical: string): string {
    return this.aliasAt(label, this.placeOf(label, canonical));
  }

  /** From 0, by first appearance among the label's values; throws like {@link aliasFor}. */
  placeOf(label: string, canonical: string): number {
    const place = this.#values.get(label)?.places.get(canonical);
    if (place === undefined) throw new Error('a value was not seen by the survey');
    return place;
  }

  aliasAt(label: string, place: number): string {
    const number = this.#values.get(label)?.numbers[place];
    if (number === undefined || number === 0) throw new Error('a value was not seen by the survey');
    return this.#written(label, number);
  }

  /** A label's values as each was first written, by place. */
  firstTexts(label: string): readonly string[] {
    return this.#values.get(label)?.texts ?? [];
  }

  /** Labels of the values noted so far. */
  labels(): Iterable<string> {
    return this.#values.keys();
  }

  /** All stand-ins that this case gave out, and those of the earlier case that it did not need, for the case after it. */
  *entries(): Generator<AliasEntry> {
    for (const [label, { places, numbers }] of this.#values) {
      for (const [value, place] of places) yield { label, value, number: numbers[place] ?? 0 };
    }
    for (const [key, number] of this.#earlier) {
      const split = key.indexOf('\n');
      const label = key.slice(0, split);
      const value = key.slice(split + 1);
      if (this.#values.get(label)?.places.has(value) !== true) yield { label, value, number };
    }
  }

  #highestEarlier(label: string): number {
    let highest = 0;
    for (const [key, number] of this.#earlier) if (key.startsWith(`${label}\n`)) highest = Math.max(highest, number);
    return highest;
  }

  #written(label: string, number: number): string {
    const plain = this.#plain.get(label);
    return plain === undefined ? `${label} ${number}` : `#${plain}.${number}`;
  }

  #isFree(label: string, number: number, searched: ReadonlySet<string>): boolean {
    const written = this.#written(label, number);
    return !this.#lookalikes.has(written.toLowerCase()) && !holdsSearched(written, searched);
  }
}

function holdsSearched(text: string, searched: ReadonlySet<string>): boolean {
  if (searched.size === 0) return false;
  const folded = text.toLowerCase();
  for (let start = 0; start + shortestSearchedLength <= folded.length; start += 1) {
    for (let end = start + shortestSearchedLength; end <= folded.length; end += 1) {
      if (searched.has(folded.slice(start, end))) return true;
    }
  }
  return false;
}
