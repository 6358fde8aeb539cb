// Gathers many short texts into large UTF-8 blocks: encoding into one buffer is far cheaper than one Buffer per text.

const blockBytes = 1 << 20;
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const bytesPerUnit = 3;

export class TextBlocks {
  readonly #whole: (block: Buffer) => void;
  #block = Buffer.allocUnsafe(blockBytes);
  #used = 0;

  /** `whole` gets every full block, and may keep it. */
  constructor(whole: (block: Buffer) => void) {
    this.#whole = whole;
  }

  write(text: string): void {
    if (text.length * bytesPerUnit > blockBytes - this.#used) {
      this.flush();
      if (text.length * bytesPerUnit > blockBytes) {
        this.#whole(Buffer.from(text, 'utf8'));
        return;
      }
    }
    this.#used += this.#block.write(text, this.#used);
  }

  /** Hands over what is left. */
  flush(): void {
    if (this.#used === 0) return;
    this.#whole(this.#block.subarray(0, this.#used));
    this.#block = Buffer.allocUnsafe(blockBytes);
    this.#used = 0;
  }
}
