// Every cell and every heading can be reached by keys alone, and no key leaves the grid.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampPlace, placeAfterKey } from '../../../renderer/table/grid-keys.ts';

const size = { rows: 1000, columns: 5, rowsInSight: 20 };
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  placeAfterKey({ row, column }, { key, ctrlKey, metaKey: false }, size);

describe('keys in the grid', () => {
  it.each([
    ['ArrowDown', 3, 2, false, { row: 4, column: 2 }],
    ['ArrowUp', 0, 2, false, { row: -1, column: 2 }],
    ['ArrowUp', -1, 2, false, { row: -1, column: 2 }],
    ['ArrowDown', 999, 2, false, { row: 999, column: 2 }],
    ['ArrowRight', 3, 4, false, { row: 3, column: 4 }],
    ['ArrowLeft', 3, 4, false, { row: 3, column: 3 }],
    ['Home', 3, 4, false, { row: 3, column: 0 }],
    ['End', 3, 1, false, { row: 3, column: 4 }],
    ['Home', 300, 4, true, { row: 0, column: 0 }],
    ['End', 3, 1, true, { row: 999, column: 4 }],
    ['ArrowDown', 3, 1, true, { row: 999, column: 1 }],
    ['PageDown', 3, 1, false, { row: 22, column: 1 }],
    ['PageUp', 10, 1, false, { row: 0, column: 1 }],
  ] as const)('%s from row %i column %i (ctrl %s)', (key, row, column, ctrl, expected) => {
    expect(press(key, row, column, ctrl)).toEqual(expected);
  });

  it('leaves every other key to others', () => {
    expect(press('Enter', 3, 1)).toBeNull();
    expect(press('a', 3, 1)).toBeNull();
  });

  it('never leaves the grid, whatever its size', () => {
    const keys = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'PageDown',
      'PageUp',
      'Home',
      'End',
    );
    void fc.assert(
      fc.property(
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.tuple(keys, fc.boolean())),
        (rows, columns, pressed) => {
          let place = { row: -1, column: 0 };
          for (const [key, ctrlKey] of pressed) {
            place = placeAfterKey(place, { key, ctrlKey, metaKey: false }, { rows, columns, rowsInSight: 4 }) ?? place;
            expect(place).toEqual(clampPlace(place, { rows, columns, rowsInSight: 4 }));
          }
        },
      ),
    );
  });
});
