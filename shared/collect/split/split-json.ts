// Cuts JSON text into records: a bare array, objects one after the other, or wrappers `{ "value": [ … ] }` in any number.
// It keeps only where it stands in the document; a record that is not whole yet is scanned again with more bytes.
import type { RejectCode } from '../../model/page.ts';
import { maximumRecordBytes } from '../import-limits.ts';
import { endOfValue, nextMember, skipBlanks } from './json-member.ts';
import { findOpening, type RecordOpening } from './record-opening.ts';
import { type FindBytes, guessRecordEnd, type RecordSeam } from './record-seam.ts';
import { newScannedValue, scanJsonValue } from './scan-json-value.ts';
import {
  byteOrderMarkLength,
  closeBracket,
  isBlank,
  newline,
  openBrace,
  openBracket,
  type PageSink,
  quote,
  type Splitter,
} from './splitter.ts';

export type JsonLayout = {
  /** True: objects at the top are wrappers, and their list holds the records. False: they are the records. */
  readonly isWrapped: boolean;
  readonly opening: RecordOpening | null;
  /** How records follow each other, where the file is compact; null: every record is scanned. */
  readonly seam: RecordSeam | null;
};

/** Names of a wrapper's list: Graph's pages, and the `records` of Azure Monitor and its event hubs. */
export const listNames: ReadonlySet<string> = new Set(['value', 'records']);

const comma = 0x2c;
/** What may follow a record. */
const separators: ReadonlySet<number> = new Set([comma, closeBracket, openBrace]);
/** A settled position is never negative; this one says "wait for more bytes". */
const needMore = -1;

/** After so many wrong guesses the file is not as regular as it looked. */
const maximumWrongGuesses = 16;

