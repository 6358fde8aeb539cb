// Which exit code an expected error ends with, and how it is said (design §5).
import type { AppError, ErrorCode } from '../../shared/errors.ts';
import { collectAuthenticateErrors } from '../../shared/words/en/errors/collect-authenticate-errors.ts';
import { collectGraphErrors } from '../../shared/words/en/errors/collect-graph-errors.ts';
import { wordsOfError } from '../../shared/words/error-sentence.ts';
import type { ExitCode } from './command.ts';

/** Codes whose exit is not the ordinary "refused". */
const special: Partial<Record<ErrorCode, ExitCode>> = {
  CASE_IN_USE: 7,
  CASE_NOT_FOUND: 2,
  REVIEW_OPEN_DECISIONS: 4,
  CLI_CANCELLED: 6,
  COLLECT_SIGN_IN_BROKE_OFF: 6,
  COLLECT_LOGIN_NEEDS_TLS: 2,
  COLLECT_TOKEN_FILE_INVALID: 2,
  TENANT_BAD_FAULT_SCRIPT: 2,
  TENANT_PORT_TAKEN: 2,
  COLLECT_CLOUD_NOT_FOUND: 2,
  COLLECT_CLOUD_FILE_NOT_JSON: 2,
  COLLECT_CLOUD_FILE_INVALID: 2,
  COLLECT_CLOUD_CA_NOT_READABLE: 2,
  COLLECT_CLIENT_ID_MISSING: 2,
  COLLECT_TENANT_MISSING: 2,
  COLLECT_CERTIFICATE_NOT_READABLE: 2,
  COLLECT_NOTHING_TO_ASK: 2,
  COLLECT_TOKEN_FILE_NOT_NAMED: 2,
  COLLECT_WRONG_TENANT: 5,
};

/** What the login or Graph refuses or never answers ends with "the source refused". */
const sourceCodes = new Set(Object.keys({ ...collectAuthenticateErrors, ...collectGraphErrors }));

export function exitOf(error: AppError): ExitCode {
  const exit = special[error.code];
  if (exit !== undefined) return exit;
  if (sourceCodes.has(error.code)) return 5;
  return error.code.startsWith('CLI_') || error.code.startsWith('REVIEW_') ? 2 : 4;
}

/** What happened and what to do, with the facts filled in. The command line speaks English; the app asks for its own language. */
export function sayError(error: AppError): { readonly says: string; readonly todo: string } {
  return wordsOfError(error, 'en');
}
