// Counts what JSON.parse made of a text, and proves by the count that the text is just the value's compact form: then no member
// was lost and no digit changed, and writing the value again to compare it, which costs as much as parsing, can be spared.
import type { JsonObject, JsonValue } from '../../model/json.ts';
import { maximumJsonDepth } from '../import-limits.ts';

export type Census = {
  members: number;
  /** 1 for a value without anything inside an object or list. */
  deepest: number;
  /** Numbers that a double does not hold. */
  hasInexact: boolean;
  /** Length of the compact form without escapes, as far as {@link isUnsure} is false. */
  length: number;
  /** Something whose text its value does not tell. */
  isUnsure: boolean;
  /** The text, and up to where it was searched. */
  readonly text: string;
  searched: number;
};

export function takeCensus(value: JsonValue, text: string): Census {
  const census: Census = { members: 0, deepest: 0, hasInexact: false, length: 0, isUnsure: false, text, searched: 0 };
  look(value, 0, census, null);
  return census;
}

/**
 * True only where `JSON.stringify` of the value would give `text`. No token can be shorter than its compact form but a number
 * with an exponent (see `lookAtNumber`), and every blank and every member lost to a repeated name makes the text longer: so
 * where the lengths agree there are none. A string's token is its value in quotes, and one letter more for each escape. Names
 * that look like numbers would stand in another order.
 */
export function isCompactText(text: string, { length, isUnsure, hasInexact }: Census): boolean {
  if (isUnsure || hasInexact || length > text.length) return false;
  // Letters that no UTF-8 can hold are written as escapes.
  return length + neededEscapes(text) === text.length && text.isWellFormed();
}

/** What JSON.stringify writes with two letters. */
const escaped = /^["\\bfnrt]$/;

/** How many there are; not a number where one could be written otherwise (`\/`, `\u0041`). `text` is valid JSON. */
function neededEscapes(text: string): number {
  let escapes = 0;
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at + 2)) {
    if (!escaped.test(text.charAt(at + 1))) return Number.NaN;
    escapes += 1;
  }
  return escapes;
}

/** Leaves are looked at here, since most values are leaves. `name`: of the member whose value it is. */
function look(value: JsonValue | undefined, depth: number, census: Census, name: string | null): void {
  if (typeof value === 'string') census.length += value.length + 2;
  else if (typeof value === 'number') lookAtNumber(value, census, name);
  else if (typeof value === 'boolean') census.length += value ? 4 : 5;
  else if (value === null || value === undefined) census.length += 4;
  else count(value, depth + 1, census);
}

function count(holder: JsonValue[] | JsonObject, depth: number, census: Census): void {
  if (depth > census.deepest) census.deepest = depth;
  if (depth > maximumJsonDepth) return;
  let inside = 0;
  if (Array.isArray(holder)) {
    inside = holder.length;
    for (let at = 0; at < inside; at += 1) look(holder[at], depth, census, null);
  } else {
    // for-in makes no list of the members; what JSON.parse made inherits nothing enumerable.
    for (const name in holder) {
      inside += 1;
      const first = name.charCodeAt(0);
      if (first >= 0x30 && first <= 0x39) census.isUnsure = true;
      census.length += name.length + 3;
      look(holder[name], depth, census, name);
    }
    census.members += inside;
  }
  // Two brackets, and commas between.
  census.length += inside === 0 ? 2 : inside + 1;
}

/** Neither the text outside of strings nor an escape looks like this, so that `"name":1` in a valid text ends a member's name. */
const plainName = /^[A-Za-z@_][\w@.-]*$/;

/**
 * With an exponent a whole number with two zeros at its end may be written as shortly as without or shorter (`645e2`), and a
 * fraction below a tenth (`5e-2`). The former must be found in the text, `"name":64500`, each at a place of its own. Were that
 * the place of another member, one that was lost, its letters would make the text longer than the exponent can save.
 */
function lookAtNumber(value: number, census: Census, name: string | null): void {
  if (Number.isInteger(value)) {
    if (!Number.isSafeInteger(value)) census.hasInexact = true;
    census.length += digitsOf(value);
    if (value !== 0 && value % 100 === 0 && !isWrittenOut(value, census, name)) census.isUnsure = true;
    return;
  }
  if (!Number.isFinite(value)) census.hasInexact = true;
  const { length } = String(value);
  census.length += length;
  // From sixteen digits on, two texts may mean the same number.
  if (length > 16 || (value < 0.1 && value > -0.1)) census.isUnsure = true;
}

function isWrittenOut(value: number, census: Census, name: string | null): boolean {
  if (name === null || !plainName.test(name)) return false;
  const member = `"${name}":${value}`;
  const at = census.text.indexOf(member, census.searched);
  if (at < 0) return false;
  census.searched = at + member.length;
  const after = census.text.charCodeAt(census.searched);
  return after === comma || after === closeBrace;
}

const comma = 0x2c;
const closeBrace = 0x7d;

/** Letters of a whole number; most are small. */
function digitsOf(value: number): number {
  if (value >= 0 && value < 10) return 1;
  if (value >= 0 && value < 1_000_000) {
    if (value < 1_000) return value < 100 ? 2 : 3;
    return value < 10_000 ? 4 : value < 100_000 ? 5 : 6;
  }
  return String(value).length;
}
