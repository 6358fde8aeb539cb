// The sentences for one finding of verification, facts filled in, in the language of whoever reads them.

import type { ErrorWords } from './en/errors/words-of-an-error.ts';
import type { FindingCode } from './en/finding-words.ts';
import { findingWords as english } from './en/finding-words.ts';
import { factsIn } from './facts-in.ts';
import { fillFacts } from './fill-facts.ts';
import type { Language } from './language.ts';
import { findingWords as dutch } from './nl/finding-words.ts';

const wordsIn = { en: english, nl: dutch } as const satisfies Record<Language, unknown>;

export function wordsOfFinding(
  code: FindingCode,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): ErrorWords {
  const words = wordsIn[language][code];
  const filled = factsIn(facts, language);
  return { says: fillFacts(words.says, filled), todo: fillFacts(words.todo, filled) };
}
