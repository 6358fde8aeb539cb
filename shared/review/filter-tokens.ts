// Cuts the words of a filter into tokens, forgiving the habits of the old report API and of addresses copied from a browser:
// `+` and `%20` for a blank, ’ and ‘ for ', a leading `$filter=`.

export type FilterToken = {
  /** `word` a name or operator, `value` a date, number or GUID without quotes, `text` a quoted text, `sign` one of ( ) , : */
  readonly kind: 'word' | 'value' | 'text' | 'sign' | 'end';
  readonly text: string;
  /** Only for `text`: the text once more with every written `+` as a blank, where there is one. */
  readonly blankForPlus?: string;
  /** The place in what was typed, from 1. */
  readonly position: number;
};

export type TokenFailure = { readonly position: number; readonly expected: string };

/** One character after percent-decoding, with the place it was typed at. `%2B` is a plus that can be no blank. */
type Character = { readonly text: string; readonly position: number; readonly isTypedPlus: boolean };

const valueForm =
  // GUID | date with time and zone | number
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|-?\d+(?:\.\d+)?)(?![\w-])/i;
const wordForm = /^\$?[a-z_@][\w@./$]*/i;
const typographicQuotes = new Set(['‘', '’']);

/** Tokens with an `end` token behind the last, or where it went wrong. */
export function toFilterTokens(typed: string): readonly FilterToken[] | TokenFailure {
  const characters = decoded(typed);
  // One UTF-16 unit each, so that a place in `plain` is a place in `characters`.
  const plain = characters.map((character) => character.text).join('');
  const tokens: FilterToken[] = [];
  let at = /^\s*[?&]?\$filter\s*=/i.exec(plain)?.[0].length ?? 0;
  const positionAt = (place: number) => characters[place]?.position ?? typed.length + 1;
  while (at < plain.length) {
    const character = plain[at] as string;
    const rest = plain.slice(at);
    const matched = valueForm.exec(rest)?.[0] ?? wordForm.exec(rest)?.[0];
    if (character.trim() === '' || characters[at]?.isTypedPlus === true) at++;
    else if (character === "'" || typographicQuotes.has(character)) {
      const quoted = readQuoted(characters, at);
      if (quoted === null) return { position: positionAt(at), expected: "a quote (') at the end of the text" };
      tokens.push({ kind: 'text', ...quoted.texts, position: positionAt(at) });
      at = quoted.end;
    } else if (matched !== undefined) {
      const kind = valueForm.test(rest) ? 'value' : 'word';
      tokens.push({ kind, text: matched, position: positionAt(at) });
      at += matched.length;
    } else if ('(),:'.includes(character)) {
      tokens.push({ kind: 'sign', text: character, position: positionAt(at) });
      at++;
    } else return { position: positionAt(at), expected: 'a field, an operator, a value or a bracket' };
  }
  tokens.push({ kind: 'end', text: '', position: typed.length + 1 });
  return tokens;
}

function readQuoted(characters: readonly Character[], start: number) {
  // A text that opens with ' may hold a ’ (O’Brien); one that opens with ‘ or ’ ends at any quote.
  const opening = characters[start]?.text ?? '';
  const isQuote = (text: string) => text === "'" || (opening !== "'" && typographicQuotes.has(text));
  let text = '';
  let blankForPlus = '';
  for (let at = start + 1; at < characters.length; at++) {
    const character = characters[at] as Character;
    if (isQuote(character.text)) {
      const next = characters[at + 1];
      if (next === undefined || next.text !== character.text) {
        return { texts: text === blankForPlus ? { text } : { text, blankForPlus }, end: at + 1 };
      }
      at++;
    }
    text += character.text;
    blankForPlus += character.isTypedPlus ? ' ' : character.text;
  }
  return null;
}

function decoded(typed: string): readonly Character[] {
  const characters: Character[] = [];
  for (let at = 0; at < typed.length; ) {
    const escapes = /^(?:%[0-9a-f]{2})+/i.exec(typed.slice(at, at + 384))?.[0];
    const plain = escapes === undefined ? null : percentDecoded(escapes);
    if (escapes !== undefined && plain !== null) {
      for (let unit = 0; unit < plain.length; unit++) {
        characters.push({ text: plain[unit] as string, position: at + 1, isTypedPlus: false });
      }
      at += escapes.length;
    } else {
      const text = typed[at] as string;
      characters.push({ text, position: at + 1, isTypedPlus: text === '+' });
      at++;
    }
  }
  return characters;
}

/** Null where the escapes are no UTF-8: then they were meant as they stand. */
function percentDecoded(escapes: string): string | null {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return null;
  }
}
