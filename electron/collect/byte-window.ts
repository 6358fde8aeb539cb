// The part of a file that is being cut: grows at its end, and forgets what became a page.

export type ByteWindow = {
  readonly bytes: () => Buffer;
  readonly append: (block: Uint8Array) => void;
  /** A copy of the first `length` bytes, which then are forgotten. */
  readonly cut: (length: number) => Uint8Array<ArrayBuffer>;
};

export function createByteWindow(): ByteWindow {
  let room = Buffer.allocUnsafeSlow(1024 * 1024);
  let start = 0;
  let end = 0;
  const makeRoom = (more: number): void => {
    if (end + more <= room.length) return;
    const held = end - start;
    // Moving to the front pays where a page has just left; otherwise the room must grow.
    const fits = held + more <= room.length && start >= room.length / 4;
    const target = fits ? room : Buffer.allocUnsafeSlow(Math.max(room.length * 2, held + more));
    room.copy(target, 0, start, end);
    room = target;
    start = 0;
    end = held;
  };
  return {
    bytes: () => room.subarray(start, end),
    append: (block) => {
      makeRoom(block.length);
      room.set(block, end);
      end += block.length;
    },
    cut: (length) => {
      // Memory of its own, so that it can be handed to another thread.
      const page = new Uint8Array(room.subarray(start, start + length));
      start += length;
      // Little is left behind a page; moved now, it is not moved with half of the next page later.
      if (end - start < start) {
        room.copyWithin(0, start, end);
        end -= start;
        start = 0;
      }
      return page;
    },
  };
}
