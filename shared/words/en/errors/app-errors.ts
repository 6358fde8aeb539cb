// What the app says instead, where the words of an error are about the command line: its buttons and fields in place of
// commands and options. An error that is not here reads the same everywhere.
import type { ErrorCode } from '../error-words.ts';
import type { ErrorWords } from './words-of-an-error.ts';

const goOn = 'What was saved stays saved: collecting goes on where it stopped.';
const later = `Collect again later. ${goOn}`;
const chooseCloud = 'Choose a cloud from the list.';
const downloadInstead = 'download the sign-ins in the Microsoft Entra admin center and import the files.';
const sealAgain =
  'Seal the package again. If it happens again, it is a fault of Signet or of the disk: please report it.';

export const appErrors = {
  CASE_NOT_FOUND: { todo: 'Look whether the folder was moved, or lies on a disk that is not connected.' },
  CASE_WITHOUT_KEYS: { todo: 'Put keys.json back from a backup, or destroy the case to delete what is left.' },
  CASE_DISK_FULL: { todo: 'Make room, then start it again.' },
  CASE_DISK_ERROR: { todo: 'Check the disk and the rights on the folder, then start it again.' },
  CASE_NO_SUBJECT: { todo: 'Collect first, and name the person the request is about.' },
  CASE_SYNCHRONISED_FOLDER: {
    says: 'The case lies in a folder that {service} copies to other places. The copies stay encrypted, but destroying the case does not reach them.',
  },

  COLLECT_OTHER_SUBJECT: {
    todo: 'Use a case of its own for each person. If it is the same person under another name, add that name to the earlier user names.',
  },
  COLLECT_FILE_NOT_FOUND: { todo: 'It may have been moved or deleted. Choose it again.' },
  COLLECT_FILE_IS_FOLDER: { todo: 'Choose the files in it.' },
  COLLECT_SIGNET_FILE: { todo: 'Import the original sign-in logs. To check a package, go to Verify.' },

  COLLECT_CLOUD_NOT_FOUND: { todo: chooseCloud },
  COLLECT_CLOUD_FILE_NOT_JSON: { todo: chooseCloud },
  COLLECT_CLOUD_FILE_INVALID: { todo: chooseCloud },
  COLLECT_LOGIN_NEEDS_TLS: { todo: chooseCloud },
  COLLECT_CLIENT_ID_MISSING: {
    todo: 'Type it into the field for the application (client) id. The link there says how to register the application.',
  },
  COLLECT_TENANT_MISSING: { todo: 'Type its id or one of its domain names into the field for the tenant.' },
  COLLECT_CERTIFICATE_NOT_READABLE: {
    todo: 'Both have to be in PEM form. The key has to be RSA. If the key has a passphrase, check its spelling.',
  },
  COLLECT_CLIENT_REFUSED: {
    todo: 'Check the application (client) id and the tenant, and that public client flows are allowed for the application.',
  },
  COLLECT_TOKEN_EXPIRED: { todo: `Authenticate again. ${goOn}` },
  COLLECT_SIGN_IN_AGAIN: { todo: `Collect again, and authenticate when you are asked. ${goOn}` },
  COLLECT_SIGN_IN_FAILED: { todo: 'Try again. If it fails again, give your administrator the number AADSTS{number}.' },
  COLLECT_SIGN_IN_BROKE_OFF: {
    todo: 'Collect again and finish in the browser within ten minutes. Where no browser opens, choose the code on another device.',
  },
  COLLECT_UNREACHABLE: { todo: `Check the network connection and the proxy settings (HTTPS_PROXY). ${goOn}` },

  COLLECT_NOT_THIS_PERSON: { todo: 'Name the right person, and compare the card again.' },
  COLLECT_NOTHING_TO_NAME: {
    todo: 'An employee id alone finds nobody here, because the directory may not be read. Give the object id or a user name.',
  },
  COLLECT_NOTHING_TO_ASK: {
    says: 'In this period nothing is left to ask for: its end lies before its beginning, or its beginning in the future.',
    todo: 'Choose other days, the earlier one first.',
  },
  COLLECT_TOKEN_FILE_NOT_NAMED: { todo: 'Authenticate in the browser, or with a code on another device.' },

  COLLECT_NOT_PREMIUM: {
    todo: 'Download the sign-ins in the Microsoft Entra admin center (Sign-in logs, Download, JSON; that works in every edition) and import the files.',
  },
  COLLECT_PERMISSION_MISSING: {
    todo: `Ask an administrator to grant and consent to AuditLog.Read.All for this application. Until then: ${downloadInstead}`,
  },
  COLLECT_NO_DIRECTORY_ACCESS: {
    todo: `Ask an administrator to grant and consent to Directory.Read.All beside AuditLog.Read.All. Until then: ${downloadInstead}`,
  },
  COLLECT_TOKEN_REFUSED: { todo: `Collect again, and authenticate when you are asked. ${goOn}` },
  COLLECT_THROTTLED_OUT: { todo: `Another program may be reading the same logs. ${later}` },
  COLLECT_NOT_IN_TIME: { todo: later },
  COLLECT_SERVER_ERROR: { todo: later },
  COLLECT_NO_CONNECTION: {
    todo: `Check the network connection and the proxy settings (HTTPS_PROXY). ${later}`,
  },
  COLLECT_REDIRECTED: { todo: 'Sign in to the network or the proxy with a browser, then collect again.' },
  COLLECT_BAD_ANSWER: { todo: `A proxy may be answering in its place. ${later}` },
  COLLECT_PAGING_LOST: { todo: later },
  COLLECT_ENDPOINT_UNKNOWN: { todo: 'Check the cloud that was chosen.' },

  REVIEW_NO_SUCH_RECORD: { todo: 'Choose it in the list of records.' },
  REVIEW_OPEN_DECISIONS: { todo: 'Include or exclude each of them in Review, then seal again.' },
  REVIEW_REASON_NEEDED: { todo: 'Choose a reason: the person is told why.' },

  REDACT_POLICY_INVALID: { todo: 'Correct that line and choose the file again. Nothing was changed.' },
  REDACT_ALIASES_OTHER_PERSON: {
    todo: 'Choose an earlier case of the same person, or go on without one; then the numbers start again at 1. Nothing was changed.',
  },
  REDACT_NO_SUCH_POLICY: { todo: 'Choose one from the list, or a policy file.' },
  REDACT_NO_SUCH_FINDING: { todo: 'The list may have changed meanwhile. Look at it again.' },
  REDACT_NOTHING_THERE: { todo: 'Look at the record again, and choose the value there.' },

  PACKAGE_SIGNER_WRONG_PASSWORD: { todo: 'Type it again; capitals and blanks count.' },
  PACKAGE_NOT_VERIFIED: { todo: sealAgain },
  PACKAGE_NOT_SCANNED: { todo: sealAgain },

  VERIFY_FILE_MISSING: { todo: 'It may have been moved or deleted. Choose it again.' },
  VERIFY_PACKAGE_DAMAGED: { todo: 'Check it in Verify for the whole list, and make the package again.' },

  CLI_FILE_UNREADABLE: { todo: 'Check that it is an ordinary file and that you may read it.' },
} as const satisfies Partial<Record<ErrorCode, Partial<ErrorWords>>>;
