// Words for what can be wrong with a command line before any work starts; the keys are the codes themselves.
import type { ErrorWords } from './words-of-an-error.ts';

export const cliErrors = {
  CLI_UNKNOWN_COMMAND: { says: 'There is no command "{command}".', todo: 'Run "signet --help" for the list.' },
  CLI_BAD_ARGUMENT: { says: '{problem}.', todo: 'Run "signet {command} --help" for what it takes.' },
  CLI_MISSING_OPTION: { says: '{option} is needed.', todo: 'Run "signet {command} --help" for what it takes.' },
  CLI_EMPTY_OPTION: { says: '{option} has an empty value.', todo: 'Give it a value, or leave it out.' },
  CLI_NOT_ONE_OF: { says: '{option} takes one of: {allowed}.', todo: 'Choose one of them.' },
  CLI_MISSING_OPERAND: { says: '{operand} is missing.', todo: 'Run "signet {command} --help" for what it takes.' },
  CLI_CHOOSE_ONE: { says: 'Exactly one of {options} is needed.', todo: 'Give one of them.' },
  CLI_BAD_NUMBER: { says: '{option} takes a whole number from {least} to {most}.', todo: 'Give such a number.' },
  CLI_BAD_DATE: { says: '{option} takes a date like 2026-05-31.', todo: 'Write year, month and day with hyphens.' },
  CLI_NO_PASSPHRASE: {
    says: 'The case passphrase is needed, and there is no terminal to ask for it.',
    todo: 'Put it in a file that only you can read and set SIGNET_PASSPHRASE_FILE to that file.',
  },
  CLI_NO_SIGNER_PASSWORD: {
    says: 'The password of the signer file is needed, and there is no terminal to ask for it.',
    todo: 'Put it in a file and name that file with --password-file.',
  },
  CLI_PASSPHRASE_FILE: {
    says: 'The file that SIGNET_PASSPHRASE_FILE names cannot be read, or is empty.',
    todo: 'Check the path and that the file is yours; its first line is the passphrase.',
  },
  CLI_PASSPHRASE_SHORT: {
    says: 'The passphrase is shorter than {least} characters.',
    todo: 'Choose a longer one, for instance five random words.',
  },
  CLI_PASSPHRASES_DIFFER: {
    says: 'The two passphrases are not the same.',
    todo: 'Run the command again and type the same one twice.',
  },
  CLI_FILE_UNREADABLE: { says: '{file} cannot be read.', todo: 'Check the path and that you may read it.' },
  CLI_FOLDER_NOT_EMPTY: { says: 'The folder {folder} is not empty.', todo: 'Name a new or an empty folder.' },
  CLI_PURGE_NOT_CONFIRMED: {
    says: 'Purging destroys the case for good, so it wants to be told twice.',
    todo: 'Add --yes if that is what you want.',
  },
  CLI_CANCELLED: { says: 'Cancelled.', todo: 'What was saved stays saved; run the command again to go on.' },
  CLI_BAD_TIME: {
    says: '{option} is no time that can mean one thing only.',
    todo: 'Write a day like 2026-10-01 (its beginning in UTC), or a moment with its zone like 2026-10-01T08:00Z or 2026-10-01T10:00+02:00.',
  },
} as const satisfies Record<string, ErrorWords>;
