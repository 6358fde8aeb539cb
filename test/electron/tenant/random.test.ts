// The seeded numbers: the same for ever, and spread well enough for inventing.
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../electron/tenant/random.ts';

describe('the seeded source of numbers', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const take = (seed: string) => Array.from({ length: 20 }, createRandom(seed).next);
    expect(take('x')).toEqual(take('x'));
    expect(take('x')).not.toEqual(take('y'));
    expect(take('x')).not.toEqual(take('x '));
  });

  it('gives 32-bit integers, spread evenly', () => {
    const random = createRandom('spread');
    const counts = new Array<number>(10).fill(0);
    for (let at = 0; at < 10_000; at += 1) {
      const value = random.next();
      expect(Number.isInteger(value) && value >= 0 && value < 2 ** 32).toBe(true);
      const bucket = random.below(10);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('gives GUIDs of version 4 that do not repeat', () => {
    const random = createRandom('guids');
    const guids = Array.from({ length: 5000 }, random.guid);
    expect(new Set(guids).size).toBe(5000);
    for (const guid of guids) expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
