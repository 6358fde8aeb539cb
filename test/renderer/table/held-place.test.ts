// While the rows of a new place have not come, rows are painted that are there, under their own index; skeletons are the last resort.
import { describe, expect, it } from 'vitest';
import {
  keptRow,
  nextPlace,
  type PlaceMemory,
  paintedAt,
  prefetched,
  type RowPlace,
} from '../../../renderer/table/held-place.ts';
import type { RowSource } from '../../../renderer/table/row-source.ts';

/** A source of which only the rows in `there` have come. */
function aSource(count: number, there: (index: number) => boolean): RowSource<string> {
  return {
    count,
    rowAt: (index) => (there(index) ? `row ${index}` : undefined),
    want: () => undefined,
    subscribe: () => () => undefined,
    version: () => 0,
    rowsAt: async () => null,
    hasFailed: () => false,
    retry: () => undefined,
  };
}

const come = new Set<number>();
const source = aSource(100_000, (index) => come.has(index));
const at = (first: number, from = source): RowPlace<string> => ({
  source: from,
  first,
  last: first + 2,
  offset: first * 32,
});
const arrive = (first: number) => {
  for (let index = first; index < first + 3; index++) come.add(index);
};
/** The memory after the table was scrolled through these places. */
const through = (...firsts: readonly number[]) =>
  firsts.reduce<PlaceMemory<string> | null>((memory, first) => nextPlace(memory, at(first)), null);

describe('the place that is painted', () => {
  it('is the one that is wanted, as soon as its rows are there', () => {
    come.clear();
    arrive(0);
    arrive(500);
    expect(through(0, 500)).toMatchObject({ painted: { first: 500, isWhole: true }, passed: [] });
    expect([...(through(0, 500)?.painted.rows ?? [])][0]).toEqual([500, 'row 500']);
  });

  it('stays the one before while a row of the new one is missing, each row under its own index', () => {
    come.clear();
    arrive(0);
    come.add(500).add(501);
    const memory = through(0, 500);
    expect(memory?.painted).toMatchObject({ first: 0, isWhole: true });
    expect([...(memory?.painted.rows.keys() ?? [])]).toEqual([0, 1, 2]);
    expect(memory?.painted).toBe(nextPlace(memory, at(500)).painted);
  });

  it('is the latest one that was passed, where its rows come while the bar is dragged on', () => {
    come.clear();
    arrive(0);
    const dragged = through(0, 100, 200, 300);
    arrive(100);
    arrive(200);
    const memory = nextPlace(dragged, at(400));
    expect(memory.painted.first).toBe(200);
    expect(memory.passed.map(({ first }) => first)).toEqual([300, 400]);
    // What lies before it is forgotten: a table does not go back.
    arrive(300);
    expect(nextPlace(memory, at(500)).painted.first).toBe(300);
  });

  it('remembers few of the places that were passed', () => {
    come.clear();
    arrive(0);
    const places = Array.from({ length: 200 }, (_, at) => at * 100);
    expect(through(...places)?.passed).toHaveLength(60);
  });

  it('has skeletons at the very first, and where they are painted already', () => {
    come.clear();
    expect(through(0)).toMatchObject({ painted: { first: 0, isWhole: false }, passed: [] });
    const waiting = through(0, 700, 1400);
    expect(waiting?.painted).toMatchObject({ first: 1400, isWhole: false });
    arrive(700);
    expect(nextPlace(waiting, at(2100)).painted).toMatchObject({ first: 700, isWhole: true });
  });

  it('stays the old view until rows of the new one are there, and never goes back to it', () => {
    come.clear();
    arrive(0);
    const other = aSource(10, () => false);
    const memory = nextPlace(through(0, 900), at(0, other));
    expect(memory.painted.source).toBe(source);
    expect(memory.passed.every((place) => place.source === other)).toBe(true);
    arrive(900);
    expect(nextPlace(memory, at(0, other)).painted.first).toBe(0);
    const filled = aSource(10, () => true);
    expect(nextPlace(memory, at(0, filled)).painted).toMatchObject({ source: filled, isWhole: true });
  });

  it('is nothing of a view without rows', () => {
    const empty = aSource(0, () => false);
    expect(nextPlace(null, { ...at(0, empty), last: -1 }).painted).toMatchObject({ isWhole: true });
  });
});

describe('what is asked for beyond the rows in sight', () => {
  it('lies where the table is scrolled to, and is little after a jump', () => {
    expect(prefetched(0)).toEqual({ behind: 60, ahead: 60 });
    expect(prefetched(125)).toEqual({ behind: 30, ahead: 160 });
    expect(prefetched(-3)).toEqual({ behind: 160, ahead: 30 });
    expect(prefetched(50_000)).toEqual(prefetched(-50_000));
    expect(prefetched(50_000).ahead).toBeLessThan(prefetched(0).ahead);
  });
});

describe('the focused row', () => {
  const place = (first: number) => paintedAt(at(first));

  it('keeps the text that it had where its page is gone', () => {
    come.clear();
    arrive(0);
    const before = keptRow(null, place(0), 1, false);
    come.clear();
    arrive(900);
    expect(keptRow(before, place(900), 1, false)).toEqual({ source, index: 1, row: 'row 1' });
  });

  it('stays while others are held and the one that is to take its place has not come', () => {
    come.clear();
    arrive(0);
    const before = keptRow(null, place(0), 1, false);
    expect(keptRow(before, place(0), 5000, true)).toBe(before);
    expect(keptRow(before, place(0), 5000, false)).toEqual({ source, index: 5000, row: undefined });
    // Its own text alone does not bring it into sight.
    come.add(5000);
    expect(keptRow(before, place(0), 5000, true)).toBe(before);
    arrive(5000);
    expect(keptRow(before, place(5000), 5000, false)).toMatchObject({ index: 5000, row: 'row 5000' });
  });

  it('is no row of another view, and none where the header has the focus', () => {
    come.clear();
    arrive(0);
    const before = keptRow(null, place(0), 1, false);
    const other = aSource(10, () => false);
    expect(keptRow(before, paintedAt(at(0, other)), 1, false)?.row).toBeUndefined();
    expect(keptRow(before, place(0), -1, false)).toBeNull();
  });
});
