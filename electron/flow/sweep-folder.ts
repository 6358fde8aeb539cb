// Removes a folder of parts while the program ends, when threads may still be writing into it.
import { existsSync, rmSync } from 'node:fs';

const tries = 50;
const pauseMilliseconds = 20;

/** Blocks for a second at most: it runs where nothing can be awaited any more. Throws what the last try throws. */
export function sweepFolder(folder: string): void {
  for (let left = tries; left > 0; left -= 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      // A thread put a file there after the folder was listed.
      if (left === 1) throw error;
    }
    if (!existsSync(folder)) return;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
  }
}
