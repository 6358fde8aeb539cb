// Words for findings about what is in a package: the set of files, their hashes, the manifest, the counts.
import type { ErrorWords } from '../errors/words-of-an-error.ts';
import { askAgain, askTheSigner, doNotUnpack } from './refusal-advice.ts';

export const contentFindings = {
  VERIFY_SIGNATURE_MISSING: { says: 'The package is not signed: the signature file is missing.', todo: askTheSigner },
  VERIFY_SIGNED_LIST_MISSING: { says: 'The list of signed files is missing.', todo: askTheSigner },
  VERIFY_MANIFEST_MISSING: { says: 'The file `manifest.json` is missing.', todo: askAgain },
  VERIFY_HASH_LIST_MISSING: { says: 'The file `manifest-sha256.txt` is missing.', todo: askAgain },
  VERIFY_SIGN_INS_MISSING: { says: 'The file `sign-ins.json` is missing.', todo: askAgain },
  VERIFY_META_FILE_TOO_LARGE: { says: 'The file {entry} is larger than such a file ever is.', todo: doNotUnpack },
  VERIFY_UNLISTED_ENTRY: { says: 'A file was added that is not signed: {entry}', todo: doNotUnpack },
  VERIFY_UNLISTED_IN_META_INF: {
    says: "A file was added to the package's signature folder: {entry}",
    todo: doNotUnpack,
  },
  VERIFY_LISTED_ENTRY_MISSING: { says: 'A signed file was removed: {entry}', todo: askAgain },
  VERIFY_ENTRY_CHANGED: { says: 'The file {entry} was changed after signing.', todo: askAgain },
  VERIFY_SIGNED_LIST_SYNTAX: { says: 'The list of signed files is not proper XML.', todo: askTheSigner },
  VERIFY_SIGNED_LIST_DTD: {
    says: 'The list of signed files defines entities of its own, which is an attack.',
    todo: askTheSigner,
  },
  VERIFY_SIGNED_LIST_FORM: { says: 'The list of signed files has an unexpected part ({part}).', todo: askTheSigner },
  VERIFY_SIGNED_LIST_DIGEST_METHOD: {
    says: 'The list of signed files uses a hash that is not accepted ({algorithm}).',
    todo: askTheSigner,
  },
  VERIFY_SIGNED_LIST_TWICE: { says: 'The list of signed files names a file twice: {entry}', todo: askTheSigner },
  VERIFY_MANIFEST_SYNTAX: { says: 'The file `manifest.json` is not proper JSON.', todo: askTheSigner },
  VERIFY_MANIFEST_DUPLICATE_KEY: {
    says: 'The file `manifest.json` has a name twice, so that programs read it differently.',
    todo: askTheSigner,
  },
  VERIFY_MANIFEST_FORM: { says: 'The file `manifest.json` is not of the known form (at {place}).', todo: askTheSigner },
  VERIFY_MANIFEST_FILES: {
    says: 'The file `manifest.json` and the list of signed files disagree about {entry}.',
    todo: askTheSigner,
  },
  VERIFY_HASH_LIST_FORM: {
    says: 'The file `manifest-sha256.txt` is not of the known form (line {line}).',
    todo: askTheSigner,
  },
  VERIFY_HASH_LIST_DIFFERS: {
    says: 'The file `manifest-sha256.txt` and the list of signed files disagree about {entry}.',
    todo: askTheSigner,
  },
  VERIFY_SIGN_INS_SYNTAX: {
    says: 'The file `sign-ins.json` is not proper JSON (record {record}).',
    todo: askTheSigner,
  },
  VERIFY_SIGN_INS_DUPLICATE_KEY: {
    says: 'The file `sign-ins.json` has a name twice (record {record}), so that programs read it differently.',
    todo: askTheSigner,
  },
  VERIFY_SIGN_INS_FORM: {
    says: 'The file `sign-ins.json` is not of the known form (record {record}).',
    todo: askTheSigner,
  },
  VERIFY_RECORD_IDS: {
    says: 'The records in `sign-ins.json` are not those whose ids the manifest counts.',
    todo: askTheSigner,
  },
  VERIFY_TIMES_DIFFER: {
    says: 'The manifest was made at {createdAt}, but the signature says {signingTime}.',
    todo: askTheSigner,
  },
  VERIFY_COUNTS_DIFFER: {
    says: 'The manifest counts {expected} {what}, but `sign-ins.json` holds {found}.',
    todo: askTheSigner,
  },
} as const satisfies Record<string, ErrorWords>;
