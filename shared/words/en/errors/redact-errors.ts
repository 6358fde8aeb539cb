// Words for the expected errors of "redact"; the keys are the codes themselves, so a code without words cannot exist.
import type { ErrorWords } from './words-of-an-error.ts';

export const redactErrors = {
  REDACT_NOT_BUILT: { says: 'This part is not built yet.', todo: 'Nothing to do.' },
} as const satisfies Record<string, ErrorWords>;