export function createJsonSplitter(layout: JsonLayout, find: FindBytes): Splitter {
  const scanned = newScannedValue();
  let place: 'outside' | 'list' | 'tail' = 'outside';
  let isInArray = false;
  let line = 1;
  let hasStarted = false;
  let wrapperHasNextLink = false;
  let endsAtNextLink = false;
  /** After a value that no limit could hold: nothing is read until the next record opens. */
  let isLost = false;
  let wrongGuesses = 0;

  const countLines = (bytes: Uint8Array, from: number, to: number): void => {
    const part = bytes.subarray(from, to);
    for (let at = part.indexOf(newline); at !== -1; at = part.indexOf(newline, at + 1)) line += 1;
  };

  const rejectTo = (bytes: Uint8Array, from: number, to: number, code: RejectCode, sink: PageSink): number => {
    sink.reject(from, to, line, code);
    countLines(bytes, from, to);
    return to;
  };

  /** A value at `at` that cannot be read to its end: up to the next record's opening, or as far as patience goes. */
  const giveUp = (bytes: Uint8Array, at: number, atEnd: boolean, code: RejectCode, sink: PageSink): number => {
    const isTooLarge = bytes.length - at > maximumRecordBytes;
    const mayWait = !atEnd && !isTooLarge;
    if (mayWait && code === 'TRUNCATED') return needMore;
    const next = findOpening(bytes, at + 1, bytes.length, layout.opening);
    if (next !== -1) {
      if (layout.isWrapped) place = 'list';
      return rejectTo(bytes, at, next, code === 'TRUNCATED' ? 'NOT_JSON' : code, sink);
    }
    if (mayWait) return needMore;
    isLost = true;
    return rejectTo(bytes, at, bytes.length, isTooLarge ? 'TOO_LARGE' : code, sink);
  };

  /** Up to the next opening if it is in sight; otherwise more bytes have to show whether there is one. */
  const waitForOpening = (bytes: Uint8Array, at: number, code: RejectCode, sink: PageSink): number => {
    const next = findOpening(bytes, at + 1, bytes.length, layout.opening);
    return next === -1 ? needMore : rejectTo(bytes, at, next, code, sink);
  };

  /** Takes a record by a guess at its end; null: nothing was taken, and it has to be scanned. */
  const takeByGuess = (bytes: Uint8Array, at: number, sink: PageSink): number | null => {
    if (layout.seam === null || wrongGuesses > maximumWrongGuesses) return null;
    const end = guessRecordEnd(bytes, at, layout.seam, find);
    if (end === -1 || end - at > maximumRecordBytes) return null;
    const code = sink.take(at, end, line);
    if (code === 'NOT_JSON') {
      wrongGuesses += 1;
      return null;
    }
    if (code !== null) sink.reject(at, end, line, code);
    countLines(bytes, at, end);
    return end;
  };

  const takeRecord = (bytes: Uint8Array, at: number, atEnd: boolean, sink: PageSink): number => {
    const guessed = takeByGuess(bytes, at, sink);
    if (guessed !== null) return guessed;
    const { state, end, lines } = scanJsonValue(bytes, at, scanned);
    if (state === 'incomplete') return giveUp(bytes, at, atEnd, 'TRUNCATED', sink);
    if (state === 'broken') return giveUp(bytes, at, atEnd, 'NOT_JSON', sink);
    let code: RejectCode | null = state === 'too-deep' ? 'TOO_DEEP' : null;
    if (end - at > maximumRecordBytes) code = 'TOO_LARGE';
    code ??= sink.take(at, end, line);
    if (code === 'NOT_JSON') {
      // A lost quote may have swallowed the records that follow, or have ended this one too early.
      const next = findOpening(bytes, at + 1, end, layout.opening);
      if (next !== -1) return rejectTo(bytes, at, next, code, sink);
      const after = skipBlanks(bytes, end);
      if (after === bytes.length && !atEnd) return needMore;
      // A bracket may close the list of the records, or one inside the broken record: then more records follow.
      const isUnclear = bytes[after] === closeBracket;
      if (isUnclear && !atEnd && bytes.length - at <= maximumRecordBytes) return waitForOpening(bytes, at, code, sink);
      const isInside = isUnclear && findOpening(bytes, after, bytes.length, layout.opening) !== -1;
      const endsWell = after === bytes.length || (separators.has(bytes[after] ?? 0) && !isInside);
      return endsWell ? rejectTo(bytes, at, end, code, sink) : giveUp(bytes, at, atEnd, code, sink);
    }
    if (code !== null) sink.reject(at, end, line, code);
    line += lines;
    return end;
  };

  /** From the brace of a wrapper to the bracket of its list. */
  const openWrapper = (bytes: Uint8Array, at: number, atEnd: boolean, sink: PageSink): number => {
    wrapperHasNextLink = false;
    for (let from = at + 1; ; ) {
      const member = nextMember(bytes, from);
      if (member.kind === 'end') return rejectTo(bytes, at, member.end, 'NOT_A_SIGN_IN', sink);
      if (member.kind === 'broken') return giveUp(bytes, at, atEnd, 'NOT_JSON', sink);
      if (member.kind === 'incomplete') return giveUp(bytes, at, atEnd, 'TRUNCATED', sink);
      if (listNames.has(member.name) && bytes[member.valueStart] === openBracket) {
        place = 'list';
        if (wrapperHasNextLink) sink.foundNextLink();
        countLines(bytes, at, member.valueStart);
        return member.valueStart + 1;
      }
      const end = endOfValue(bytes, member.valueStart);
      if (end === -1) return giveUp(bytes, at, atEnd, 'TRUNCATED', sink);
      if (end === -2) return giveUp(bytes, at, atEnd, 'NOT_JSON', sink);
      if (isNextLink(member.name, bytes, member.valueStart, end)) wrapperHasNextLink = true;
      from = end;
    }
  };

  /** Members after the list, and the wrapper's closing brace. */
  const closeWrapper = (bytes: Uint8Array, at: number, atEnd: boolean, sink: PageSink): number => {
    const member = nextMember(bytes, at);
    if (member.kind === 'end') {
      endsAtNextLink = wrapperHasNextLink;
      place = 'outside';
      return member.end;
    }
    const end = member.kind === 'member' ? endOfValue(bytes, member.valueStart) : member.kind === 'broken' ? -2 : -1;
    if (end < 0 || member.kind !== 'member') {
      return giveUp(bytes, at, atEnd, end === -2 ? 'NOT_JSON' : 'TRUNCATED', sink);
    }
    if (isNextLink(member.name, bytes, member.valueStart, end)) {
      wrapperHasNextLink = true;
      sink.foundNextLink();
    }
    countLines(bytes, at, end);
    return end;
  };

  /** Something that is no record where one should stand. */
  const takeStray = (bytes: Uint8Array, at: number, atEnd: boolean, sink: PageSink): number => {
    const end = endOfValue(bytes, at);
    if (end === -1) return giveUp(bytes, at, atEnd, 'TRUNCATED', sink);
    if (end === -2) return rejectTo(bytes, at, at + 1, 'NOT_JSON', sink);
    const isWord = bytes[at] !== quote && bytes[at] !== openBracket && !isJsonScalar(bytes, at, end);
    return rejectTo(bytes, at, end, isWord ? 'NOT_JSON' : 'NOT_AN_OBJECT', sink);
  };

  const step = (bytes: Uint8Array, at: number, atEnd: boolean, sink: PageSink): number => {
    const byte = bytes[at];
    if (place === 'tail') return closeWrapper(bytes, at, atEnd, sink);
    if (byte === openBrace) {
      return layout.isWrapped && place === 'outside'
        ? openWrapper(bytes, at, atEnd, sink)
        : takeRecord(bytes, at, atEnd, sink);
    }
    if (byte === closeBracket && place === 'list') {
      place = 'tail';
      return at + 1;
    }
    if (byte === closeBracket && isInArray) {
      isInArray = false;
      return at + 1;
    }
    if (byte === openBracket && place === 'outside' && !isInArray) {
      isInArray = true;
      return at + 1;
    }
    return takeStray(bytes, at, atEnd, sink);
  };

  const findWay = (bytes: Uint8Array, at: number, atEnd: boolean): number => {
    const next = findOpening(bytes, at, bytes.length, layout.opening);
    isLost = next === -1;
    if (!isLost && layout.isWrapped) place = 'list';
    // An opening may lie across the edge of the window; its two names and one value fit into this.
    const settled = next !== -1 ? next : atEnd ? bytes.length : Math.max(at, bytes.length - 4096);
    countLines(bytes, at, settled);
    return settled;
  };

  return {
    split: (bytes, from, atEnd, sink) => {
      let at = from;
      if (!hasStarted) {
        if (bytes.length - at < 3 && !atEnd) return at;
        hasStarted = true;
        at += byteOrderMarkLength(bytes);
      }
      while (at < bytes.length) {
        if (sink.isFull(at)) return at;
        if (isLost) {
          const settled = findWay(bytes, at, atEnd);
          if (isLost) return settled;
          at = settled;
        }
        const byte = bytes[at];
        if (byte === newline) line += 1;
        if (byte === newline || byte === comma || isBlank(byte)) {
          at += 1;
          continue;
        }
        const settled = step(bytes, at, atEnd, sink);
        if (settled === needMore) return at;
        at = settled;
      }
      // The text stops between records, but what holds them was never closed: something is missing.
      if (atEnd && !isLost && (place !== 'outside' || isInArray)) {
        sink.reject(at, at, line, 'TRUNCATED');
        isLost = true;
      }
      return at;
    },
    endsAtNextLink: () => endsAtNextLink || (place !== 'outside' && wrapperHasNextLink),
  };
}

/** `@odata.nextLink`, or `nextLink` as some tools write it, with something in it. */
function isNextLink(name: string, bytes: Uint8Array, start: number, end: number): boolean {
  return (name === '@odata.nextLink' || name === 'nextLink') && bytes[start] === quote && end - start > 2;
}

function isJsonScalar(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 40) return false;
  const text = String.fromCharCode(...bytes.subarray(start, end));
  return /^(true|false|null|-?\d+(\.\d+)?([eE][-+]?\d+)?)$/.test(text);
}
