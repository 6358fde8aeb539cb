// Reads a text entry piece by piece, each ending in a fixed mark, without ever holding the whole.

const longestPieceBytes = 64 * 1024 * 1024;

export class PieceReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #mark: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #pieces: string[] = [];
  #index = 0;
  #rest = '';
  #isDone = false;

  /** Throws while reading where the bytes are no UTF-8, or a piece is beyond all measure. */
  constructor(chunks: AsyncIterable<Uint8Array>, mark: string) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#mark = mark;
  }

  /** The next piece with its mark; at the end what is left without one, if anything; then undefined. */
  async next(): Promise<string | undefined> {
    while (this.#index >= this.#pieces.length) {
      if (this.#isDone) {
        const { length } = this.#rest;
        const last = this.#rest;
        this.#rest = '';
        return length === 0 ? undefined : last;
      }
      await this.#fill();
    }
    const piece = this.#pieces[this.#index];
    this.#index += 1;
    return piece;
  }

  /** Ends the reading early. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #fill(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    const text = this.#rest + (done === true ? this.#decoder.decode() : this.#decoder.decode(value, { stream: true }));
    this.#isDone = done === true;
    this.#pieces = [];
    this.#index = 0;
    let from = 0;
    for (let at = text.indexOf(this.#mark); at >= 0; at = text.indexOf(this.#mark, from)) {
      this.#pieces.push(text.slice(from, at + this.#mark.length));
      from = at + this.#mark.length;
    }
    this.#rest = text.slice(from);
    if (this.#rest.length > longestPieceBytes) throw new Error('too large');
  }
}
