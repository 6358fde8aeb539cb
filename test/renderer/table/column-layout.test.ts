// Columns are moved, sized, hidden and shown, and a table never ends up without any.
import { describe, expect, it } from 'vitest';
import { changedLayout, dropPlace, knownLayout } from '../../../renderer/table/column-layout.ts';
import { mostColumns, narrowestColumn, widestColumn } from '../../../shared/review/column-limits.ts';

const layout = ['a', 'b', 'c'].map((id) => ({ id, width: 100 }));
const ids = (columns: readonly { readonly id: string }[]) => columns.map(({ id }) => id).join('');

describe('the columns of a table', () => {
  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', -5, 'bac'],
    ['b', 99, 'acb'],
    ['b', 1, 'abc'],
    ['x', 1, 'abc'],
  ])('move %s to %i', (id, to, expected) => {
    expect(ids(changedLayout(layout, { kind: 'move', id, to }))).toBe(expected);
  });

  it('keep a width that can be read and reached', () => {
    const width = (wanted: number) => changedLayout(layout, { kind: 'resize', id: 'b', width: wanted })[1]?.width;
    expect([width(5), width(210.4), width(1e6)]).toEqual([narrowestColumn, 210, widestColumn]);
  });

  it('can be hidden but for the last, and shown once', () => {
    const one = changedLayout(changedLayout(layout, { kind: 'hide', id: 'a' }), { kind: 'hide', id: 'b' });
    expect(ids(one)).toBe('c');
    expect(changedLayout(one, { kind: 'hide', id: 'c' })).toBe(one);
    expect(ids(changedLayout(one, { kind: 'show', id: 'a', width: 80 }))).toBe('ca');
    expect(changedLayout(one, { kind: 'show', id: 'c', width: 80 })).toBe(one);
  });

  it('are never more than the host is asked for', () => {
    const many = Array.from({ length: mostColumns }, (_, at) => ({ id: `${at}`, width: 80 }));
    expect(changedLayout(many, { kind: 'show', id: 'more', width: 80 })).toHaveLength(mostColumns);
  });

  it('are what is known of those that were remembered, each once, in their order', () => {
    const remembered = ['b', 'gone', 'a', 'b'].map((id) => ({ id, width: 90 }));
    expect(knownLayout(remembered, (id) => id !== 'gone')).toEqual([
      { id: 'b', width: 90 },
      { id: 'a', width: 90 },
    ]);
    expect([knownLayout(remembered, () => false), knownLayout(null, () => true)]).toEqual([null, null]);
  });

  it.each([
    ['a', 10, 0],
    ['a', 160, 1],
    ['a', 1000, 2],
    ['c', 140, 1],
    ['c', 40, 0],
  ])('land nearest to where %s is dropped (%i px)', (id, x, place) => {
    expect(dropPlace(layout, id, x)).toBe(place);
  });
});
