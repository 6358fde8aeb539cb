// Words for the expected errors of "verify": the file could not be examined at all. What an examined file suffers from is a finding.
import type { ErrorWords } from './words-of-an-error.ts';

export const verifyErrors = {
  VERIFY_FILE_MISSING: {
    says: 'There is no file at {file}.',
    todo: 'Check the path and run the command again.',
  },
  VERIFY_FILE_UNREADABLE: {
    says: 'The file {file} cannot be read ({reason}).',
    todo: 'Check that it is an ordinary file and that you may read it.',
  },
  VERIFY_NOT_A_ZIP: {
    says: 'The file {file} is not a ZIP file, so it cannot be a Signet package.',
    todo: 'Check that you have the package itself, not a page about it or an encrypted copy.',
  },
  VERIFY_PACKAGE_DAMAGED: {
    says: 'The package {file} breaks a rule for packages ({finding}).',
    todo: 'Run `verify` on it for the whole list, and make the package again.',
  },
  VERIFY_TRUST_UNREADABLE: {
    says: 'Trusted certificate number {number} is not an X.509 certificate in PEM or DER.',
    todo: 'Give the certificate of the organisation that signs, as a .pem, .crt or .cer file.',
  },
  VERIFY_FINGERPRINT_MALFORMED: {
    says: 'The expected fingerprint is not a SHA-256 fingerprint.',
    todo: 'Give 64 hexadecimal digits; colons, blanks and capitals do not matter.',
  },
} as const satisfies Record<string, ErrorWords>;
