// In Dutch: every error code with its words, one table per stage, put together here.
import type { errorWords as english } from '../en/error-words.ts';
import type { SameNames } from '../same-names.ts';
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
} as const satisfies SameNames<typeof english>;
