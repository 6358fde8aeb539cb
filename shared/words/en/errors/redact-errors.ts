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
  REDACT_ALIASES_OTHER_PERSON: {
    says: 'The earlier case is about another person, or one of the two cases does not know the object id of its person.',
    todo: 'Name an earlier case of the same person, or continue without --aliases-from; then the numbers start again at 1. Nothing was changed.',
  },
  REDACT_UNKNOWN_FIELDS: {
    says: 'The records have {count} field(s) that no rule and no catalogue entry knows: {paths}.',
    todo: 'Add a rule for each of them, or choose what happens to such fields: remove or keep.',
  },
  REDACT_OPEN_PAIRS: {
    says: 'Values that are withheld in one field stand readable in another, in {count} pair(s) of fields: {pairs}.',
    todo: 'Withhold the second field as well, or accept each pair with a reason.',
  },
  REDACT_NO_SUCH_POLICY: {
    says: 'There is no built-in policy and no readable file of the name {policy}.',
    todo: 'Use one of {builtIn}, or the path of a policy file.',
  },
  REDACT_NO_SUCH_FINDING: {
    says: 'There is no finding and no pair of fields with this id.',
    todo: 'List them with "findings", and copy the id from there.',
  },
  REDACT_NOTHING_THERE: {
    says: 'The record has no value at {path}.',
    todo: 'Look at the record with "records --id", and copy the path from there.',
  },
  REDACT_RECORD_NOT_GIVEN: {
    says: 'The person will not see this record: it is excluded, in quarantine, or waits for a decision.',
    todo: 'Include it first; then it can be shown as the person will see it.',
  },
} as const satisfies Record<string, ErrorWords>;
