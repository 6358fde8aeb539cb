// The cache of body segments: what it gives is right however often it had to let go, and it gives memory back that is its own only.
import { describe, expect, it } from 'vitest';
import { createSegmentCache } from '../../../electron/case/segment-cache.ts';

describe('the cache of body segments', () => {
  it('opens again what it let go, and frees the memory of it at once', () => {
    const cache = createSegmentCache();
    const opened: Uint8Array[] = [];
    const read = (part: number) =>
      cache(0, part, () => {
        const segment = new Uint8Array(1 << 20).fill(part);
        opened.push(segment);
        return segment;
      });
    for (const part of [...Array(40).keys(), ...Array(40).keys()]) {
      const segment = read(part);
      expect([segment.length, segment[0], segment.at(-1)]).toEqual([1 << 20, part, part]);
      expect(read(part)).toBe(segment);
    }
    expect(opened).toHaveLength(80);
    expect(opened.filter(({ length }) => length > 0).length).toBeLessThan(20);
  });

  it('leaves a segment alone that shares its memory with other buffers', () => {
    const cache = createSegmentCache();
    const neighbour = Buffer.from('a neighbour in the pool');
    for (let part = 0; part < 200; part += 1) {
      const text = `segment ${part}`;
      expect(Buffer.from(cache(1, part, () => Buffer.from(text))).toString()).toBe(text);
    }
    expect(neighbour.toString()).toBe('a neighbour in the pool');
  });
});
