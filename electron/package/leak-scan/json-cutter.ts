// Cuts sign-ins.json into its records and the frame around them while it streams by; knows where each record stands.

export type CutRecord = {
  /** Where the item begins, in unpacked bytes of the entry. */
  readonly offset: number;
  readonly bytes: Buffer;
  /** Colons outside of texts: so many property names the text has, however often the same one. */
  readonly names: number;
};

const quote = 0x22;
const backslash = 0x5c;
const longestRecordBytes = 64 * 1024 * 1024;
const longestName = 64;
const longestFrameBytes = 64 * 1024 * 1024;

export class JsonCutter {
  readonly #frame: Buffer[] = [];
  #frameBytes = 0;
  #pieces: Buffer[] = [];
  #pieceBytes = 0;
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #name: number[] = [];
  #isInRecords = false;
  #isInRecord = false;
  #colons = 0;
  #recordOffset = 0;
  #position = 0;

  /** The records that end in `chunk`. Throws where a record or the frame is beyond all measure. */
  push(chunk: Buffer): readonly CutRecord[] {
    const records: CutRecord[] = [];
    const { length } = chunk;
    let kept = 0;
    let depth = this.#depth;
    let colons = this.#colons;
    for (let at = this.#endOfText(chunk, 0, depth); at < length; at += 1) {
      const byte = chunk[at] as number;
      if (byte === quote) {
        this.#isInText = true;
        if (depth === 1) this.#name = [];
        at = this.#endOfText(chunk, at + 1, depth) - 1;
      } else if (byte === 0x3a) colons += 1;
      else if (byte === 0x7b || byte === 0x5b) {
        if (depth === 1) this.#isInRecords = byte === 0x5b && String.fromCharCode(...this.#name) === 'records';
        else if (depth === 2 && this.#isInRecords) {
          this.#keep(chunk.subarray(kept, at));
          kept = at;
          this.#isInRecord = true;
          this.#recordOffset = this.#position + at;
          colons = 0;
        }
        depth += 1;
      } else if (byte === 0x7d || byte === 0x5d) {
        depth -= 1;
        if (this.#isInRecord && depth === 2) {
          this.#keep(chunk.subarray(kept, at + 1));
          kept = at + 1;
          records.push(this.#closeRecord(colons));
        }
      }
    }
    this.#depth = depth;
    this.#colons = colons;
    this.#keep(chunk.subarray(kept));
    this.#position += length;
    return records;
  }

  /** Where the text that `at` is in has ended: behind its quote, or at the end of the chunk. */
  #endOfText(chunk: Buffer, from: number, depth: number): number {
    if (!this.#isInText) return from;
    const { length } = chunk;
    let at = from;
    if (this.#isEscaped && at < length) at += 1;
    this.#isEscaped = false;
    for (; at < length; at += 1) {
      const byte = chunk[at] as number;
      if (byte === quote) {
        this.#isInText = false;
        return at + 1;
      }
      if (byte === backslash) {
        at += 1;
        this.#isEscaped = at === length;
      } else if (depth === 1 && this.#name.length < longestName) this.#name.push(byte);
    }
    return length;
  }

  /** The document with `0` in the place of every record. */
  frame(): Buffer {
    return Buffer.concat(this.#frame);
  }

  #closeRecord(names: number): CutRecord {
    const bytes =
      this.#pieces.length === 1 && this.#pieces[0] !== undefined ? this.#pieces[0] : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#pieceBytes = 0;
    this.#isInRecord = false;
    this.#keep(Buffer.from('0'));
    return { offset: this.#recordOffset, bytes, names };
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    if (this.#isInRecord) {
      this.#pieces.push(bytes);
      this.#pieceBytes += bytes.length;
    } else {
      this.#frame.push(Buffer.from(bytes));
      this.#frameBytes += bytes.length;
    }
    if (this.#pieceBytes > longestRecordBytes || this.#frameBytes > longestFrameBytes) throw new Error('too large');
  }
}
