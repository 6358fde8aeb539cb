// What happened and what to do, for an expected error, in the language of whoever reads it.
import type { AppError } from '../errors.ts';
import { type ErrorCode, errorWords as english } from './en/error-words.ts';
import { ipcErrors as englishOfBorder } from './en/errors/ipc-errors.ts';
import type { ErrorWords } from './en/errors/words-of-an-error.ts';
import { factsIn } from './facts-in.ts';
import { fillFacts } from './fill-facts.ts';
import type { Language } from './language.ts';
import { errorWords as dutch } from './nl/error-words.ts';
import { ipcErrors as dutchOfBorder } from './nl/errors/ipc-errors.ts';

const wordsIn = {
  en: { ...english, ...englishOfBorder },
  nl: { ...dutch, ...dutchOfBorder },
} as const satisfies Record<Language, unknown>;

/** An error of the engine, or of the border between it and the window. */
type SayableError = Omit<AppError, 'code'> & { readonly code: ErrorCode | keyof typeof englishOfBorder };

export function wordsOfError(error: SayableError, language: Language): ErrorWords {
  const words = wordsIn[language][error.code];
  const facts = factsIn(error.facts ?? {}, language);
  return { says: fillFacts(words.says, facts), todo: fillFacts(words.todo, facts) };
}
