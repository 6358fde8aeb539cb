// What may deceive in a text that somebody else wrote: characters that cannot be seen, and letters that look like others.
// Showing a text never changes it; what cannot be seen is written out (Unicode TR 36 §2 and §3, TR 39 §5.1).
import { visibleText } from '../../shared/package/visible-text.ts';

export type TextPart = {
  readonly text: string;
  /** `hidden`: a code point written out. `foreign`: letters of another alphabet within a word, or ornamental forms of letters. */
  readonly kind: 'plain' | 'hidden' | 'foreign';
};

export type SeenText = {
  readonly parts: readonly TextPart[];
  readonly hasHidden: boolean;
  readonly hasForeign: boolean;
  /** Something beyond ASCII, so the line's direction is the text's own. */
  readonly needsIsolation: boolean;
};

const plain = /^[ -~]*$/;
const writtenOut = /(⟦U\+[0-9A-F]{4,6}⟧)/;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const latin = /\p{Script=Latin}/u;
/** Alphabets with letters that look like Latin ones. */
const lookalike =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/gu;
/** Full-width, mathematical and circled letters and digits, which read as plain ones. */
const ornamental =
  /[\u{1D400}-\u{1D7FF}\u{FF10}-\u{FF19}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}\u{24B6}-\u{24E9}\u{1F130}-\u{1F149}]/gu;

/** ASCII, nearly every text of the log, is answered without looking further. */
export function seenText(text: string): SeenText {
  if (plain.test(text)) {
    return { parts: [{ text, kind: 'plain' }], hasHidden: false, hasForeign: false, needsIsolation: false };
  }
  const visible = visibleText(text);
  const hasHidden = visible !== text;
  const pieces = hasHidden ? visible.split(writtenOut) : [visible];
  const parts = pieces.flatMap((piece): readonly TextPart[] =>
    writtenOut.test(piece) ? [{ text: piece, kind: 'hidden' }] : markedForeign(piece),
  );
  return {
    parts: parts.filter((part) => part.text !== ''),
    hasHidden,
    hasForeign: parts.some((part) => part.kind === 'foreign'),
    needsIsolation: true,
  };
}

function markedForeign(piece: string): readonly TextPart[] {
  const foreign: boolean[] = [];
  for (const found of piece.matchAll(word)) {
    for (const letter of found[0].matchAll(ornamental)) mark(found.index + letter.index, letter[0].length);
    if (!latin.test(found[0])) continue;
    for (const letter of found[0].matchAll(lookalike)) mark(found.index + letter.index, letter[0].length);
  }
  function mark(from: number, length: number): void {
    for (let at = from; at < from + length; at++) foreign[at] = true;
  }
  if (foreign.length === 0) return [{ text: piece, kind: 'plain' }];
  const parts: TextPart[] = [];
  let start = 0;
  for (let at = 1; at <= piece.length; at++) {
    if (at < piece.length && foreign[at] === foreign[start]) continue;
    parts.push({ text: piece.slice(start, at), kind: foreign[start] === true ? 'foreign' : 'plain' });
    start = at;
  }
  return parts;
}

/** Ids and long addresses: both ends, which are what people compare. Cut between characters, not within one. */
export function shortenedInMiddle(text: string, longest = 14): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const head = Math.ceil((longest - 1) / 2);
  const tail = longest - 1 - head;
  return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`;
}
