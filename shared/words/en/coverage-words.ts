// The coverage statement in plain English: verdicts, gaps, notes, what was not asked. `{count}` is the note's one number.

import type { CoverageNoteCode, EventClass, NotAsked, WindowState } from '../../model/coverage.ts';
import type { CoverageVerdict, LeakVerdict, PackageVerdict } from '../../model/verdict.ts';
import { always, type CountedWords } from '../counted-words.ts';
import { liveGapWords, liveNoteWords } from './live-coverage-words.ts';

export const coverageVerdictWords: Readonly<Record<CoverageVerdict, string>> = {
  COMPLETE:
    'Every period and kind of sign-in that was asked for was answered, from the oldest day that was still held.',
  PROVISIONAL:
    'Nothing is known to be missing, but part of the answer is open: files prove only what is in them, and the last two hours before asking can still change.',
  INCOMPLETE: 'Something is known to be missing; the list below says what.',
};

export const leakVerdictWords: Readonly<Record<LeakVerdict, string>> = {
  'NO LEAK FOUND': 'The finished file was searched for everything that was withheld, and nothing of it was found.',
  'LEAK FOUND': 'Something that was to be withheld was found in the finished file, so the file was not released.',
  'NOT SCANNED': 'The finished file was not searched.',
};

export const packageVerdictWords: Readonly<Record<PackageVerdict, string>> = {
  'INTACT, EXPECTED SIGNER': 'Nothing was changed since it was signed, and the signer is the expected one.',
  'INTACT, UNKNOWN SIGNER': 'Nothing was changed since it was signed, but who signed it is not known here.',
  ALTERED: 'The package is not as it was signed. Do not rely on it.',
  'NOT CHECKED': 'The package was not checked.',
};

const liveGaps = Object.fromEntries(
  Object.entries(liveGapWords).map(([code, words]) => [code, { one: words, many: words }]),
) as Readonly<Record<keyof typeof liveGapWords, CountedWords>>;

export const coverageNoteWords: Readonly<Record<CoverageNoteCode, CountedWords>> = {
  ...liveGaps,
  ...liveNoteWords,
  INVENTED_DATA: always('INVENTED DATA. Nobody in these records exists. They were made to try the program out.'),
  FROM_FILES: {
    one: 'The records come from one file. The answer is as complete as this file.',
    many: 'The records come from {count} files. The answer is as complete as these files.',
  },
  NOTHING_READ: always('Nothing was read yet: no file with sign-in records was imported, and no tenant was asked.'),
  RECORDS_REJECTED: {
    one: 'One entry could not be read as a sign-in record. It was kept, but is not part of the answer.',
    many: '{count} entries could not be read as sign-in records. They were kept, but are not part of the answer.',
  },
  FILES_REFUSED: {
    one: 'One file was refused because it does not hold sign-in records.',
    many: '{count} files were refused because they do not hold sign-in records.',
  },
  SOURCE_INTERRUPTED: {
    one: 'One source was not read to its end.',
    many: '{count} sources were not read to their end.',
  },
  NEXT_LINK_NOT_FOLLOWED: {
    one: 'One source says that more pages follow, and they were not given.',
    many: '{count} sources say that more pages follow, and they were not given.',
  },
  DUPLICATE_KEYS: {
    one: 'One value stood under a name that was used twice in the same record. Both values were kept.',
    many: '{count} values stood under names that were used twice in the same record. All of them were kept.',
  },
  CONDITIONAL_ACCESS_NOT_PERMITTED: {
    one: 'In one record the access rules are missing, because whoever asked for it had no right to see them.',
    many: 'In {count} records the access rules are missing, because whoever asked for them had no right to see them.',
  },
  RISK_HIDDEN_BY_LICENCE: {
    one: "In one record the risk is hidden, because the organisation's licence does not show it.",
    many: "In {count} records the risk is hidden, because the organisation's licence does not show it.",
  },
  MASKED_BY_MICROSOFT: {
    one: 'One value was masked by Microsoft before the record was handed over.',
    many: '{count} values were masked by Microsoft before the records were handed over.',
  },
  QUARANTINED: {
    one: 'One record in the source is not, or not surely, about this person. It was left out.',
    many: '{count} records in the sources are not, or not surely, about this person. They were left out.',
  },
  SUMMARY_DIFFERS: {
    one: 'A summary in the sources counts one sign-in more or less than there are records.',
    many: 'A summary in the sources differs by {count} sign-ins from the records.',
  },
  NO_RECORDS: always('There are no records about this person in the sources.'),
};

export const notAskedWords: Readonly<Record<NotAsked, string>> = {
  INTERACTIVE_SIGN_INS: 'Sign-ins by the person were not asked for.',
  NON_INTERACTIVE_SIGN_INS: 'Sign-ins by apps for the person were not asked for.',
  WORKLOAD_IDENTITIES: 'Sign-ins of apps and services without a person were not asked for.',
  OTHER_TENANTS: 'Other organisations in which the person is a guest keep their own records; they were not asked.',
  TYPED_IDENTIFIER_ONLY:
    'Attempts that are known only by what somebody typed, without an account, cannot be searched for.',
  ARCHIVE_COPIES: 'Copies in archives or security systems were not searched.',
};

export const eventClassWords: Readonly<Record<EventClass, string>> = {
  interactiveUser: 'Sign-ins by the person',
  nonInteractiveUser: 'Sign-ins by apps for the person',
  other: 'Other sign-ins',
};

export const windowStateWords: Readonly<Record<WindowState, string>> = {
  answered: 'asked and answered, checked by a second reading',
  empty: 'asked and checked by a second reading; there were none',
  provisional: 'answered and checked, but so soon that late entries can still follow',
  unsealed: 'answered once, not confirmed by a second reading',
  failed: 'not answered; the gaps say why',
  'behind-retention': 'already deleted by the service when it was asked',
  'from-file': 'as found in the files',
};
