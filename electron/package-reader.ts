// How the finished package is read back: made by verify/ (the strict reader), used by package/ (the leak scan). Nothing is extracted to disk.

export type PackageEntry = {
  /** The name as the central directory writes it. */
  readonly path: string;
  readonly method: 'stored' | 'deflated';
  /** Uncompressed bytes. */
  readonly size: number;
  /** Where the (compressed) bytes stand in the file. */
  readonly dataOffset: number;
  readonly compressedSize: number;
};

export type PackageReader = {
  readonly file: string;
  readonly entries: readonly PackageEntry[];
  /** Bytes outside entry data: local headers, central directory, comments, extra fields, for the leak scan. */
  readonly structure: () => Iterable<{ readonly place: string; readonly bytes: Uint8Array }>;
  /** Inflated content in chunks, capped at the declared size, each valid until the next one is asked for; throws on a damaged stream. */
  readonly read: (entry: PackageEntry) => AsyncIterable<Uint8Array>;
  readonly close: () => void;
};
