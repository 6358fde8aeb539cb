// Reads a text entry piece by piece, each ending in a fixed mark, without ever holding the whole.
import { isAscii, isUtf8 } from 'node:buffer';

const firstBytes = 512 * 1024;
const longestPieceBytes = 64 * 1024 * 1024;

export class PieceReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #mark: string;
  /** The one buffer that chunks are gathered in. */
  #buffer = Buffer.allocUnsafeSlow(firstBytes);
  /** The part of it that holds bytes. */
  #bytes: Buffer = this.#buffer.subarray(0, 0);
  #at = 0;
  /** Of all bytes that are still to be read: then a piece is text without decoding. */
  #isAscii = true;
  #isDone = false;

  /** @param mark of Latin letters. Throws while reading where the bytes are no UTF-8, or a piece is beyond all measure. */
  constructor(chunks: AsyncIterable<Uint8Array>, mark: string) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#mark = mark;
  }

  /** The next piece with its mark if it is at hand; undefined says nothing about the end. Spares most pieces a promise. */
  take(mark = this.#mark): string | undefined {
    const at = this.#bytes.indexOf(mark, this.#at, 'latin1');
    return at < 0 ? undefined : this.#text(at + mark.length);
  }

  /** The next piece with its mark; at the end what is left without one, if anything; then undefined. */
  async next(mark = this.#mark): Promise<string | undefined> {
    for (;;) {
      const piece = this.take(mark);
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
    const { done, value } = await this.#chunks.next();
    if (done === true) {
      this.#isDone = true;
      return;
    }
    const left = this.#bytes.length - this.#at;
    const needed = left + value.length;
    if (needed > longestPieceBytes) throw new Error('too large');
    const rest = this.#bytes.subarray(this.#at);
    if (needed > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(2 * needed);
    // Also right where both lie in the same buffer.
    this.#buffer.set(rest, 0);
    this.#buffer.set(value, left);
    this.#bytes = this.#buffer.subarray(0, needed);
    this.#at = 0;
    this.#isAscii = isAscii(this.#bytes);
  }
}
