// Reads a text entry piece by piece, each ending in a fixed mark, without ever holding the whole.
import { isAscii, isUtf8 } from 'node:buffer';

const longestPieceBytes = 64 * 1024 * 1024;

export class PieceReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #mark: Buffer;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  /** Of all of `#bytes`: then a piece is text without decoding. */
  #isAscii = true;
  #isDone = false;

  /** Throws while reading where the bytes are no UTF-8, or a piece is beyond all measure. */
  constructor(chunks: AsyncIterable<Uint8Array>, mark: string) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#mark = Buffer.from(mark, 'latin1');
  }

  /** The next piece with its mark if it is at hand; undefined says nothing about the end. Spares most pieces a promise. */
  take(): string | undefined {
    const at = this.#bytes.indexOf(this.#mark, this.#at);
    return at < 0 ? undefined : this.#text(at + this.#mark.length);
  }

  /** The next piece with its mark; at the end what is left without one, if anything; then undefined. */
  async next(): Promise<string | undefined> {
    for (;;) {
      const piece = this.take();
      if (piece !== undefined) return piece;
      if (this.#isDone) return this.#at === this.#bytes.length ? undefined : this.#text(this.#bytes.length);
      await this.#fill();
    }
  }

  /** Ends the reading early. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #text(end: number): string {
    const from = this.#at;
    this.#at = end;
    if (this.#isAscii) return this.#bytes.toString('latin1', from, end);
    if (!isUtf8(this.#bytes.subarray(from, end))) throw new Error('no UTF-8');
    return this.#bytes.toString('utf8', from, end);
  }

  async #fill(): Promise<void> {
    // What is left is taken over now: asking for the next chunk ends the life of this one.
    const rest = Buffer.from(this.#bytes.subarray(this.#at));
    this.#bytes = rest;
    this.#at = 0;
    const { done, value } = await this.#chunks.next();
    if (done === true) {
      this.#isDone = true;
      return;
    }
    const chunk = Buffer.from(value.buffer, value.byteOffset, value.length);
    this.#bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    this.#isAscii = isAscii(this.#bytes);
    if (this.#bytes.length > longestPieceBytes) throw new Error('too large');
  }
}
