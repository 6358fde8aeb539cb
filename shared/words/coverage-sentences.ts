// Turns the coded notes of a coverage statement into sentences, for the command line, the app and the package alike.
import type { CoverageNote, EventClass, LiveGapCode } from '../model/coverage.ts';
import {
  coverageNoteWords as englishCoverageNoteWords,
  coverageVerdictWords as englishCoverageVerdictWords,
  eventClassWords as englishEventClassWords,
  leakVerdictWords as englishLeakVerdictWords,
  notAskedWords as englishNotAskedWords,
  packageVerdictWords as englishPackageVerdictWords,
  windowStateWords as englishWindowStateWords,
} from './en/coverage-words.ts';
import { liveGapAdvice as englishAdvice } from './en/live-coverage-words.ts';
import { fillFacts } from './fill-facts.ts';
import type { Language } from './language.ts';
import {
  coverageNoteWords as dutchCoverageNoteWords,
  coverageVerdictWords as dutchCoverageVerdictWords,
  eventClassWords as dutchEventClassWords,
  leakVerdictWords as dutchLeakVerdictWords,
  notAskedWords as dutchNotAskedWords,
  packageVerdictWords as dutchPackageVerdictWords,
  windowStateWords as dutchWindowStateWords,
} from './nl/coverage-words.ts';
import { liveGapAdvice as dutchAdvice } from './nl/live-coverage-words.ts';
import { shownMoment, shownNumber } from './shown-value.ts';

/** Words for verdicts, classes, window states, and what was not asked. The verdicts themselves are the same in every language. */
export const coverageWords = {
  en: {
    coverageNoteWords: englishCoverageNoteWords,
    coverageVerdictWords: englishCoverageVerdictWords,
    eventClassWords: englishEventClassWords,
    leakVerdictWords: englishLeakVerdictWords,
    notAskedWords: englishNotAskedWords,
    packageVerdictWords: englishPackageVerdictWords,
    windowStateWords: englishWindowStateWords,
  },
  nl: {
    coverageNoteWords: dutchCoverageNoteWords,
    coverageVerdictWords: dutchCoverageVerdictWords,
    eventClassWords: dutchEventClassWords,
    leakVerdictWords: dutchLeakVerdictWords,
    notAskedWords: dutchNotAskedWords,
    packageVerdictWords: dutchPackageVerdictWords,
    windowStateWords: dutchWindowStateWords,
  },
} as const satisfies Record<Language, unknown>;

const adviceIn = { en: englishAdvice, nl: dutchAdvice } as const satisfies Record<Language, unknown>;

/** The first number counts, under whatever name; a note without a number reads as for one. */
function countOf(note: CoverageNote): number {
  for (const value of Object.values(note.facts)) if (typeof value === 'number') return value;
  return 1;
}

/** One sentence or two for a gap or a note. */
export function coverageSentence(note: CoverageNote, language: Language): string {
  const words = coverageWords[language].coverageNoteWords[note.code];
  const count = countOf(note);
  return fillFacts(count === 1 ? words.one : words.many, factsInWords(note, count, language));
}

/** What the officer can do about a gap; null for a gap of files, whose sentence says it. */
export function gapAdvice({ code }: CoverageNote, language: Language): string | null {
  return isLiveGap(code) ? adviceIn[language][code] : null;
}

function isLiveGap(code: CoverageNote['code']): code is LiveGapCode {
  return Object.hasOwn(englishAdvice, code);
}

function factsInWords(note: CoverageNote, count: number, language: Language): CoverageNote['facts'] {
  const { eventClass } = note.facts;
  const classes = coverageWords[language].eventClassWords;
  const shown = Object.entries(note.facts).map(
    ([name, value]) =>
      [name, typeof value === 'string' ? shownMoment(value, language) : shownNumber(value, language)] as const,
  );
  const isClass = (value: unknown): value is EventClass => typeof value === 'string' && Object.hasOwn(classes, value);
  return {
    ...Object.fromEntries(shown),
    count: shownNumber(count, language),
    class: isClass(eventClass) ? classes[eventClass] : classes.other,
  };
}
