// Blocks that came back from where they were compressed, to be filled again: fresh ones would be garbage faster than it is collected.
import { blockBytes, freshBlock } from './text-blocks.ts';

export class SpareBlocks {
  readonly #spare: ArrayBuffer[] = [];

  readonly take = (): Buffer<ArrayBuffer> => {
    const block = this.#spare.pop();
    return block === undefined ? freshBlock() : Buffer.from(block);
  };

  /** There are never more than were in use at once; longer ones are of a single text. */
  give(block: ArrayBuffer): void {
    if (block.byteLength === blockBytes) this.#spare.push(block);
  }
}
