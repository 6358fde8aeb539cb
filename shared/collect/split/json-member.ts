// Steps through the members of a JSON object in bytes, one at a time, without reading their values.
import { newScannedValue, scanJsonValue } from './scan-json-value.ts';
import { closeBrace, isBlank, newline, openBrace, openBracket, quote } from './splitter.ts';

export type JsonMember =
  | { readonly kind: 'member'; readonly name: string; readonly valueStart: number }
  | { readonly kind: 'end'; readonly end: number }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'broken' };

const incomplete = { kind: 'incomplete' } as const;
const broken = { kind: 'broken' } as const;
const comma = 0x2c;
const colon = 0x3a;

export function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (isBlank(bytes[at]) || bytes[at] === newline)) at += 1;
  return at;
}

/** The member that follows `from`, which stands after the brace or after a value. */
export function nextMember(bytes: Uint8Array, from: number): JsonMember {
  let at = skipBlanks(bytes, from);
  if (bytes[at] === comma) at = skipBlanks(bytes, at + 1);
  if (at >= bytes.length) return incomplete;
  if (bytes[at] === closeBrace) return { kind: 'end', end: at + 1 };
  if (bytes[at] !== quote) return broken;
  const key = scanJsonValue(bytes, at, newScannedValue());
  if (key.state !== 'whole') return key.state === 'incomplete' ? incomplete : broken;
  const afterKey = skipBlanks(bytes, key.end);
  if (afterKey >= bytes.length) return incomplete;
  if (bytes[afterKey] !== colon) return broken;
  const valueStart = skipBlanks(bytes, afterKey + 1);
  if (valueStart >= bytes.length) return incomplete;
  return { kind: 'member', name: asciiOf(bytes, at + 1, key.end - 1), valueStart };
}

/** Where the value that starts at `from` ends; -1 if the bytes stop before, -2 if it cannot be a value. */
export function endOfValue(bytes: Uint8Array, from: number): number {
  const first = bytes[from];
  if (first === quote || first === openBrace || first === openBracket) {
    const scanned = scanJsonValue(bytes, from, newScannedValue());
    if (scanned.state === 'whole' || scanned.state === 'too-deep') return scanned.end;
    return scanned.state === 'incomplete' ? -1 : -2;
  }
  let at = from;
  while (at < bytes.length && /[-+.0-9a-zA-Z]/.test(String.fromCharCode(bytes[at] ?? 0))) at += 1;
  if (at === bytes.length) return -1;
  return at === from ? -2 : at;
}

/** Names that matter to a splitter are ASCII; other bytes become characters that match nothing. */
function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 200)));
}
