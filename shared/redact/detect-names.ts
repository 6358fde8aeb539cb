// Finds the names of other people in free text: whole words, without regard to case or to how many blanks stand between.
import type { Span } from './span.ts';

/** Apostrophes and hyphens part words, so that "Bob Meyer’s" holds the name. */
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const longestName = 12;
const shortestName = 3;

export type NameSearch = (text: string) => readonly Span[];

/** `own`: names of the person; where one stands, no name within it is found. Time: one look-up per word and name length. */
export function createNameSearch(names: readonly string[], own: readonly string[]): NameSearch {
  const byFirstWord = new Map<string, Map<string, boolean>>();
  let longest = 0;
  for (const [isOwn, list] of [
    [false, names],
    [true, own],
  ] as const) {
    for (const name of list) {
      const words = wordsOf(name);
      const joined = words.join(' ');
      const [first] = words;
      if (first === undefined || words.length > longestName || joined.length < shortestName) continue;
      const known = byFirstWord.get(first) ?? new Map<string, boolean>();
      byFirstWord.set(first, known.set(joined, isOwn));
      longest = Math.max(longest, words.length);
    }
  }
  if (names.length === 0) return () => [];
  return (text) => findNames(text, byFirstWord, longest);
}

/** The inner maps say of each name whether it is the person's own. */
type NamesByFirstWord = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

function findNames(text: string, byFirstWord: NamesByFirstWord, longest: number): Span[] {
  const words = [...text.matchAll(wordPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: folded(match[0]),
  }));
  const found: Span[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index];
    const names = first === undefined ? undefined : byFirstWord.get(first.text);
    if (first === undefined || names === undefined) continue;
    for (let count = Math.min(longest, words.length - index); count > 0; count -= 1) {
      const last = words[index + count - 1];
      const joined = words
        .slice(index, index + count)
        .map((word) => word.text)
        .join(' ');
      const isOwn = names.get(joined);
      if (last === undefined || isOwn === undefined) continue;
      if (!isOwn) found.push({ start: first.start, end: last.end });
      index += count - 1;
      break;
    }
  }
  return found;
}

function wordsOf(name: string): string[] {
  return [...name.matchAll(wordPattern)].map((match) => folded(match[0]));
}

function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}
