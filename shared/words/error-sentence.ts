// What happened and what to do, for an expected error, in the language of whoever reads it.
import type { AppError } from '../errors.ts';
import { errorWords as english } from './en/error-words.ts';
import type { ErrorWords } from './en/errors/words-of-an-error.ts';
import { factsIn } from './facts-in.ts';
import { fillFacts } from './fill-facts.ts';
import type { Language } from './language.ts';
import { errorWords as dutch } from './nl/error-words.ts';

const wordsIn = { en: english, nl: dutch } as const satisfies Record<Language, unknown>;

export function wordsOfError(error: AppError, language: Language): ErrorWords {
  const words = wordsIn[language][error.code];
  const facts = factsIn(error.facts ?? {}, language);
  return { says: fillFacts(words.says, facts), todo: fillFacts(words.todo, facts) };
}
