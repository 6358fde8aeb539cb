// In Dutch: what verification has to say about a package, one entry per finding code.
import type { findingWords as english } from '../en/finding-words.ts';
import type { SameNames } from '../same-names.ts';
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
} as const satisfies SameNames<typeof english>;
