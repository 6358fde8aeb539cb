// Walks through an entry piece by piece and stops only where hits are: the second look, which most of a package never needs.
import type { TextHit } from './hit-list.ts';

export type HitPiece = { readonly offset: number; readonly bytes: Buffer; readonly hits: readonly TextHit[] };

const longestPieceBytes = 128 * 1024 * 1024;

export type PieceWalk = {
  /** What the piece at `from` ends with; may be asked again when more bytes are known. */
  readonly mark: (bytes: Buffer, from: number) => Buffer;
  /** Called once for every piece that has its mark, before it is visited. */
  readonly passes?: (bytes: Buffer, from: number, end: number) => void;
  /** A piece that holds at least one hit, the hits wholly inside it. */
  readonly visit: (piece: HitPiece) => void;
  /** A hit that lies in no one piece. */
  readonly outside: (hit: TextHit) => void;
};

/** `hits` rise by their start. Each is visited or outside, once. A last piece without its mark is one, too. */
export async function walkPieces(
  chunks: AsyncIterable<Uint8Array>,
  hits: readonly TextHit[],
  { mark, passes, visit, outside }: PieceWalk,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  let next = 0;
  const take = (bytes: Buffer, start: number): void => {
    const inside: TextHit[] = [];
    const end = start + bytes.length;
    for (let hit = hits[next]; hit !== undefined && hit.start < end; hit = hits[next]) {
      next += 1;
      if (hit.start >= start && hit.end <= end) inside.push(hit);
      else outside(hit);
    }
    if (inside.length > 0) visit({ offset: start, bytes, hits: inside });
  };
  for await (const chunk of chunks) {
    const more = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const bytes: Buffer = rest.length === 0 ? more : Buffer.concat([rest, more]);
    if (bytes.length > longestPieceBytes) throw new Error('too large');
    let from = 0;
    for (;;) {
      const ending = mark(bytes, from);
      const at = bytes.indexOf(ending, from);
      if (at < 0) break;
      const end = at + ending.length;
      passes?.(bytes, from, end);
      const hit = hits[next];
      if (hit !== undefined && hit.start < offset + end) take(bytes.subarray(from, end), offset + from);
      from = end;
    }
    // A copy: the chunk does not live on.
    rest = Buffer.from(bytes.subarray(from));
    offset += from;
  }
  take(rest, offset);
  for (const hit of hits.slice(next)) outside(hit);
}
