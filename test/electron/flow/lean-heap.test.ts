// The heap is collected sooner while work runs: what the work gives or throws is passed on. What it saves, the bench shows.
import { describe, expect, it } from 'vitest';
import { withLeanHeap } from '../../../electron/flow/lean-heap.ts';

describe('A lean heap', () => {
  it('gives back what the work gives, and passes on what it throws', async () => {
    expect(await withLeanHeap(async () => 7)).toBe(7);
    await expect(withLeanHeap(() => Promise.reject(new Error('of the work')))).rejects.toThrow('of the work');
  });
});
