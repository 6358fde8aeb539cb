// Which line draws which row: nothing that stays is given another line, and nothing that stays has to be moved in the page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLines } from '../../../renderer/table/recycled-lines.ts';

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const linesOf = (assigned: ReadonlyMap<number, number>) => [...assigned.values()];

describe('The lines of the table', () => {
  it('are numbered from the top where nothing was drawn before', () => {
    expect(linesOf(assignLines(new Map(), span(0, 3)))).toEqual([0, 1, 2, 3]);
  });

  it('go from the top to the end when the table is scrolled down', () => {
    expect(linesOf(assignLines(assignLines(new Map(), span(0, 3)), span(2, 5)))).toEqual([2, 3, 0, 1]);
  });

  it('all draw other rows, in the same order, after a jump', () => {
    expect(linesOf(assignLines(assignLines(new Map(), span(0, 3)), span(900, 903)))).toEqual([0, 1, 2, 3]);
  });

  it('are new ones above rows that stay, so that those are not moved', () => {
    const before = assignLines(new Map(), span(10, 13));
    expect(linesOf(assignLines(before, span(8, 11)))).toEqual([4, 5, 0, 1]);
  });

  it('keep the focused row in its line however far the table is scrolled', () => {
    let lines = assignLines(new Map(), span(0, 20));
    const line = lines.get(7);
    for (const from of [500, 90_000, 300, 40]) lines = assignLines(lines, [7, ...span(from, from + 20)]);
    expect(lines.get(7)).toBe(line);
  });

  it('are never shared, and stay with every row that stays', () => {
    const window = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 }), fc.nat(240));
    fc.assert(
      fc.property(fc.array(window, { maxLength: 12 }), (windows) => {
        let before: ReadonlyMap<number, number> = new Map();
        for (const [from, rows, focused] of windows) {
          const indices = [...new Set([...span(from, from + rows), focused])].sort((a, b) => a - b);
          const after = assignLines(before, indices);
          expect([...after.keys()]).toEqual(indices);
          expect(new Set(after.values()).size).toBe(indices.length);
          for (const index of indices) if (before.has(index)) expect(after.get(index)).toBe(before.get(index));
          before = after;
        }
      }),
    );
  });
});
