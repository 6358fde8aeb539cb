// How chains share a window: nothing between two of them is left out, wherever they meet and however many records have one moment.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  borderOf,
  expectedBetween,
  gapBelow,
  isWorthMeeting,
  isWorthSplitting,
  middleOf,
} from '../../../../shared/collect/graph/share-plan.ts';

const day = 86_400_000;
const perMillisecond = 1 / 1000;

test('of two chains that have met, each has brought every record on its side of the border, ties included', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 }),
      fc.nat(60),
      fc.nat(60),
      (tenths, first, second) => {
        const instants = tenths.map((tenth) => tenth / 10).sort((one, other) => one - other);
        const up = instants.slice(0, Math.max(1, first % (instants.length + 1)));
        const down = instants.toReversed().slice(0, Math.max(1, second % (instants.length + 1)));
        const border = borderOf({ reached: down.at(-1) ?? 0 }, { reached: up.at(-1) ?? 0 });
        if (border === null) return;
        expect(Number.isInteger(border)).toBe(true);
        expect(up.filter((instant) => instant < border)).toEqual(instants.filter((instant) => instant < border));
        expect(down.filter((instant) => instant >= border).toReversed()).toEqual(
          instants.filter((instant) => instant >= border),
        );
      },
    ),
  );
});

test('chains with a gap between them have not met, nor have two that reached the same moment', () => {
  expect(borderOf({ reached: 10.5 }, { reached: 10.5 })).toBeNull();
  expect(borderOf({ reached: 10.5 }, { reached: 3 })).toBeNull();
  expect(borderOf({ reached: 10.5 }, { reached: 11 })).toBe(11);
});

test('the gap below a chain goes by how dense its records lay, and includes the moment it has reached', () => {
  const place = { reached: 8 * day + 0.5, records: 2000, perMillisecond };
  const gap = gapBelow(10 * day, place, 0);
  expect(gap).toMatchObject({ from: 0, to: 8 * day + 1 });
  expect(gap?.records).toBeCloseTo(8000, -1);
  expect(gapBelow(10 * day, null, 0)).toBeNull();
  expect(gapBelow(10 * day, { ...place, reached: 1000 }, 0)).toBeNull();
  expect(gapBelow(10 * day, { ...place, reached: 10 * day }, 0)).toBeNull();
});

test('a chain comes up where more than the page under way is left, and one begins in the middle where that saves time', () => {
  expect([1000, 2000].map((records) => isWorthMeeting({ from: 0, to: day, records }))).toEqual([false, true]);
  expect(isWorthSplitting(50_000, 2, 4000)).toBe(false);
  expect(isWorthSplitting(50_000, 2, 8000)).toBe(true);
  expect(isWorthSplitting(1000, 2, 8000)).toBe(false);
  expect(isWorthSplitting(50_000, 6, 60_000)).toBe(false);
  expect(middleOf({ from: 0, to: day, records: 5000 })).toBe(day / 2);
  expect(middleOf({ from: 0, to: 60_000, records: 5000 })).toBeNull();
});

test('what to expect between two chains goes by both sides', () => {
  const up = { reached: 0, records: 1, perMillisecond: 1 };
  expect(expectedBetween(up, { reached: 100, records: 1, perMillisecond: 3 })).toBe(200);
});
