// Turns the coded notes of a coverage statement into sentences, for the command line and the package alike.
import type { CoverageNote, EventClass, LiveGapCode } from '../model/coverage.ts';
import { coverageNoteWords, eventClassWords } from './en/coverage-words.ts';
import { liveGapAdvice } from './en/live-coverage-words.ts';
import { fillFacts } from './fill-facts.ts';
import type { Language } from './language.ts';

const wordsIn = {
  en: { notes: coverageNoteWords, classes: eventClassWords, advice: liveGapAdvice },
} as const satisfies Record<Language, unknown>;

/** The first number counts, under whatever name; a note without a number reads as for one. */
function countOf(note: CoverageNote): number {
  for (const value of Object.values(note.facts)) if (typeof value === 'number') return value;
  return 1;
}

/** One sentence or two for a gap or a note. */
export function coverageSentence(note: CoverageNote, language: Language): string {
  const words = wordsIn[language].notes[note.code];
  const count = countOf(note);
  return fillFacts(count === 1 ? words.one : words.many, factsInWords(note, count, language));
}

/** What the officer can do about a gap; null for a gap of files, whose sentence says it. */
export function gapAdvice({ code }: CoverageNote, language: Language): string | null {
  const { advice } = wordsIn[language];
  return isLiveGap(code) ? advice[code] : null;
}

function isLiveGap(code: CoverageNote['code']): code is LiveGapCode {
  return Object.hasOwn(liveGapAdvice, code);
}

function factsInWords(note: CoverageNote, count: number, language: Language): CoverageNote['facts'] {
  const { eventClass } = note.facts;
  const { classes } = wordsIn[language];
  const moments = Object.entries(note.facts).map(
    ([name, value]) => [name, typeof value === 'string' ? momentInWords(value) : value] as const,
  );
  const isClass = (value: unknown): value is EventClass => typeof value === 'string' && Object.hasOwn(classes, value);
  return { ...Object.fromEntries(moments), count, class: isClass(eventClass) ? classes[eventClass] : classes.other };
}

/** `2026-05-03 08:12 UTC`; seconds only where they are not zero; other texts stay. */
function momentInWords(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(\.\d+)?)?Z$/.exec(text);
  if (parts === null) return text;
  const [, day = '', minute = '', second = '', fraction = ''] = parts;
  const rest = Number(`${second}${fraction}`) === 0 ? '' : `:${second}${fraction.replace(/\.?0+$/, '')}`;
  return `${day} ${minute}${rest} UTC`;
}
