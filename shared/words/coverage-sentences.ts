// Turns the coded notes of a coverage statement into sentences, for the command line and the package alike.
import type { CoverageNote } from '../model/coverage.ts';
import { coverageNoteWords } from './en/coverage-words.ts';
import type { Language } from './language.ts';

const notesIn = { en: coverageNoteWords } as const satisfies Record<Language, unknown>;

/** A note has at most one number, under whatever name; a note without a number reads as for one. */
function countOf(note: CoverageNote): number {
  for (const value of Object.values(note.facts)) if (typeof value === 'number') return value;
  return 1;
}

/** One sentence or two for a gap or a note. */
export function coverageSentence(note: CoverageNote, language: Language): string {
  const words = notesIn[language][note.code];
  const count = countOf(note);
  return count === 1 ? words.one : words.many.replace('{count}', String(count));
}
