// Every error code with its English words: one table per stage, put together here.
import { caseErrors } from './errors/case-errors.ts';
import { cliErrors } from './errors/cli-errors.ts';
import { collectAuthenticateErrors } from './errors/collect-authenticate-errors.ts';
import { collectErrors } from './errors/collect-errors.ts';
import { collectGraphErrors } from './errors/collect-graph-errors.ts';
import { collectPersonErrors } from './errors/collect-person-errors.ts';
import { packageErrors } from './errors/package-errors.ts';
import { redactErrors } from './errors/redact-errors.ts';
import { reviewErrors } from './errors/review-errors.ts';
import { tenantErrors } from './errors/tenant-errors.ts';
import { verifyErrors } from './errors/verify-errors.ts';
import type { ErrorWords } from './errors/words-of-an-error.ts';

export const errorWords = {
  ...cliErrors,
  ...caseErrors,
  ...collectErrors,
  ...collectAuthenticateErrors,
  ...collectGraphErrors,
  ...collectPersonErrors,
  ...reviewErrors,
  ...redactErrors,
  ...packageErrors,
  ...verifyErrors,
  ...tenantErrors,
} as const satisfies Record<string, ErrorWords>;

export type ErrorCode = keyof typeof errorWords;
