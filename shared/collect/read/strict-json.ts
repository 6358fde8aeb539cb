// The slow, complete reader of JSON: nothing that the text holds is lost, where JSON.parse would drop it in silence.
// Read only after JSON.parse has accepted the text, so it does not check grammar again.
import { type JsonObject, type JsonValue, setOwn } from '../../model/json.ts';

export type JsonFinding = {
  readonly code: 'DUPLICATE_KEYS' | 'INTEGER_AS_TEXT';
  /** Property path, `[*]` for array items: `appliedConditionalAccessPolicies[*].id`. */
  readonly path: string;
};

export type CompleteJson = { readonly value: JsonValue; readonly findings: readonly JsonFinding[] };

/**
 * Of members with one name the last keeps it, earlier ones become `name#1`, `name#2` in their own place; integers that
 * a double cannot hold stay as text. `text` must be valid JSON that nests no deeper than the import limit.
 */
export function readCompleteJson(text: string): CompleteJson {
  const reader: Reader = { text, at: 0, findings: [] };
  return { value: readValue(reader, ''), findings: reader.findings };
}

type Reader = { readonly text: string; at: number; readonly findings: JsonFinding[] };

const numberForm = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;
const blankForm = /[ \t\n\r]*/y;

function skipBlanks(reader: Reader): void {
  blankForm.lastIndex = reader.at;
  blankForm.test(reader.text);
  reader.at = blankForm.lastIndex;
}

function readValue(reader: Reader, path: string): JsonValue {
  skipBlanks(reader);
  switch (reader.text[reader.at]) {
    case '{':
      return readObject(reader, path);
    case '[':
      return readArray(reader, path);
    case '"':
      return readString(reader);
    case 't':
      reader.at += 4;
      return true;
    case 'f':
      reader.at += 5;
      return false;
    case 'n':
      reader.at += 4;
      return null;
    default:
      return readNumber(reader, path);
  }
}

function readArray(reader: Reader, path: string): JsonValue[] {
  const items: JsonValue[] = [];
  reader.at += 1;
  skipBlanks(reader);
  while (reader.text[reader.at] !== ']') {
    items.push(readValue(reader, `${path}[*]`));
    skipBlanks(reader);
    if (reader.text[reader.at] === ',') reader.at += 1;
  }
  reader.at += 1;
  return items;
}

function readObject(reader: Reader, path: string): JsonObject {
  const members: { readonly name: string; readonly value: JsonValue }[] = [];
  reader.at += 1;
  skipBlanks(reader);
  while (reader.text[reader.at] !== '}') {
    skipBlanks(reader);
    const name = readString(reader);
    skipBlanks(reader);
    reader.at += 1;
    members.push({ name, value: readValue(reader, path === '' ? name : `${path}.${name}`) });
    skipBlanks(reader);
    if (reader.text[reader.at] === ',') reader.at += 1;
  }
  reader.at += 1;
  return joinMembers(members, (name) =>
    reader.findings.push({ code: 'DUPLICATE_KEYS', path: path === '' ? name : `${path}.${name}` }),
  );
}

/** Builds an object that keeps every member; `onDuplicate` hears each one that had to take another name. */
function joinMembers(
  members: readonly { readonly name: string; readonly value: JsonValue }[],
  onDuplicate: (name: string) => void,
): JsonObject {
  const left = new Map<string, number>();
  for (const { name } of members) left.set(name, (left.get(name) ?? 0) + 1);
  const taken = new Set(left.keys());
  const object: JsonObject = {};
  for (const { name, value } of members) {
    const later = (left.get(name) ?? 1) - 1;
    left.set(name, later);
    if (later === 0) setOwn(object, name, value);
    else {
      setOwn(object, freeName(name, taken), value);
      onDuplicate(name);
    }
  }
  return object;
}

/** `name#1`, or the first number that nobody has; takes it. */
export function freeName(name: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${name}#${number}`)) number += 1;
  taken.add(`${name}#${number}`);
  return `${name}#${number}`;
}

function readString(reader: Reader): string {
  const { text, at } = reader;
  let end = text.indexOf('"', at + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  reader.at = end + 1;
  const inner = text.slice(at + 1, end);
  return inner.includes('\\') ? String(JSON.parse(`"${inner}"`)) : inner;
}

/** An odd run of backslashes before a quote makes it part of the string (RFC 8259 §7). */
function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes += 1;
  return backslashes % 2 === 1;
}

function readNumber(reader: Reader, path: string): JsonValue {
  numberForm.lastIndex = reader.at;
  const match = numberForm.exec(reader.text);
  if (match === null) throw new Error('readCompleteJson was given text that is not JSON');
  reader.at = numberForm.lastIndex;
  const value = Number(match[0]);
  const isWhole = match[1] === undefined && match[2] === undefined;
  // A number that writes back the same digits has lost none; the fast reader judges alike.
  const isExact = !isWhole || Number.isSafeInteger(value) || String(value) === match[0];
  if (Number.isFinite(value) && isExact) return value;
  reader.findings.push({ code: 'INTEGER_AS_TEXT', path });
  return match[0];
}
