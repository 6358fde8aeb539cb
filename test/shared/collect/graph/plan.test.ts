// The plan of a first reading: nothing asked twice, nothing left out, few requests, and windows that shrink and grow.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chainsAfter,
  chainsFor,
  dayMilliseconds as day,
  firstWindow,
  grownStream,
  halvesOf,
  longestWindow,
  shortestWindow as minute,
  nextWindow,
  periodOf,
  type WindowStream,
  withoutWindow,
} from '../../../../shared/collect/graph/plan.ts';
import { lengthOf, type TimeRange, unionOf } from '../../../../shared/collect/graph/time-ranges.ts';

const now = Date.parse('2026-03-31T12:00:00Z');
const streamOf = (from: number, to: number, edge: number | null = null): WindowStream => ({
  left: [{ from, to }],
  size: firstWindow,
  perDay: null,
  edge,
});

test('without a beginning the period goes back to the earliest record, at least 30 days', () => {
  expect(periodOf({ from: null, to: null }, now, [])).toEqual({ from: now - 30 * day, to: now });
  expect(periodOf({ from: null, to: null }, now, [now - 3 * day])).toEqual({ from: now - 30 * day, to: now });
  expect(periodOf({ from: null, to: null }, now, [now - 40 * day])).toEqual({ from: now - 40 * day, to: now });
});

test('the end is never later than the server’s now, and an empty period is none', () => {
  expect(periodOf({ from: now - day, to: now + day }, now, [])).toEqual({ from: now - day, to: now });
  expect(periodOf({ from: now + day, to: null }, now, [])).toBeNull();
});

test('the windows of a stream are the period, each moment once and oldest first, however many records they bring', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 * day }),
      fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1 }),
      fc.option(fc.integer({ min: -5 * day, max: 95 * day })),
      (length, counts, edge) => {
        let stream = streamOf(now - length, now, edge === null ? null : now - length + edge);
        const windows: TimeRange[] = [];
        // Judged once: a dense log has a hundred thousand windows.
        let isNext = true;
        for (let at = 0; ; at += 1) {
          const window = nextWindow(stream);
          if (window === null) break;
          isNext &&= window.from === (windows.at(-1)?.to ?? now - length);
          windows.push(window);
          stream = withoutWindow(stream, window);
          if (at % 2 === 0) stream = grownStream(stream, window, counts[at % counts.length] ?? 0);
        }
        expect(isNext).toBe(true);
        expect(unionOf(windows)).toEqual([{ from: now - length, to: now }]);
        expect(lengthOf(windows)).toBe(length);
      },
    ),
  );
});

test('windows begin at one day and grow to sixteen; a dense log keeps them shorter', () => {
  let stream = streamOf(now - 90 * day, now);
  const first = nextWindow(stream);
  expect(first).toEqual({ from: now - 90 * day, to: now - 89 * day });
  stream = grownStream(withoutWindow(stream, first ?? { from: 0, to: 0 }), first ?? { from: 0, to: 1 }, 100);
  expect(stream.size).toBe(4 * day);
  expect(grownStream(stream, { from: 0, to: 4 * day }, 100).size).toBe(longestWindow);
  expect(grownStream(stream, { from: 0, to: day }, 60_000).size).toBe(day / 2);
});

test('what lies before the earliest record is asked for in one go', () => {
  const stream = streamOf(now - 30 * day, now, now - 7 * day);
  expect(nextWindow(stream)).toEqual({ from: now - 30 * day, to: now - 7 * day });
  expect(nextWindow(streamOf(now - 30 * day, now, Number.POSITIVE_INFINITY))).toEqual({
    from: now - 30 * day,
    to: now,
  });
});

test('a window is halved down to a minute and no further', () => {
  const halves = halvesOf({ from: 0, to: 2 * minute });
  expect(halves).toEqual([
    { from: 0, to: minute },
    { from: minute, to: 2 * minute },
  ]);
  expect(halvesOf({ from: 0, to: 2 * minute - 1 })).toBeNull();
});

test('as many chains as use the limit, never more than six', () => {
  expect(chainsAfter(3, 300)).toBe(3);
  expect(chainsAfter(3, 6000)).toBe(3);
  expect(chainsAfter(3, 8000)).toBe(5);
  expect(chainsAfter(3, 60_000)).toBe(6);
});

test('a window ends at a whole millisecond, which is what the case notes, also where the earliest record lies between two', () => {
  const edge = now - 9 * day + 0.6739;
  const before = nextWindow(streamOf(now - 30 * day, now, edge));
  expect(before).toEqual({ from: now - 30 * day, to: now - 9 * day });
  expect(nextWindow(streamOf(now - 9 * day, now, edge))).toEqual({ from: now - 9 * day, to: now - 8 * day });
});

test('a page in four seconds takes three chains to use the limit at any moment, a quick one takes one', () => {
  expect([0, 1999, 2000, 4000, 60_000].map(chainsFor)).toEqual([1, 1, 2, 3, 6]);
});

test('the last window takes the rest of a month along', () => {
  const windows: number[] = [];
  for (let stream = streamOf(now - 30 * day, now); ; ) {
    const window = nextWindow(stream);
    if (window === null) break;
    windows.push((window.to - window.from) / day);
    stream = withoutWindow(stream, window);
  }
  expect(windows).toEqual([1, 4, 25]);
});
