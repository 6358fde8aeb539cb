// One worksheet, or several that continue each other, as a stream of rows.
import { PieceReader } from './piece-reader.ts';
import { type ReadRow, readSheetRow } from './sheet-xml.ts';

/** What stands before the first row and behind the last one is handed over, to be looked at as a whole. */
export type SheetFrame = { readonly part: string; readonly xml: string };

const rowEnd = '</row>';

export class SheetRows {
  readonly part: string;
  readonly #pieces: PieceReader;
  #head = '';
  #tail = '';
  #rows = 0;

  constructor(part: string, chunks: AsyncIterable<Uint8Array>) {
    this.part = part;
    this.#pieces = new PieceReader(chunks, rowEnd);
  }

  /** The next row; `undefined` at the end, null where it is not of the form that a row must have. */
  async next(): Promise<ReadRow | null | undefined> {
    const piece = await this.#pieces.next();
    if (piece === undefined) return undefined;
    if (!piece.endsWith(rowEnd)) {
      this.#tail = piece;
      return undefined;
    }
    const start = this.#rows === 0 ? piece.indexOf('<row ') : 0;
    if (this.#rows === 0) this.#head = piece.slice(0, Math.max(0, start));
    this.#rows += 1;
    const row = start < 0 ? null : readSheetRow(piece.slice(start));
    return row === null || row.number !== this.#rows ? null : row;
  }

  /** To be asked for when the rows are at their end. */
  frame(): SheetFrame {
    return { part: this.part, xml: this.#head + this.#tail };
  }

  close(): Promise<void> {
    return this.#pieces.close();
  }
}
