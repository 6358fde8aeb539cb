// Which exit code an expected error ends with, and how it is said (design §5).
import type { AppError, ErrorCode } from '../../shared/errors.ts';
import { errorWords } from '../../shared/words/en/error-words.ts';
import { fillFacts } from '../../shared/words/fill-facts.ts';
import type { ExitCode } from './command.ts';

/** Codes whose exit is not the ordinary "refused". */
const special: Partial<Record<ErrorCode, ExitCode>> = {
  CASE_IN_USE: 7,
  CASE_NOT_FOUND: 2,
  REVIEW_OPEN_DECISIONS: 4,
  CLI_CANCELLED: 6,
  TENANT_BAD_FAULT_SCRIPT: 2,
};

export function exitOf(error: AppError): ExitCode {
  const exit = special[error.code];
  if (exit !== undefined) return exit;
  return error.code.startsWith('CLI_') || error.code.startsWith('REVIEW_') ? 2 : 4;
}

/** What happened and what to do, with the facts filled in. */
export function sayError(error: AppError): { readonly says: string; readonly todo: string } {
  const words = errorWords[error.code];
  return { says: fillFacts(words.says, error.facts ?? {}), todo: fillFacts(words.todo, error.facts ?? {}) };
}
