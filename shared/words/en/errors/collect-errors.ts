// Words for the expected errors of "collect"; the keys are the codes themselves, so a code without words cannot exist.
import type { ErrorWords } from './words-of-an-error.ts';

const asSignIns =
  'Import sign-in logs instead: Graph JSON, the portal’s JSON or CSV download of sign-ins, Azure Monitor or Log Analytics exports.';

export const collectErrors = {
  COLLECT_NOTHING_READ: {
    says: 'None of the {files} files could be read as sign-in records; nothing was imported.',
    todo: 'Look at what is said about each file, and import again.',
  },
  COLLECT_OTHER_SUBJECT: {
    says: 'This case is about another person.',
    todo: 'Use a case of its own for each person. If it is the same person under another name, give that name with --also-known-as.',
  },
  COLLECT_FILE_NOT_FOUND: { says: 'There is no file {file}.', todo: 'Check the path and the spelling.' },
  COLLECT_FILE_NOT_READABLE: {
    says: 'The file {file} cannot be read ({cause}).',
    todo: 'Check its permissions and that the disk is connected.',
  },
  COLLECT_FILE_IS_FOLDER: { says: '{file} is a folder.', todo: 'Name the files in it, one by one or with a wildcard.' },
  COLLECT_FILE_EMPTY: {
    says: 'The file {file} is empty.',
    todo: 'Export it again; an empty answer of Graph would still read {"value": []}.',
  },
  COLLECT_AUDIT_LOG: { says: 'The file {file} looks like an audit log, not a sign-in log.', todo: asSignIns },
  COLLECT_WORKLOAD_FILE: {
    says: 'The file {file} looks like sign-ins or activity of applications and managed identities; no person signs in there.',
    todo: 'Download the user sign-ins, interactive and non-interactive.',
  },
  COLLECT_AUTHENTICATION_DETAILS: {
    says: 'The file {file} holds only the authentication steps that belong to a portal download, without the sign-ins themselves.',
    todo: 'Download the sign-ins as JSON from the portal: that file holds the sign-ins with their steps.',
  },
  COLLECT_ERROR_BODY: {
    says: 'The file {file} holds an error answer of the server ({errorCode}), not records.',
    todo: 'The export failed when this file was written. Run it again and check that it ends without an error.',
  },
  COLLECT_OTHER_JSON: { says: 'The file {file} is JSON, but no sign-in record was found in it.', todo: asSignIns },
  COLLECT_LOG_ANALYTICS_TABLES: {
    says: 'The file {file} is a raw answer of the Log Analytics query interface, with columns apart from rows.',
    todo: 'Export the query result as CSV, or run the query with a tool that writes one JSON object for each row.',
  },
  COLLECT_SIGNET_FILE: {
    says: 'The file {file} was written by Signet itself: it is redacted already and no source.',
    todo: 'Import the original sign-in logs. To check a package, use "verify".',
  },
  COLLECT_OTHER_CSV: {
    says: 'The file {file} is a table, but its columns are not those of a sign-in log.',
    todo: asSignIns,
  },
  COLLECT_OTHER_TEXT: { says: 'The file {file} is text, but no sign-in log.', todo: asSignIns },
  COLLECT_HTML_PAGE: {
    says: 'The file {file} is a web page, perhaps the page that asks to sign in.',
    todo: 'Sign in to the portal and download again.',
  },
  COLLECT_SPREADSHEET: {
    says: 'The file {file} is a spreadsheet.',
    todo: 'Download the sign-ins as JSON or CSV. Saving the spreadsheet as CSV works too, but may change dates and long numbers.',
  },
  COLLECT_ARCHIVE: {
    says: 'The file {file} is an archive.',
    todo: 'Unpack it and import the files inside; only gzip is unpacked here.',
  },
  COLLECT_PDF: { says: 'The file {file} is a PDF.', todo: asSignIns },
  COLLECT_IMAGE: { says: 'The file {file} is a picture or a sound.', todo: asSignIns },
  COLLECT_EVENT_LOG: { says: 'The file {file} is a Windows event log.', todo: asSignIns },
  COLLECT_BINARY: { says: 'The file {file} is no text.', todo: asSignIns },
  COLLECT_DATE_ORDER_UNKNOWN: {
    says: 'The dates in {file} can be read as day/month or as month/day, and no row tells which.',
    todo: 'Download the sign-ins as JSON, or as CSV without opening it in a spreadsheet, or over a longer period, so that a day above 12 occurs.',
  },
  COLLECT_DATE_ORDER_MIXED: {
    says: 'The dates in {file} are written in two ways: some with the day first, some with the month first.',
    todo: 'Two downloads were probably joined. Import each of them as a file of its own.',
  },
} as const satisfies Record<string, ErrorWords>;
