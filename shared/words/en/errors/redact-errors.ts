// Words for the expected errors of "redact"; the keys are the codes themselves, so a code without words cannot exist.
import type { ErrorWords } from './words-of-an-error.ts';

export const redactErrors = {
  REDACT_POLICY_INVALID: {
    says: 'The policy is not valid at line {line}, column {column}{inRule}: {words}.',
    todo: 'Correct that line and run the command again. Nothing was changed.',
  },
  REDACT_OVERRIDE_INVALID: {
    says: 'The override for the field {path} cannot be carried out: {words}.',
    todo: 'Give it again with another operator, path or reason.',
  },
  REDACT_ALIASES_INVALID: {
    says: 'The list of aliases of the earlier case cannot be read.',
    todo: 'Name the case folder that it comes from, or continue without it; then the numbers start again at 1.',
  },
  REDACT_UNKNOWN_FIELDS: {
    says: 'The records have {count} field(s) that no rule and no catalogue entry knows: {paths}.',
    todo: 'Add a rule for each of them, or choose what happens to such fields: remove or keep.',
  },
  REDACT_OPEN_PAIRS: {
    says: 'Values that are withheld in one field stand readable in another, in {count} pair(s) of fields: {pairs}.',
    todo: 'Withhold the second field as well, or accept each pair with a reason.',
  },
} as const satisfies Record<string, ErrorWords>;
