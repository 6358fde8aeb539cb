// Words for the expected errors of "case"; the keys are the codes themselves, so a code without words cannot exist.
import type { ErrorWords } from './words-of-an-error.ts';

export const caseErrors = {
  CASE_NOT_FOUND: {
    says: 'There is no case in {folder}.',
    todo: 'Check the folder; `import` makes a new case in a folder that does not exist yet.',
  },
  CASE_EXISTS: {
    says: '{folder} holds a case already.',
    todo: 'Open that case, or choose another folder for the new one.',
  },
  CASE_FOLDER_NOT_EMPTY: {
    says: '{folder} holds other files, so no case is made in it.',
    todo: 'Choose a folder that is empty or does not exist yet.',
  },
  CASE_WITHOUT_KEYS: {
    says: 'The key file of the case in {folder} is gone: the case was purged, or the file was moved. Without it nobody can read the case.',
    todo: 'Put keys.json back from a backup, or run `purge` to delete what is left.',
  },
  CASE_EMPTY_PASSPHRASE: {
    says: 'The passphrase is empty.',
    todo: 'Give the case a passphrase of several words.',
  },
  CASE_WRONG_PASSPHRASE: {
    says: 'This passphrase does not open the case.',
    todo: 'Try again; capitals and blanks count. Nothing was changed.',
  },
  CASE_IN_USE: {
    says: 'The case is open elsewhere: {face}, process {pid}, since {since}.',
    todo: 'Close it there, or wait until it is done. If that process has died, the case is free already; try again.',
  },
  CASE_DAMAGED: {
    says: 'The case is damaged, or something else has changed its files: {what} (page {page}; the case knows of {pages} pages). Nothing from it is shown.',
    todo: 'Restore the whole folder from a backup, or import the sources into a new case. Keep the damaged folder for the investigation.',
  },
  CASE_NEWER_FORMAT: {
    says: 'The case was written by a newer Signet (format {version}; this one knows format {known}).',
    todo: 'Open it with a newer Signet. Nothing was changed.',
  },
  CASE_NETWORK_FOLDER: {
    says: 'The folder is on a network share ({fileSystem}), where a case is not safe from half-written pages and from other readers.',
    todo: 'Choose a folder on a disk of this computer.',
  },
  CASE_DISK_FULL: {
    says: 'The disk is full. Everything that was confirmed before is safe in the case; the last page was not added.',
    todo: 'Make room and run the command again.',
  },
  CASE_DISK_ERROR: {
    says: 'The disk refused to read or write the case ({code}). Everything that was confirmed before stays in the case.',
    todo: 'Check the disk and the rights on the folder, then run the command again.',
  },
  CASE_NO_SUBJECT: {
    says: 'The case does not know yet whose records it holds.',
    todo: 'Import a file first: `import --case DIR --subject UPN-OR-ID FILE`.',
  },
  CASE_SOURCE_INTERRUPTED: {
    says: 'A source was not read to its end: {pages} pages with {records} records of it are in the case, begun at {since}.',
    todo: 'Import the same file again; what is there already is counted once.',
  },
  CASE_NOT_CLOSED: {
    says: 'The case was not closed properly the last time ({face}, since {since}). Everything that was confirmed is there and was checked.',
    todo: 'Nothing to do, unless an import was under way: then run it again.',
  },
  CASE_SYNCHRONISED_FOLDER: {
    says: 'The case lies in a folder that {service} copies to other places. The copies stay encrypted, but `purge` cannot reach them.',
    todo: 'Better move the closed case to a folder that is not synchronised.',
  },
  CASE_BACKUPS_STAY_OPENABLE: {
    says: 'The keys of this folder are destroyed. Copies and backups that were made of it before can still be opened with its passphrase.',
    todo: 'Delete those copies as well, or let them expire.',
  },
} as const satisfies Record<string, ErrorWords>;
