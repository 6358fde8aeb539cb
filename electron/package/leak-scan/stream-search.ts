// Searches one part of the package as it streams by: window after window, each reading of each window, with enough of the
// last window carried over that nothing is missed on a border.
import { isAscii } from 'node:buffer';
import type { LeakReading } from '../../../shared/package/leak/leak-form.ts';
import { type ByteHit, type ByteSearch, searchableBuffer } from './byte-search.ts';
import { FoldReader } from './fold-view.ts';
import { TextView } from './text-view.ts';
import { escapeKinds, readUnescaped } from './unescape-view.ts';

/** `start` and `end` count in the part's own bytes; for UTF-16 they are those of the window. */
export type PartHit = (value: number, form: number, reading: LeakReading, start: number, end: number) => void;

const smallestWindowBytes = 256 * 1024;
/** One byte of text in its longest escape, twice escaped: `&amp;#x41;`. */
const longestEscapeBytes = 10;
const deepestEscapes = 4;
/** A combining mark looks back at its letter. */
const contextBytes = 64;

/**
 * What containers use: one kind alone, or a worksheet's two, or JSON in HTML. A value that looks like an escape of another
 * kind (`100%25` in JSON) keeps its own looks there.
 */
const { json, html, url, xlsx } = escapeKinds;
const containers = [json, html, url, xlsx, html | xlsx, json | html] as const;

export class StreamSearch {
  readonly #search: ByteSearch;
  readonly #fold: FoldReader;
  readonly #foldMargin: number;
  readonly #unescapeMargin: number;
  readonly #carryBytes: number;
  readonly #window: Buffer;
  readonly #foldView: TextView;
  readonly #partView: TextView;
  readonly #views: readonly TextView[];
  #filled = 0;
  #windowOffset = 0;
  #hit: PartHit = () => undefined;

  constructor(search: ByteSearch) {
    this.#search = search;
    this.#fold = new FoldReader(search.charactersBeyondAscii);
    this.#foldMargin = search.longestText;
    this.#unescapeMargin = search.longestForm + contextBytes;
    this.#carryBytes = search.longestForm * longestEscapeBytes + contextBytes;
    const windowBytes = Math.max(smallestWindowBytes, this.#carryBytes * 4);
    this.#window = searchableBuffer(windowBytes);
    this.#foldView = new TextView(64 * 1024);
    this.#partView = new TextView(64 * 1024);
    this.#views = Array.from({ length: deepestEscapes }, () => new TextView(64 * 1024));
  }

  /** Begins another part; hits go to `hit`, some of them more than once. */
  begin(hit: PartHit): void {
    this.#hit = hit;
    this.#filled = 0;
    this.#windowOffset = 0;
  }

  push(chunk: Uint8Array): void {
    for (let taken = 0; taken < chunk.length; ) {
      const room = Math.min(this.#window.length - this.#filled, chunk.length - taken);
      this.#window.set(chunk.subarray(taken, taken + room), this.#filled);
      this.#filled += room;
      taken += room;
      if (this.#filled === this.#window.length) {
        this.#searchWindow();
        this.#window.copyWithin(0, this.#filled - this.#carryBytes, this.#filled);
        this.#windowOffset += this.#filled - this.#carryBytes;
        this.#filled = this.#carryBytes;
      }
    }
  }

  end(): void {
    this.#searchWindow();
  }

  #searchWindow(): void {
    const bytes = this.#window.subarray(0, this.#filled);
    const offset = this.#windowOffset;
    this.#search.search(bytes, (value, form, start, end) =>
      this.#hit(value, form, 'as-is', offset + start, offset + end),
    );
    this.#searchReadings(bytes, (value, form, reading, start, end) => {
      this.#hit(value, form, reading, offset + start, offset + end);
    });
    if (bytes.includes(0)) this.#searchUtf16(bytes);
  }

  #searchReadings(bytes: Buffer, hit: PartHit): void {
    if (!isAscii(bytes)) {
      this.#fold.read(bytes, this.#foldView, this.#foldMargin);
      const folded: ByteHit = (value, form, start, end) => hit(value, form, 'folded', start, end);
      this.#search.search(this.#foldView.bytes, sourceHits(this.#foldView, folded));
    }
    this.#searchUnescaped(bytes, 0, (value, form, start, end) => hit(value, form, 'unescaped', start, end));
  }

  /** Undoes one layer of escapes and searches; goes on while that uncovers another layer. */
  #searchUnescaped(source: Buffer, depth: number, hit: ByteHit): void {
    const view = this.#views[depth];
    if (view === undefined) return;
    const met = readUnescaped(source, view, this.#unescapeMargin);
    if (met === 0) return;
    const inSource = sourceHits(view, hit);
    this.#searchView(view, inSource);
    this.#searchUnescaped(view.bytes, depth + 1, inSource);
    if (depth > 0 || isPowerOfTwo(met)) return;
    for (const kinds of new Set(containers.map((kinds) => kinds & met))) {
      if (kinds === met || kinds === 0) continue;
      readUnescaped(source, this.#partView, this.#unescapeMargin, kinds);
      this.#searchView(this.#partView, sourceHits(this.#partView, hit));
    }
  }

  #searchView(view: TextView, hit: ByteHit): void {
    const { bytes } = view;
    this.#search.search(bytes, hit);
    if (isAscii(bytes)) return;
    this.#fold.read(bytes, this.#foldView, this.#foldMargin);
    this.#search.search(this.#foldView.bytes, sourceHits(this.#foldView, hit));
  }

  /** Our parts hold no NUL byte; where one stands (signature, ZIP headers), the bytes are read as UTF-16 too. */
  #searchUtf16(bytes: Buffer): void {
    for (const first of [0, 1]) {
      const even = Buffer.from(bytes.subarray(first, first + ((bytes.length - first) & ~1)));
      for (const reading of ['utf-16le', 'utf-16be'] as const) {
        if (reading === 'utf-16be') even.swap16();
        const text = Buffer.from(even.toString('utf16le'), 'utf8');
        const hit = (value: number, form: number): void => {
          this.#hit(value, form, reading, this.#windowOffset, this.#windowOffset + bytes.length);
        };
        this.#search.search(text, hit);
        this.#searchReadings(text, hit);
      }
    }
  }
}

/** Hands hits in a view on, as they stand in what the view was read from. */
function sourceHits(view: TextView, hit: ByteHit): ByteHit {
  return (value, form, start, end) => {
    const span = view.sourceSpan(start, end);
    hit(value, form, span.start, span.end);
  };
}

function isPowerOfTwo(kinds: number): boolean {
  return (kinds & (kinds - 1)) === 0;
}
