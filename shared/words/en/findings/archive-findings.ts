// Words for findings about the ZIP archive itself: its headers, its order, its sizes (APPNOTE 6.3 §4).
import type { ErrorWords } from '../errors/words-of-an-error.ts';
import { askAgain, doNotUnpack } from './refusal-advice.ts';

export const archiveFindings = {
  VERIFY_END_MISSING: { says: 'The file ends before the archive does: it was cut off.', todo: askAgain },
  VERIFY_END_DAMAGED: { says: "The archive's end record is damaged.", todo: askAgain },
  VERIFY_TRAILING_BYTES: { says: '{bytes} bytes were added after the end of the archive.', todo: doNotUnpack },
  VERIFY_ARCHIVE_COMMENT: { says: 'The archive carries a comment that does not belong there.', todo: doNotUnpack },
  VERIFY_SPLIT_ARCHIVE: { says: 'The archive says that it is one part of several.', todo: doNotUnpack },
  VERIFY_ZIP64: {
    says: 'The archive uses the large-file form (ZIP64), which a package never does.',
    todo: doNotUnpack,
  },
  VERIFY_DIRECTORY_DAMAGED: { says: "The archive's list of files is damaged.", todo: askAgain },
  VERIFY_DIRECTORY_GAP: {
    says: "The archive's list of files is not directly before its end record: bytes were added or removed between them.",
    todo: doNotUnpack,
  },
  VERIFY_DIRECTORY_ORDER: {
    says: 'The list of files is in another order than the files themselves.',
    todo: doNotUnpack,
  },
  VERIFY_LEADING_BYTES: { says: 'Bytes were added before the first file of the archive.', todo: doNotUnpack },
  VERIFY_GAP: { says: '{bytes} bytes stand between the files of the archive and belong to none.', todo: doNotUnpack },
  VERIFY_HIDDEN_ENTRY: {
    says: "A file is hidden in the archive that the archive's own list does not name.",
    todo: doNotUnpack,
  },
  VERIFY_OVERLAP: { says: 'The file {entry} shares bytes with another part of the archive.', todo: doNotUnpack },
  VERIFY_LOCAL_HEADER_MISSING: { says: 'The file {entry} does not begin where the archive says.', todo: askAgain },
  VERIFY_HEADER_NAME: {
    says: 'The file {entry} has another name at its own place than in the list.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_METHOD: {
    says: 'The file {entry} is packed in another way at its own place than in the list.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_FLAGS: {
    says: 'The file {entry} has other flags at its own place than in the list.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_TIME: {
    says: 'The file {entry} has another time at its own place than in the list.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_CRC: {
    says: 'The file {entry} has another checksum at its own place than in the list.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_SIZE: {
    says: 'The file {entry} has another size at its own place than in the list.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_VERSION: {
    says: 'The file {entry} asks for another ZIP version at its own place than in the list.',
    todo: doNotUnpack,
  },
  VERIFY_VERSION: { says: 'The file {entry} asks for a ZIP version that a package never uses.', todo: doNotUnpack },
  VERIFY_ATTRIBUTES: { says: 'The file {entry} has attributes that a package never uses.', todo: doNotUnpack },
  VERIFY_DESCRIPTOR: { says: 'The sizes noted behind the file {entry} are missing or wrong.', todo: askAgain },
  VERIFY_STORED_DESCRIPTOR: {
    says: 'The file {entry} is stored with its sizes behind it, which programs read differently.',
    todo: doNotUnpack,
  },
  VERIFY_STORED_SIZE: { says: 'The file {entry} is stored unpacked, but its two sizes differ.', todo: askAgain },
  VERIFY_EXTRA_FIELD: {
    says: 'The file {entry} carries an extra field ({field}) that does not belong there.',
    todo: doNotUnpack,
  },
  VERIFY_RENAMING_FIELD: {
    says: 'The file {entry} carries a field that renames it in some programs.',
    todo: doNotUnpack,
  },
  VERIFY_ENTRY_COMMENT: { says: 'The file {entry} carries a comment that does not belong there.', todo: doNotUnpack },
  VERIFY_ENCRYPTED_ENTRY: { says: 'The file {entry} is encrypted inside the package.', todo: doNotUnpack },
  VERIFY_FLAGS: { says: 'The file {entry} has flags that a package never uses.', todo: doNotUnpack },
  VERIFY_METHOD: {
    says: 'The file {entry} is packed with a method ({method}) that a package never uses.',
    todo: doNotUnpack,
  },
  VERIFY_SYMLINK: { says: '{entry} is a link to another place on your computer, not a file.', todo: doNotUnpack },
  VERIFY_SPECIAL_FILE: { says: '{entry} is not an ordinary file.', todo: doNotUnpack },
  VERIFY_TOO_MANY_ENTRIES: {
    says: 'The archive has {entries} files; a package has at most {limit}.',
    todo: doNotUnpack,
  },
  VERIFY_TOTAL_TOO_LARGE: { says: 'Unpacked, the archive is larger than a package may be.', todo: doNotUnpack },
  VERIFY_RATIO: { says: 'The file {entry} would unpack to a suspicious multiple of its size.', todo: doNotUnpack },
  VERIFY_MIMETYPE_MISSING: {
    says: 'The file `mimetype`, by which a signed container is known, is missing.',
    todo: askAgain,
  },
  VERIFY_MIMETYPE_NOT_FIRST: { says: 'The file `mimetype` is not the first in the archive.', todo: askAgain },
  VERIFY_MIMETYPE_COMPRESSED: {
    says: 'The file `mimetype` is compressed; it must be stored as it is.',
    todo: askAgain,
  },
  VERIFY_MIMETYPE_WRONG: { says: 'The file `mimetype` does not say what a signed container says.', todo: askAgain },
  VERIFY_DEFLATE_DAMAGED: { says: 'The file {entry} cannot be unpacked: its bytes are damaged.', todo: askAgain },
  VERIFY_LONGER_THAN_DECLARED: { says: 'The file {entry} unpacks to more than the archive says.', todo: doNotUnpack },
  VERIFY_SHORTER_THAN_DECLARED: { says: 'The file {entry} unpacks to less than the archive says.', todo: doNotUnpack },
  VERIFY_LEFT_OVER_BYTES: {
    says: 'The file {entry} has bytes left over behind its packed content.',
    todo: doNotUnpack,
  },
  VERIFY_CHECKSUM: { says: 'The file {entry} does not have the checksum that the archive says.', todo: askAgain },
} as const satisfies Record<string, ErrorWords>;
