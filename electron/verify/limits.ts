// What a package may be at most, checked before a byte is unpacked, so that a bomb ends in two seconds and 300 MB.

export const limits = {
  /** EU DSS refuses more than a thousand entries, so nothing larger could be checked elsewhere. */
  entries: 1000,
  /** All files together, unpacked. One file has less than 4 GiB, since ZIP64 is refused. */
  totalBytes: 16 * 1024 ** 3,
  /** Deflate reaches 1032; JSON of sign-ins stays under 60. Small files are exempt: they can do no harm. */
  ratio: 200,
  ratioFreeBytes: 1024 ** 2,
  /** Files that are read into memory as a whole. */
  manifestBytes: 32 * 1024 ** 2,
  listBytes: 1024 ** 2,
  signatureBytes: 256 * 1024,
  /** One record of sign-ins.json with its revisions; that file without the records; all ids together. */
  recordBytes: 16 * 1024 ** 2,
  frameBytes: 32 * 1024 ** 2,
  idCharacters: 96 * 1024 ** 2,
  jsonDepth: 128,
  findings: 200,
} as const;
