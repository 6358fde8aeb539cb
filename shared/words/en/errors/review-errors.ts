// Words for the expected errors of "review"; the keys are the codes themselves, so a code without words cannot exist.
import type { ErrorWords } from './words-of-an-error.ts';

export const reviewErrors = {
  REVIEW_FILTER_NOT_UNDERSTOOD: {
    says: 'The filter cannot be read at character {position}: {expected} was expected there.',
    todo: "Write it like: createdDateTime ge 2025-01-01 and appDisplayName eq 'Azure Portal' and not (status/errorCode eq 0)",
  },
  REVIEW_FILTER_UNKNOWN_FIELD: {
    says: 'The filter names something at character {position} that cannot be filtered.',
    todo: 'You may filter by: {fields}.',
  },
  REVIEW_NO_SUCH_RECORD: {
    says: 'The case holds no such record.',
    todo: 'List the records with "records", and copy the id from there.',
  },
  REVIEW_OPEN_DECISIONS: {
    says: '{count} records still wait for a decision.',
    todo: 'Decide about each with "decide --include" or "decide --exclude --reason CODE", then package again.',
  },
  REVIEW_REASON_NEEDED: {
    says: 'Excluding a record needs a reason.',
    todo: 'Add --reason with a code of the policy, for instance --reason OTHER_PERSON.',
  },
  REVIEW_TOO_MANY_TO_SORT: {
    says: 'Sorting by this column means reading every record, and that is done for {most} records at most.',
    todo: 'Filter until fewer are left, or sort by another column.',
  },
  REVIEW_TIME_ZONE_UNKNOWN: {
    says: 'This computer knows no time zone of that name.',
    todo: 'Choose another time zone for the case.',
  },
} as const satisfies Record<string, ErrorWords>;
