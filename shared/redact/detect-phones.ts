// Finds telephone numbers in free text: international (ITU-T E.164), and national forms that are written like numbers for
// people. GUIDs, dates, versions and network addresses are blanked first, since they hold digits too. Linear in the text.
import type { Span } from './span.ts';

/** Digits only, so that a number is the same however it is grouped. */
export type FoundPhone = Span & { readonly digits: string };

const notPhones = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi,
  /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?/g,
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b/g,
  // Versions and IPv4: four or more dotted numbers, or three that are not grouped like a telephone number.
  /\b\d{1,9}(?:\.\d{1,9}){3,8}\b/g,
] as const;

const run = /[\d\uFF10-\uFF19+\uFF0B(][\d\uFF10-\uFF19 \u00A0\u2007\u202F().\-\u2010-\u2015/+\uFF0B]*/g;
const wordCharacter = /[\p{L}\p{N}_]/u;

export function findPhones(text: string): readonly FoundPhone[] {
  let blanked = text;
  for (const pattern of notPhones) blanked = blanked.replace(pattern, (match) => '\u0000'.repeat(match.length));
  const found: FoundPhone[] = [];
  for (const match of blanked.matchAll(run)) {
    for (const part of partsOf(match[0])) {
      const start = match.index + part.start;
      const end = match.index + part.end;
      if (touchesWord(blanked, start, end)) continue;
      const written = blanked.slice(start, end).normalize('NFKC');
      if (isPhone(written)) found.push({ start, end, digits: digitsOf(written) });
    }
  }
  return found;
}

/** Two blanks or a second + begin another number; separators at the ends belong to the sentence. */
function partsOf(text: string): Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (const piece of text.split(/( {2,}|(?<=[^+\uFF0B])(?=[+\uFF0B]))/)) {
    const lead = piece.length - piece.replace(/^[ \u00A0\u2007\u202F).\-\u2010-\u2015/]+/, '').length;
    const length = lastDigit(piece) + 1;
    if (length > lead) parts.push({ start: at + lead, end: at + length });
    at += piece.length;
  }
  return parts;
}

function lastDigit(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (/[\d\uFF10-\uFF19]/.test(text[at] ?? '')) return at;
  return -1;
}

function touchesWord(text: string, start: number, end: number): boolean {
  return wordCharacter.test(text[start - 1] ?? ' ') || wordCharacter.test(text[end] ?? ' ');
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function isPhone(written: string): boolean {
  const digits = digitsOf(written);
  if (digits.length < 7 || digits.length > 17 || /^(\d)\1+$/.test(digits)) return false;
  if (written.startsWith('+') || written.startsWith('(+')) return digits.length >= 8;
  if (written.includes('+')) return false;
  if (digits.startsWith('00')) return digits.length >= 10 && !/^0+$/.test(digits.slice(0, 5));
  const groups = written.split(/\D+/).filter((group) => group !== '');
  const shape = groups.map((group) => group.length).join('-');
  // A trunk prefix, as most of the world writes it; three dotted groups are a version unless they are grouped 3-3-4.
  if (digits.startsWith('0'))
    return digits.length >= 9 && digits.length <= 13 && !/^[\d]+(?:\.[\d]+){2}$/.test(written);
  if (/^(?:1-)?3-3-4$/.test(shape)) return true;
  if (/^2(?:-2){3,4}$/.test(shape)) return true;
  // North American numbers without separators; area codes begin with 2 to 9, Unix times with 1.
  return shape === '10' && /^[2-9]/.test(digits);
}
