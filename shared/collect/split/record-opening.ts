// How records of this file begin: the names of the first two members. After a broken record the next one is found by it.
import { endOfValue, nextMember } from './json-member.ts';
import { openBrace } from './splitter.ts';

export type RecordOpening = readonly [first: string, second: string];

/** The opening of the object that starts at `from`; null if it has fewer than two members. */
export function openingOf(bytes: Uint8Array, from: number): RecordOpening | null {
  const first = nextMember(bytes, from + 1);
  if (first.kind !== 'member') return null;
  const end = endOfValue(bytes, first.valueStart);
  if (end < 0) return null;
  const second = nextMember(bytes, end);
  return second.kind === 'member' ? [first.name, second.name] : null;
}

/** The first place in `[from, to)` where an object opens like that; -1 if none does. */
export function findOpening(bytes: Uint8Array, from: number, to: number, opening: RecordOpening | null): number {
  if (opening === null) return -1;
  const quoted = `"${opening[0]}"`;
  for (let at = bytes.indexOf(openBrace, from); at !== -1 && at < to; at = bytes.indexOf(openBrace, at + 1)) {
    if (!startsWithName(bytes, at + 1, quoted)) continue;
    const found = openingOf(bytes, at);
    if (found !== null && found[0] === opening[0] && found[1] === opening[1]) return at;
  }
  return -1;
}

/** A cheap first look, since a broken file makes many candidates. */
function startsWithName(bytes: Uint8Array, from: number, quoted: string): boolean {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
  for (let index = 0; index < quoted.length; index += 1) {
    if (bytes[at + index] !== quoted.charCodeAt(index)) return false;
  }
  return true;
}
