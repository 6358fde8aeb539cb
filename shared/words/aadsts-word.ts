// What an AADSTS code means, in the language of whoever reads it, and how it ends a sign-in.
import { aadstsOutcome, type SignInOutcome } from './aadsts-outcome.ts';
import * as english from './en/aadsts-words.ts';
import type { Language } from './language.ts';
import * as dutch from './nl/aadsts-words.ts';

/** The day the explanations were last gone through, `YYYY-MM-DD`, in every language; shown beside them, because codes change. */
export const aadstsWordsDate = '2026-11-21';

export type AadstsWord = { readonly outcome: SignInOutcome; readonly says: string };

/** Every explained code, in ascending order. */
function tableOf(
  families: Readonly<Record<string, Readonly<Record<number, string>>>>,
): ReadonlyMap<number, AadstsWord> {
  return new Map(
    Object.values(families)
      .flatMap((family) => Object.entries(family))
      .map(([code, says]): [number, AadstsWord] => [Number(code), { outcome: aadstsOutcome(Number(code)), says }])
      .sort(([a], [b]) => a - b),
  );
}

export const aadstsWords = {
  en: tableOf(english.aadstsFamilies),
  nl: tableOf(dutch.aadstsFamilies),
} as const satisfies Record<Language, unknown>;

const unknownIn = { en: english.notInOurList, nl: dutch.notInOurList } as const satisfies Record<Language, unknown>;

/** The words for any code, known or not. */
export function aadstsWord(code: number, language: Language): AadstsWord {
  return aadstsWords[language].get(code) ?? { outcome: aadstsOutcome(code), says: unknownIn[language] };
}
