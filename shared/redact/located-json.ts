// A strict JSON reader (RFC 8259) that remembers where every value and member name stands, so that a message about a policy
// file can point at its line, and that refuses what JSON.parse lets pass: a member name that stands twice.
import { type JsonObject, type JsonValue, setOwn } from '../model/json.ts';

export type JsonFault = {
  readonly problem: 'not-json' | 'too-deep' | 'duplicate-member';
  /** UTF-16 position in the text. */
  readonly offset: number;
};

export type LocatedJson = {
  readonly value: JsonValue;
  /** Position of the value at a path of names and indexes; of the nearest enclosing one where the path leads nowhere. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number;
  /** Position of a member's name. */
  readonly offsetOfName: (path: readonly PropertyKey[]) => number;
};

type Place = { readonly offset: number; readonly nameOffset: number; readonly below: Map<PropertyKey, Place> };

const maximumDepth = 40;

class Fault extends Error {
  readonly fault: JsonFault;
  constructor(problem: JsonFault['problem'], offset: number) {
    super(problem);
    this.fault = { problem, offset };
  }
}

/** Reads the whole text; gives a fault instead of throwing. */
export function readLocatedJson(text: string): LocatedJson | JsonFault {
  try {
    const reader = new Reader(text);
    const { value, place } = reader.whole();
    return {
      value,
      offsetOf: (path) => find(place, path).offset,
      offsetOfName: (path) => find(place, path).nameOffset,
    };
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

function find(root: Place, path: readonly PropertyKey[]): Place {
  let here = root;
  for (const step of path) {
    const next = here.below.get(step);
    if (next === undefined) break;
    here = next;
  }
  return here;
}

const blank = /[ \t\r\n]*/y;
const word = /true|false|null/y;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): { value: JsonValue; place: Place } {
    // Editors on Windows put a byte order mark first; RFC 8259 §8.1 lets a reader pass over it.
    if (this.#text.startsWith('\uFEFF')) this.#at = 1;
    const read = this.#value(-1, 0);
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw new Fault('not-json', this.#at);
    return read;
  }

  #value(nameOffset: number, depth: number): { value: JsonValue; place: Place } {
    if (depth > maximumDepth) throw new Fault('too-deep', this.#at);
    this.#skipBlanks();
    const place: Place = { offset: this.#at, nameOffset: nameOffset < 0 ? this.#at : nameOffset, below: new Map() };
    const first = this.#text[this.#at];
    if (first === '{') return { value: this.#object(place, depth), place };
    if (first === '[') return { value: this.#array(place, depth), place };
    if (first === '"') return { value: this.#string(), place };
    const literal = this.#match(word) ?? this.#match(numeral);
    if (literal === null) throw new Fault('not-json', this.#at);
    this.#at += literal.length;
    return { value: JSON.parse(literal) as JsonValue, place };
  }

  #object(place: Place, depth: number): JsonObject {
    const object: JsonObject = {};
    this.#at += 1;
    for (let first = true; !this.#closes('}'); first = false) {
      if (!first) this.#expect(',');
      this.#skipBlanks();
      const nameOffset = this.#at;
      if (this.#text[this.#at] !== '"') throw new Fault('not-json', this.#at);
      const name = this.#string();
      if (place.below.has(name)) throw new Fault('duplicate-member', nameOffset);
      this.#skipBlanks();
      this.#expect(':');
      const member = this.#value(nameOffset, depth + 1);
      place.below.set(name, member.place);
      setOwn(object, name, member.value);
    }
    return object;
  }

  #array(place: Place, depth: number): JsonValue[] {
    const items: JsonValue[] = [];
    this.#at += 1;
    for (let first = true; !this.#closes(']'); first = false) {
      if (!first) this.#expect(',');
      const item = this.#value(-1, depth + 1);
      place.below.set(items.length, item.place);
      items.push(item.value);
    }
    return items;
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    try {
      const value = JSON.parse(this.#text.slice(start, end + 1)) as string;
      this.#at = end + 1;
      return value;
    } catch {
      throw new Fault('not-json', start);
    }
  }

  #closes(bracket: string): boolean {
    this.#skipBlanks();
    if (this.#text[this.#at] !== bracket) return false;
    this.#at += 1;
    return true;
  }

  #expect(mark: string): void {
    if (this.#text[this.#at] !== mark) throw new Fault('not-json', this.#at);
    this.#at += 1;
  }

  #skipBlanks(): void {
    this.#at += this.#match(blank)?.length ?? 0;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? null;
  }
}
