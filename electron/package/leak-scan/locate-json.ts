// Finds the text, number or property name of a JSON document that a span of its bytes lies in, and the way down to it.
import type { Span } from './hit-place.ts';

export type JsonToken = {
  readonly steps: readonly (string | number)[];
  readonly kind: 'name' | 'value';
  /** The token's own text: for `name` the name. */
  readonly text: string;
};

/** For each of `spans`, which rise by their start, the token that holds all of it, or null. The document is known to be JSON. */
export function tokensAt(document: Buffer, spans: readonly Span[]): readonly (JsonToken | null)[] {
  const walk = new TokenWalk(document, spans);
  return walk.tokens();
}

class TokenWalk {
  readonly #bytes: Buffer;
  readonly #spans: readonly Span[];
  readonly #found: (JsonToken | null)[];
  readonly #steps: (string | number)[] = [];
  #at = 0;
  #next = 0;

  constructor(bytes: Buffer, spans: readonly Span[]) {
    this.#bytes = bytes;
    this.#spans = spans;
    this.#found = spans.map(() => null);
  }

  tokens(): readonly (JsonToken | null)[] {
    this.#value();
    return this.#found;
  }

  #value(): void {
    this.#skipBlanks();
    const byte = this.#bytes[this.#at];
    if (byte === 0x7b) this.#object();
    else if (byte === 0x5b) this.#array();
    else if (byte === 0x22) this.#token('value', this.#at + 1, this.#endOfText());
    else {
      const start = this.#at;
      while (this.#at < this.#bytes.length && !isDelimiter(this.#bytes[this.#at])) this.#at += 1;
      if (this.#at === start) this.#at += 1;
      this.#token('value', start, this.#at);
    }
  }

  #object(): void {
    this.#at += 1;
    for (;;) {
      this.#skipBlanks();
      const byte = this.#bytes[this.#at];
      if (byte === 0x2c) this.#at += 1;
      else if (byte !== 0x22) break;
      else {
        const start = this.#at;
        const end = this.#endOfText();
        const name: unknown = JSON.parse(this.#bytes.toString('utf8', start, this.#at));
        this.#steps.push(String(name));
        this.#token('name', start + 1, end);
        this.#value();
        this.#steps.pop();
      }
    }
    this.#at += 1;
  }

  #array(): void {
    this.#at += 1;
    for (let index = 0; ; ) {
      this.#skipBlanks();
      const byte = this.#bytes[this.#at];
      if (byte === undefined || byte === 0x5d) break;
      if (byte === 0x2c) {
        this.#at += 1;
        index += 1;
      } else {
        this.#steps.push(index);
        this.#value();
        this.#steps.pop();
      }
    }
    this.#at += 1;
  }

  /** Goes behind the closing quote and returns where it stands. */
  #endOfText(): number {
    let at = this.#at + 1;
    while (at < this.#bytes.length && this.#bytes[at] !== 0x22) at += this.#bytes[at] === 0x5c ? 2 : 1;
    this.#at = at + 1;
    return at;
  }

  /** Colons count as blanks: the document is known to be JSON, so they say nothing. */
  #skipBlanks(): void {
    while (isBlank(this.#bytes[this.#at]) || this.#bytes[this.#at] === 0x3a) this.#at += 1;
  }

  #token(kind: JsonToken['kind'], start: number, end: number): void {
    while (this.#next < this.#spans.length && (this.#spans[this.#next]?.start ?? 0) < start) this.#next += 1;
    let token: JsonToken | undefined;
    for (let index = this.#next; index < this.#spans.length; index += 1) {
      const span = this.#spans[index];
      if (span === undefined || span.start >= end) break;
      if (span.end > end) continue;
      token ??= { steps: [...this.#steps], kind, text: textOf(this.#bytes, start, end) };
      this.#found[index] = token;
    }
  }
}

function textOf(bytes: Buffer, start: number, end: number): string {
  const raw = bytes.toString('utf8', start, end);
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isDelimiter(byte: number | undefined): boolean {
  return byte === 0x2c || byte === 0x5d || byte === 0x7d || isBlank(byte);
}
