// Cuts a stream of bytes at a mark and tells where each piece stands: the second look, which only goes where hits are.

export type OffsetPiece = { readonly offset: number; readonly bytes: Buffer };

const longestPieceBytes = 128 * 1024 * 1024;

/** Each piece with its mark; the last one may lack it. Without a mark, the whole is one piece. */
export async function* offsetPieces(
  chunks: AsyncIterable<Uint8Array>,
  mark: string | null,
): AsyncGenerator<OffsetPiece> {
  const ending = mark === null ? null : Buffer.from(mark, 'latin1');
  let rest = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    if (bytes.length > longestPieceBytes) throw new Error('too large');
    let from = 0;
    if (ending !== null) {
      for (let at = bytes.indexOf(ending); at >= 0; at = bytes.indexOf(ending, from)) {
        yield { offset: offset + from, bytes: bytes.subarray(from, at + ending.length) };
        from = at + ending.length;
      }
    }
    rest = Buffer.from(bytes.subarray(from));
    offset += from;
  }
  if (rest.length > 0) yield { offset, bytes: rest };
}
