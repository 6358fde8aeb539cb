// How one record follows another in a compact file, byte for byte: `},{"id":` and, after the id, `,"createdDateTime":`.
// Searching for that is many times faster than scanning; the reader that then parses the record proves the guess right.
import { endOfValue, nextMember, skipBlanks } from './json-member.ts';
import { newline, openBrace, quote } from './splitter.ts';

export type RecordSeam = {
  /** From a record's closing brace to the next one's first value. */
  readonly join: Uint8Array;
  /** From the end of that value, a string, to the second value. */
  readonly between: Uint8Array;
};

/** Finds `wanted` in `bytes` from `from` on; -1 if it is not there. The platform's own search, handed in for its speed. */
export type FindBytes = (bytes: Uint8Array, wanted: Uint8Array, from: number) => number;

const comma = 0x2c;
/** A few objects inside a record may open like a record; more than this and the guess costs more than it saves. */
const maximumCandidates = 100;

/** The seam after the record `[start, end)`; null where the file is not compact, or nothing follows in sight. */
export function seamAfter(bytes: Uint8Array, start: number, end: number): RecordSeam | null {
  if (bytes.subarray(start, end).includes(newline)) return null;
  let next = skipBlanks(bytes, end);
  if (bytes[next] === comma) next = skipBlanks(bytes, next + 1);
  if (bytes[next] !== openBrace) return null;
  const first = nextMember(bytes, next + 1);
  if (first.kind !== 'member' || bytes[first.valueStart] !== quote) return null;
  const valueEnd = endOfValue(bytes, first.valueStart);
  const second = valueEnd < 0 ? null : nextMember(bytes, valueEnd);
  if (second?.kind !== 'member') return null;
  return { join: bytes.slice(end - 1, first.valueStart), between: bytes.slice(valueEnd, second.valueStart) };
}

/** Where the record that starts at `from` probably ends; -1 without a guess. */
export function guessRecordEnd(bytes: Uint8Array, from: number, seam: RecordSeam, find: FindBytes): number {
  let at = find(bytes, seam.join, from);
  for (let tries = 0; at !== -1 && tries < maximumCandidates; tries += 1) {
    const value = at + seam.join.length;
    const close = bytes[value] === quote ? bytes.indexOf(quote, value + 1) : -1;
    if (close !== -1 && standsAt(bytes, close + 1, seam.between)) return at + 1;
    at = find(bytes, seam.join, at + 1);
  }
  return -1;
}

function standsAt(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (bytes[from + at] !== wanted[at]) return false;
  return true;
}
