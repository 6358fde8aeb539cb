// Text that is known before the text it must stand behind: kept in a work file until its turn comes.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { ContentSink } from './content-sink.ts';
import { freshBlock, TextBlocks } from './text-blocks.ts';

export class SpoolFile {
  readonly #handle: number;
  readonly #blocks: TextBlocks;
  #size = 0;
  #isOpen = true;

  constructor(file: string) {
    this.#handle = openSync(file, 'wx+', 0o600);
    const one = freshBlock();
    this.#blocks = new TextBlocks(
      (block) => {
        for (let written = 0; written < block.length; ) {
          written += writeSync(this.#handle, block, written, block.length - written, this.#size + written);
        }
        this.#size += block.length;
      },
      () => one,
    );
  }

  write(text: string): void {
    this.#blocks.write(text);
  }

  /** Appends everything to `target`, waiting where it is slower than the disk. */
  async copyTo(target: ContentSink): Promise<void> {
    this.#blocks.flush();
    for (let position = 0; position < this.#size; ) {
      const block = target.emptyBlock();
      const read = readSync(this.#handle, block, 0, Math.min(block.length, this.#size - position), position);
      if (read === 0) throw new Error('a work file was cut');
      target.writeBytes(block.subarray(0, read));
      position += read;
      await target.room();
    }
  }

  /** May be called again. */
  close(): void {
    if (this.#isOpen) closeSync(this.#handle);
    this.#isOpen = false;
  }
}
