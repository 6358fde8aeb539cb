// What verification has to say about a package, in English: one entry per finding code; `{fact}` stands for a fact of the finding.
import type { ErrorWords } from './errors/words-of-an-error.ts';
import { archiveFindings } from './findings/archive-findings.ts';
import { contentFindings } from './findings/content-findings.ts';
import { nameFindings } from './findings/name-findings.ts';
import { signatureFindings } from './findings/signature-findings.ts';
import { signerFindings } from './findings/signer-findings.ts';

export const findingWords = {
  ...archiveFindings,
  ...nameFindings,
  ...contentFindings,
  ...signatureFindings,
  ...signerFindings,
} as const satisfies Record<string, ErrorWords>;

/** Every finding has a code of its own, and no code is without words. */
export type FindingCode = keyof typeof findingWords;

/** The sentences for one finding, facts filled in. A fact that is missing shows as its name, which is a bug but harmless. */
export function wordsOfFinding(code: FindingCode, facts: Readonly<Record<string, string | number>>): ErrorWords {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(facts, name) ? String(facts[name]) : whole));
  const words = findingWords[code];
  return { says: fill(words.says), todo: fill(words.todo) };
}
