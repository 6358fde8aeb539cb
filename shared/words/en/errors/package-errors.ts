// Words for the expected errors of "package"; the keys are the codes themselves, so a code without words cannot exist.
import type { ErrorWords } from './words-of-an-error.ts';

export const packageErrors = {
  PACKAGE_DISK_FULL: {
    says: 'The disk is full, so the package could not be written. Nothing of it was left behind.',
    todo: 'Make room, or choose a folder on another disk, and package again.',
  },
  PACKAGE_FOLDER_NOT_WRITABLE: {
    says: 'The folder for the package does not exist or cannot be written to.',
    todo: 'Choose a folder that you may write to.',
  },
  PACKAGE_FILE_IN_THE_WAY: {
    says: 'A file that an earlier run left behind is in the way.',
    todo: 'Delete the file or folder that ends in .partial or .work beside the package, and package again.',
  },
  PACKAGE_TOO_LARGE: {
    says: 'The package would be larger than {limitGigabytes} GB, which not every program that checks packages can read.',
    todo: 'Make two packages, each of a shorter period.',
  },
  PACKAGE_LEAK_FOUND: {
    says: 'The finished package still held something that was to be withheld: in {entry}, at {path}. It was not released.',
    todo: 'Look at the rule for that field, or accept the pair of fields with a reason, and package again.',
  },
  PACKAGE_SIGNER_WRONG_PASSPHRASE: {
    says: "The passphrase does not open the signer's key.",
    todo: 'Give the passphrase that was used when the first package was made, or a signer file (.p12).',
  },
  PACKAGE_SIGNER_DAMAGED: {
    says: "The signer's key file in the Signet folder cannot be read.",
    todo: 'Restore it from a backup, or delete it; then a new key is made, which recipients do not know yet.',
  },
  PACKAGE_SIGNER_FILE_NOT_READABLE: {
    says: 'The signer file is not a PKCS#12 file (.p12 or .pfx) that Signet can read.',
    todo: 'Export key and certificate again as PKCS#12 with AES-256, or ask whoever issued it.',
  },
  PACKAGE_SIGNER_WRONG_PASSWORD: {
    says: 'The password does not open the signer file.',
    todo: 'Check the password file; mind blanks and line ends.',
  },
  PACKAGE_SIGNER_NO_KEY: {
    says: 'The signer file holds no private key, or no certificate that belongs to its key.',
    todo: 'Export key and certificate together.',
  },
  PACKAGE_SIGNER_EXPIRED: {
    says: 'The certificate of the signer is not valid today: it is valid from {from} to {to}.',
    todo: 'Use a signer whose certificate is valid.',
  },
  PACKAGE_SIGNER_WEAK: {
    says: 'The key or the certificate of the signer is too weak or of a kind that not every checking program knows: {kind}.',
    todo: 'Use RSA with at least 2048 bits, P-256 or P-384, in a certificate signed with SHA-256 or better.',
  },
  PACKAGE_SIGNER_NOT_FOR_SIGNING: {
    says: 'The certificate of the signer does not allow signing documents.',
    todo: 'Use a certificate whose key usage includes digital signature or non-repudiation.',
  },
  PACKAGE_TARGET_EXISTS: {
    says: 'There is a file {file} already.',
    todo: 'Choose another name; a package that may have been handed out is never overwritten.',
  },
  PACKAGE_INCOMPLETE_NOT_ACCEPTED: {
    says: 'The answer is incomplete, and nobody has said why it is given all the same.',
    todo: 'Collect what is missing, or accept it with a reason; the reason stays in the case.',
  },
  PACKAGE_NOT_VERIFIED: {
    says: 'The finished package did not pass its own check ({verdict}, {finding}). It was not released.',
    todo: 'Run the command again. If it happens again, it is a fault of Signet or of the disk: please report it.',
  },
  PACKAGE_NOT_SCANNED: {
    says: 'The finished package could not be searched to its end ({reason}). It was not released.',
    todo: 'Run the command again. If it happens again, it is a fault of Signet or of the disk: please report it.',
  },
} as const satisfies Record<string, ErrorWords>;
