// Other forms of the same value. Graph's uniqueTokenIdentifier is a GUID in Base64: of its 36 letters or of its 16 bytes, in
// the byte order of .NET (the first three groups reversed). Who withholds one form withholds all of them.
import { isObjectId } from '../model/subject.ts';
import type { Encoders } from './encoders.ts';

const base64Letters = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** The GUID that the text encodes, in lower case; null where it encodes none. */
export function guidOf(text: string, encoders: Pick<Encoders, 'base64Decode'>): string | null {
  const length = text.length;
  if (length === 36) return text[8] === '-' && isObjectId(text) ? text.toLowerCase() : null;
  if ((length !== 22 && length !== 24 && length !== 48) || !base64Letters.test(text)) return null;
  const bytes = encoders.base64Decode(text);
  if (bytes === null) return null;
  if (bytes.length === 16) return fromDotNetBytes(bytes);
  const letters = String.fromCharCode(...bytes);
  return isObjectId(letters) ? letters.toLowerCase() : null;
}

/** Under this text equal values meet: a GUID in every form, anything else without regard to case. */
export function canonicalText(text: string, encoders: Pick<Encoders, 'base64Decode'>): string {
  return guidOf(text, encoders) ?? text.toLowerCase();
}

/** The GUID inside an encoded value, which a search for leaks has to know too; null where there is none. */
export function twinOf(text: string, encoders: Pick<Encoders, 'base64Decode'>): string | null {
  return text.length === 36 ? null : guidOf(text, encoders);
}

/** .NET's order: the first three groups little-endian. */
const dotNetOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15] as const;

function fromDotNetBytes(bytes: Uint8Array): string {
  const hex = dotNetOrder.map((index) => (bytes[index] ?? 0).toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
