// What happened and what to do, for an expected error, in the language of whoever reads it.
import type { AppError } from '../errors.ts';
import { type ErrorCode, errorWords as english } from './en/error-words.ts';
import { appErrors as englishOfApp } from './en/errors/app-errors.ts';
import { ipcErrors as englishOfBorder } from './en/errors/ipc-errors.ts';
import type { ErrorWords } from './en/errors/words-of-an-error.ts';
import { factsIn } from './facts-in.ts';
import { fillFacts } from './fill-facts.ts';
import type { Language } from './language.ts';
import { errorWords as dutch } from './nl/error-words.ts';
import { appErrors as dutchOfApp } from './nl/errors/app-errors.ts';
import { ipcErrors as dutchOfBorder } from './nl/errors/ipc-errors.ts';

const wordsIn = {
  en: { ...english, ...englishOfBorder },
  nl: { ...dutch, ...dutchOfBorder },
} as const satisfies Record<Language, unknown>;

/** Only where the app has buttons and fields for what the command line has commands and options for. */
const wordsOfApp: Record<Language, Readonly<Record<string, Partial<ErrorWords>>>> = {
  en: englishOfApp,
  nl: dutchOfApp,
};

/** An error of the engine, or of the border between it and the window. */
type SayableError = Omit<AppError, 'code'> & { readonly code: ErrorCode | keyof typeof englishOfBorder };

export function wordsOfError(error: SayableError, language: Language): ErrorWords {
  return filledIn(error, wordsIn[language][error.code], language);
}

/** The same as the app says it, which never names a command or an option. */
export function wordsOfErrorInApp(error: SayableError, language: Language): ErrorWords {
  return filledIn(error, { ...wordsIn[language][error.code], ...wordsOfApp[language][error.code] }, language);
}

function filledIn(error: SayableError, { says, todo }: ErrorWords, language: Language): ErrorWords {
  const facts = factsIn(error.facts ?? {}, language);
  return { says: fillFacts(says, facts), todo: fillFacts(todo, facts) };
}
