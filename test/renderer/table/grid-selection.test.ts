// Choosing rows one by one, in a range, or all, and the limit of what one decision can name.
import { describe, expect, it } from 'vitest';
import {
  chosenCount,
  isChosen,
  mostChosen,
  noSelection,
  toggled,
  upTo,
} from '../../../renderer/table/grid-selection.ts';

describe('a selection', () => {
  it('takes a row in and out', () => {
    const once = toggled(noSelection, 7).selection;
    expect([isChosen(once, 7), isChosen(once, 8), chosenCount(once, 100)]).toEqual([true, false, 1]);
    expect(chosenCount(toggled(once, 7).selection, 100)).toBe(0);
    expect(chosenCount(noSelection, 100)).toBe(0);
  });

  it('reaches from the row chosen last, upwards and downwards', () => {
    const start = toggled(noSelection, 10).selection;
    const down = upTo(start, 12, 0).selection;
    expect([10, 11, 12].every((row) => isChosen(down, row))).toBe(true);
    const up = upTo(down, 8, 0).selection;
    expect([8, 9, 10].every((row) => isChosen(up, row))).toBe(true);
    expect(isChosen(up, 11)).toBe(false);
    expect(chosenCount(upTo(noSelection, 3, 1).selection, 100)).toBe(3);
  });

  it('leaves out what cannot be chosen', () => {
    const odd = upTo(noSelection, 5, 0, (row) => row % 2 === 1).selection;
    expect([chosenCount(odd, 100), isChosen(odd, 4), isChosen(odd, 5)]).toEqual([3, false, true]);
  });

  it('stops at as many as one decision can name, and says so', () => {
    const full = upTo(toggled(noSelection, 0).selection, 5000, 0);
    expect([full.isFull, chosenCount(full.selection, 9999)]).toEqual([true, mostChosen]);
    expect(toggled(full.selection, 5000)).toEqual({ selection: full.selection, isFull: true });
    expect(toggled(full.selection, 3).isFull).toBe(false);
  });

  it('leaves "all" for the one row that is picked next', () => {
    expect(chosenCount({ kind: 'all' }, 100_000)).toBe(100_000);
    const one = toggled({ kind: 'all' }, 4).selection;
    expect([isChosen(one, 4), chosenCount(one, 100_000)]).toEqual([true, 1]);
  });
});
