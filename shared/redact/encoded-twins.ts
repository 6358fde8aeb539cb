// Other forms of the same value. Graph's uniqueTokenIdentifier is a GUID in Base64: of its 36 letters or of its 16 bytes, in
// the byte order of .NET (the first three groups reversed). Who withholds one form withholds all of them.
import { isObjectId } from '../model/subject.ts';
import type { Encoders } from './encoders.ts';

const base64Letters = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** The GUID that the text encodes, in lower case; null where it encodes none. */
export function guidOf(text: string, encoders: Pick<Encoders, 'base64Decode'>): string | null {
  const length = text.length;
  if (length === 36) return text.charCodeAt(8) === 45 && isObjectId(text) ? inLowerCase(text) : null;
  if (length === 22 || (length === 24 && text.endsWith('=='))) return fromShortBase64(text);
  if (length !== 48 || !base64Letters.test(text)) return null;
  const bytes = encoders.base64Decode(text);
  if (bytes === null) return null;
  const letters = String.fromCharCode(...bytes);
  return isObjectId(letters) ? letters.toLowerCase() : null;
}

/** Under this text equal values meet: a GUID in every form, anything else without regard to case. */
export function canonicalText(text: string, encoders: Pick<Encoders, 'base64Decode'>): string {
  return guidOf(text, encoders) ?? inLowerCase(text);
}

/** `toLowerCase` makes a new text even where nothing changes; kept by the hundred thousand, one text is enough. */
function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower === text ? text : lower;
}

/** The GUID inside an encoded value, which a search for leaks has to know too; null where there is none. */
export function twinOf(text: string, encoders: Pick<Encoders, 'base64Decode'>): string | null {
  return text.length === 36 ? null : guidOf(text, encoders);
}

/** .NET's order: the first three groups little-endian. */
const dotNetOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15] as const;

const hexDigits = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** The six bits of each letter of both alphabets (RFC 4648 §§4, 5); 255 for what is no letter of either. */
const sextets = new Uint8Array(0x10000).fill(255);
for (const [value, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'].entries()) {
  sextets[letter.charCodeAt(0)] = value;
}
for (const letter of '+-') sextets[letter.charCodeAt(0)] = 62;
for (const letter of '/_') sextets[letter.charCodeAt(0)] = 63;

const guidBytes = new Uint8Array(16);
/** The hyphens stay where they are. */
const guidLetters: number[] = new Array<number>(36).fill(45);

/** Sixteen bytes as 22 letters: every record has one such token id, so it is read without a detour over a buffer. */
function fromShortBase64(text: string): string | null {
  let bits = 0;
  let held = 0;
  let byte = 0;
  for (let at = 0; at < 22; at += 1) {
    const sextet = sextets[text.charCodeAt(at)] as number;
    if (sextet === 255) return null;
    bits = ((bits << 6) | sextet) & 0xfff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    guidBytes[byte] = bits >> held;
    byte += 1;
  }
  let place = 0;
  for (let at = 0; at < 16; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) place += 1;
    const value = guidBytes[dotNetOrder[at] as number] as number;
    guidLetters[place] = hexDigits[value >> 4] as number;
    guidLetters[place + 1] = hexDigits[value & 15] as number;
    place += 2;
  }
  // In one call: joined from its parts, each of the hundred thousand GUIDs that a case keeps would take ten times the memory.
  return String.fromCharCode(...guidLetters);
}
