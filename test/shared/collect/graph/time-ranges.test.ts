// Sets of ranges against the plainest thing there is: a set of single moments.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clipTo,
  covers,
  differenceOf,
  lengthOf,
  rangesOfWindow,
  type TimeRange,
  type TimeRanges,
  unionOf,
  windowOfRange,
} from '../../../../shared/collect/graph/time-ranges.ts';

const anyRanges = fc.array(fc.record({ from: fc.integer({ min: 0, max: 30 }), to: fc.integer({ min: 0, max: 30 }) }), {
  maxLength: 8,
});

function moments(ranges: readonly TimeRange[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { from, to } of ranges) for (let moment = from; moment < to; moment += 1) found.add(moment);
  return found;
}

function isTidy(ranges: TimeRanges): boolean {
  return ranges.every(({ from, to }, at) => from < to && (at === 0 || (ranges[at - 1]?.to ?? from) < from));
}

test('union, difference, clipping and covering mean what they mean for single moments', () => {
  fc.assert(
    fc.property(anyRanges, anyRanges, (one, other) => {
      const a = moments(one);
      const b = moments(other);
      const union = unionOf(one, other);
      const difference = differenceOf(one, other);
      const both = clipTo(one, other);
      expect([union, difference, both].every(isTidy)).toBe(true);
      expect(moments(union)).toEqual(new Set([...a, ...b].sort((x, y) => x - y)));
      expect([...moments(difference)].sort()).toEqual([...a].filter((moment) => !b.has(moment)).sort());
      expect([...moments(both)].sort()).toEqual([...a].filter((moment) => b.has(moment)).sort());
      expect(covers(other, one)).toBe([...a].every((moment) => b.has(moment)));
      expect(lengthOf(union)).toBe(new Set([...a, ...b]).size);
    }),
  );
});

test('a window that is none holds nothing', () => {
  expect(rangesOfWindow({ from: 'soon', to: '2026-01-01T00:00:00Z' })).toEqual([]);
  expect(rangesOfWindow({ from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' })).toEqual([]);
  const window = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' };
  expect(rangesOfWindow(window).map(windowOfRange)).toEqual([window]);
});
