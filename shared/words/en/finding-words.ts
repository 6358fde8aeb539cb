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
