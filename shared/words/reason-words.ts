// The built-in reasons with their legal ground and their sentences in every language, and how a reason is named to a reader.
import { legalBasis } from '../model/catalogue/legal-basis.ts';
import type { ReasonCode } from '../model/field.ts';
import { reasonSentences as english, reasonLabels as englishLabels } from './en/reason-words.ts';
import type { Language } from './language.ts';
import { reasonSentences as dutch, reasonLabels as dutchLabels } from './nl/reason-words.ts';

export type ReasonWords = {
  /** GDPR article or articles, in English, as the policy carries it; see `legalBasisIn`. */
  readonly basis: string;
  readonly words: Readonly<Record<Language, string>>;
};

export const reasonWords = Object.fromEntries(
  (Object.keys(english) as ReasonCode[]).map((code): [ReasonCode, ReasonWords] => [
    code,
    { basis: legalBasis[code], words: { en: english[code], nl: dutch[code] } },
  ]),
) as Readonly<Record<ReasonCode, ReasonWords>>;

const labelsIn: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: englishLabels,
  nl: dutchLabels,
};

/** A reason code as words of its own: `SECURITY_CONFIGURATION` is "security configuration". A policy's own code is only spaced out. */
export function reasonLabel(reason: string, language: Language): string {
  const labels = labelsIn[language];
  return (Object.hasOwn(labels, reason) ? labels[reason] : undefined) ?? plainCode(reason);
}

/** The code as it stands in manifest and policy, with its name before it where the name does not say the same. */
export function reasonTitle(reason: string, language: Language): string {
  const label = reasonLabel(reason, language);
  return label === plainCode(reason) ? reason : `${label} (${reason})`;
}

function plainCode(reason: string): string {
  return reason.toLowerCase().replaceAll('_', ' ');
}
