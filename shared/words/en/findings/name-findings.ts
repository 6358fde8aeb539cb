// Words for findings about the names of the files in a package: names that would do harm, or that two systems read differently.
import type { ErrorWords } from '../errors/words-of-an-error.ts';
import { doNotUnpack } from './refusal-advice.ts';

export const nameFindings = {
  VERIFY_NAME_LENGTH: { says: 'A file in the archive has an empty or overlong name: {entry}', todo: doNotUnpack },
  VERIFY_NAME_NOT_UTF8: { says: 'A file name is not marked or not written as UTF-8: {entry}', todo: doNotUnpack },
  VERIFY_NAME_NOT_NFC: { says: 'A file name uses letters put together in an unusual way: {entry}', todo: doNotUnpack },
  VERIFY_NAME_CONTROL: { says: 'A file name holds control characters: {entry}', todo: doNotUnpack },
  VERIFY_NAME_INVISIBLE: {
    says: 'A file name holds characters that are invisible or turn the reading direction: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_BACKSLASH: {
    says: 'A file name holds a backslash, which is a folder on some systems: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_COLON: {
    says: 'A file name holds a colon, which is a drive or a hidden stream on some systems: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_ABSOLUTE: { says: 'A file name begins at the root of the disk: {entry}', todo: doNotUnpack },
  VERIFY_NAME_EMPTY_PART: { says: 'A file name has an empty part between slashes: {entry}', todo: doNotUnpack },
  VERIFY_NAME_TRAVERSAL: {
    says: 'A file name would lead out of the folder that you unpack into: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_TRAILING: {
    says: 'A file name ends with a dot or a blank, which some systems drop: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_DEVICE: { says: 'A file name is the name of a device on Windows: {entry}', todo: doNotUnpack },
  VERIFY_NAME_CHARACTER: {
    says: 'A file name holds characters that Windows does not allow: {entry}',
    todo: doNotUnpack,
  },
  VERIFY_NAME_TWICE: { says: 'Two files in the archive have the same name: {entry}', todo: doNotUnpack },
  VERIFY_NAME_TWIN: {
    says: 'Two names in the archive are the same to some systems (capitals, composed letters, file against folder): {entry}',
    todo: doNotUnpack,
  },
} as const satisfies Record<string, ErrorWords>;
