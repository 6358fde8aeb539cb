// One entry of a ZIP before it is put together: its bytes, compressed or not, with everything the headers must say beforehand.

/** Content that is ready to be an entry. Sizes in bytes; digests are of the uncompressed content. */
export type Content = {
  readonly method: 'stored' | 'deflated';
  readonly size: number;
  readonly compressedSize: number;
  /** CRC-32 as ZIP wants it (APPNOTE 4.4.7). */
  readonly crc32: number;
  /** Lower-case hex; empty for parts of the workbook, which nobody lists. */
  readonly sha256: string;
  /** The bytes as they stand in the ZIP: in a file beside the target, or in memory for small ones. */
  readonly source: { readonly file: string } | { readonly bytes: Uint8Array };
};
