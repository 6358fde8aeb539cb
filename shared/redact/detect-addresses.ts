// Finds e-mail addresses and sign-in names in free text, also where the text tries to hide them: full-width or encoded @,
// invisible characters inside, HTML or percent escapes around. One pass; every character is looked at a bounded number of times.

/** An address in a text, and its plain form: visible characters only, ASCII @, lower case. */
export type FoundAddress = { readonly start: number; readonly end: number; readonly plain: string };

/** Every way to write @ that a reader or a browser would take for one. */
const atSign = /[@\uFF20\uFE6B]|%(?:25)?40|&#0{0,6}64;|&#[xX]0{0,6}40;|&commat;|\\u0040/g;

/** Zero-width, direction marks, soft hyphen, variation selectors: invisible, so no boundary of a word. */
const invisible =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|\u034F|[\uFE00-\uFE0F]/;
const allInvisible = new RegExp(invisible, 'g');

const localCharacter = /[\p{L}\p{M}\p{N}._+'~!#$*^{|}?`\u2019-]/u;
const domainCharacter = /[\p{L}\p{M}\p{N}.\u3002\uFF0E\uFF61_-]/u;
/** Escapes that stand for a character of a name; any other escape ends it. */
const escapedNameCharacter = /^%(?:2[bBdDeE]|5[fF]|27)$/;

const longestLocalPart = 320;
const longestDomain = 320;

/** In order, not overlapping. The local part may be of any script; the domain needs a letter. */
export function findAddresses(text: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  atSign.lastIndex = 0;
  let free = 0;
  for (let match = atSign.exec(text); match !== null; match = atSign.exec(text)) {
    const afterSign = match.index + match[0].length;
    const start = localStart(text, match.index, free);
    const end = domainEnd(text, afterSign);
    if (start === match.index || end === afterSign) continue;
    const domain = text.slice(afterSign, end);
    if (!/\p{L}/u.test(domain)) continue;
    const plain = `${plainForm(text.slice(start, match.index))}@${plainForm(domain)}`;
    if (plain.startsWith('@')) continue;
    found.push({ start, end, plain });
    free = end;
    atSign.lastIndex = end;
  }
  return found;
}

/** Same plain form for an address however it is written. */
export function plainForm(text: string): string {
  return text
    .replace(allInvisible, '')
    .replace(/%(2[bBdDeE]|5[fF]|27|40)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .normalize('NFKC')
    .replace(/[\u3002\uFF0E\uFF61]/g, '.')
    .toLowerCase();
}

/**
 * The names that one account can appear under beside its own: a guest's `name_home.example#ext#@tenant.onmicrosoft.com`
 * stands for `name@home.example` (Graph user resource page). Takes and gives plain forms.
 */
export function homeAddressOf(plain: string): string | null {
  const mark = plain.indexOf('#ext#@');
  if (mark < 0) return null;
  const inner = plain.slice(0, mark);
  const split = inner.lastIndexOf('_');
  return split < 1 ? null : `${inner.slice(0, split)}@${inner.slice(split + 1)}`;
}

function localStart(text: string, sign: number, free: number): number {
  const limit = Math.max(free, sign - longestLocalPart);
  let start = sign;
  let at = sign;
  while (at > limit) {
    if (at - 3 >= limit && escapedNameCharacter.test(text.slice(at - 3, at))) {
      at -= 3;
      start = at;
      continue;
    }
    const size = isLowSurrogate(text.charCodeAt(at - 1)) && at - 2 >= limit ? 2 : 1;
    const character = text.slice(at - size, at);
    if (invisible.test(character)) {
      at -= size;
      continue;
    }
    if (!localCharacter.test(character) || endsEscape(text, at, limit)) break;
    at -= size;
    start = at;
  }
  return start;
}

/** True where the two characters before `at` are the digits of an escape that stands for a delimiter, such as `%3A`. */
function endsEscape(text: string, at: number, limit: number): boolean {
  return at - 3 >= limit && text[at - 3] === '%' && /^[0-9a-fA-F]{2}$/.test(text.slice(at - 2, at));
}

function domainEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestDomain);
  let end = from;
  let at = from;
  while (at < limit) {
    if (/^%2[eEdD]/.test(text.slice(at, at + 3))) {
      at += 3;
      continue;
    }
    const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const character = text.slice(at, at + size);
    if (invisible.test(character)) {
      at += size;
      continue;
    }
    if (!domainCharacter.test(character)) break;
    at += size;
    // A full stop at the end belongs to the sentence.
    if (!/[.\u3002\uFF0E\uFF61_-]/.test(character)) end = at;
  }
  return end;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
