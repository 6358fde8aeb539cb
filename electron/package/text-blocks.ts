// Gathers many short texts into large UTF-8 blocks: encoding into one buffer is far cheaper than one Buffer per text.

export const blockBytes = 1 << 20;
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const bytesPerUnit = 3;

/** A buffer of its own, so that it can go to another thread without a copy. */
export function freshBlock(length = blockBytes): Buffer<ArrayBuffer> {
  return Buffer.from(new ArrayBuffer(length));
}

export class TextBlocks {
  readonly #whole: (block: Buffer<ArrayBuffer>) => void;
  readonly #empty: () => Buffer<ArrayBuffer>;
  #block: Buffer<ArrayBuffer> | null = null;
  #used = 0;

  /**
   * @param whole gets every full block, and may keep it.
   * @param empty gives a block of {@link blockBytes} to fill: a used one, where somebody has one.
   */
  constructor(whole: (block: Buffer<ArrayBuffer>) => void, empty: () => Buffer<ArrayBuffer> = freshBlock) {
    this.#whole = whole;
    this.#empty = empty;
  }

  write(text: string): void {
    if (text.length * bytesPerUnit > blockBytes - this.#used) {
      this.flush();
      if (text.length * bytesPerUnit > blockBytes) {
        const large = freshBlock(Buffer.byteLength(text));
        large.write(text);
        this.#whole(large);
        return;
      }
    }
    this.#block ??= this.#empty();
    this.#used += this.#block.write(text, this.#used);
  }

  /** Hands over what is left. */
  flush(): void {
    if (this.#block === null || this.#used === 0) return;
    const block = this.#block.subarray(0, this.#used);
    this.#block = null;
    this.#used = 0;
    this.#whole(block);
  }
}
