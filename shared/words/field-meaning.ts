// What a field means, in one sentence, and which fixed values it may hold, by its catalogue path.
import { fieldAt } from '../model/field-catalogue.ts';
import { fieldWords as english } from './en/field-words.ts';
import { valueWords } from './en/value-words.ts';
import type { Language } from './language.ts';
import { fieldWords as dutch } from './nl/field-words.ts';
import { valueKindOfPath } from './value-kinds.ts';

const wordsIn: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: english, nl: dutch };

/** Null for a field that nobody has examined. */
export function meaningOfField(path: string, language: Language): string | null {
  const words = wordsIn[language];
  const known = (one: string) => (Object.hasOwn(words, one) ? (words[one] ?? null) : null);
  const alias = fieldAt(path)?.aliasOf;
  return known(path) ?? (alias === undefined ? null : known(alias));
}

/** As they are written in the records; empty for a field that holds free or measured values. */
export function valuesOfField(path: string): readonly string[] {
  return Object.keys(valueWords[valueKindOfPath.get(path) ?? ''] ?? {});
}
