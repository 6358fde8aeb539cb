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

  /** How many rows were read, and so the number that the last one must have. */
  get number(): number {
    return this.#rows;
  }

  /** The next row; `undefined` at the end, null where it is not of the form that a row must have. */
  async next(): Promise<ReadRow | null | undefined> {
    const xml = await this.nextXml();
    return xml === undefined ? undefined : this.read(xml);
  }

  /** The next row as it is written, if it is at hand. */
  takeXml(): string | undefined {
    const piece = this.#pieces.take();
    return piece === undefined ? undefined : this.#row(piece);
  }

  /** The next row as it is written; `undefined` at the end. */
  async nextXml(): Promise<string | undefined> {
    const piece = await this.#pieces.next();
    if (piece?.endsWith(rowEnd) === true) return this.#row(piece);
    this.#tail = piece ?? this.#tail;
    return undefined;
  }

  /** Reads the last row; null where it is not of the form that it must have. */
  read(xml: string): ReadRow | null {
    const row = readSheetRow(xml);
    return row === null || row.number !== this.#rows ? null : row;
  }

  /** To be asked for when the rows are at their end. */
  frame(): SheetFrame {
    return { part: this.part, xml: this.#head + this.#tail };
  }

  close(): Promise<void> {
    return this.#pieces.close();
  }

  /** Takes what stands before the first row away; without a beginning it is no row, and reads as none. */
  #row(piece: string): string {
    this.#rows += 1;
    if (this.#rows > 1) return piece;
    const start = Math.max(0, piece.indexOf('<row '));
    this.#head = piece.slice(0, start);
    return piece.slice(start);
  }
}
