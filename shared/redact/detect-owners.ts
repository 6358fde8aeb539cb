// Finds the person whom a device is named after: makers name a new device "Ada Byron's iPad" or "iPhone von Ada", so a shared
// or borrowed device tells somebody else's name (reference: redaction defaults, deviceDetail.displayName).
import type { Span } from './span.ts';

const device = String.raw`(?:i?Pad|iPhone|iPod|iMac|Mac(?:Book)?|Apple|Galaxy|Pixel|Surface|ThinkPad|Laptop|Notebook|Desktop|PC|Computer|Tablet|Phone|Handy|Telefoon|Tel)\b`;
const word = String.raw`\p{Lu}[\p{L}\p{M}-]{0,40}`;
const name = `${word}(?: ${word}){0,3}`;

/** "Ada Byron's iPad", "Max’ Notebook". */
const ownerFirst = new RegExp(String.raw`(?<![\p{L}\p{N}])(${name})['’ʼ]s? (?=${device})`, 'gu');
/** "iPhone von Ada Byron", "iPad de Marie", "MacBook Pro van Jan": German, French, Spanish, Italian, Portuguese, Dutch, Nordic. */
const ownerLast = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${device}(?: (?:Pro|Air|Mini|mini|Max|\d{1,2}))* (?:von|van|de|di|do|da|av|af|of|til) (${name})`,
  'gu',
);

export type OwnerSearch = (text: string) => readonly Span[];

/** `own`: names and addresses of the person; an owner made of words of them is the person. Longer texts are no device names. */
export function createOwnerSearch(own: readonly string[]): OwnerSearch {
  const ownWords = new Set(own.flatMap(wordsOf));
  const isOwn = (owner: string) => wordsOf(owner).every((one) => ownWords.has(one));
  return (text) => {
    if (text.length > 200) return [];
    const spans: Span[] = [];
    for (const match of text.matchAll(ownerFirst)) {
      const owner = match[1] ?? '';
      if (!isOwn(owner)) spans.push({ start: match.index, end: match.index + owner.length });
    }
    for (const match of text.matchAll(ownerLast)) {
      const owner = match[1] ?? '';
      const end = match.index + match[0].length;
      if (!isOwn(owner)) spans.push({ start: end - owner.length, end });
    }
    return spans;
  };
}

function wordsOf(text: string): string[] {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}]+/gu),
  ].map((match) => match[0]);
}
