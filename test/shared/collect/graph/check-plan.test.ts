// The checking plan, and the comparison that a seal rests on.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWindows, compareIds, pageSizeOf, recordsInCheck } from '../../../../shared/collect/graph/check-plan.ts';
import { windowOfRange } from '../../../../shared/collect/graph/time-ranges.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(''));
const compare = (before: string, brought: string, after: string, mayBeGone = '') =>
  compareIds({ before: set(before), brought: set(brought), after: set(after), mayBeGone: set(mayBeGone) });

test('the same only where nothing was added and nothing is missing', () => {
  expect(compare('abc', 'abc', 'abc')).toEqual({ kind: 'same', expired: 0 });
  expect(compare('', '', '')).toEqual({ kind: 'same', expired: 0 });
  expect(compare('ab', 'abc', 'abc')).toMatchObject({ kind: 'different', added: 1 });
  expect(compare('abc', 'ab', 'abc')).toMatchObject({ kind: 'different', missing: 1 });
  expect(compare('ab', 'ab', 'abc')).toMatchObject({ kind: 'different', added: 1, missing: 1 });
  expect(compare('ab', 'abx', 'ab')).toMatchObject({ kind: 'different', missing: 1 });
});

test('retention excuses what lies before its edge, unless something from before it came', () => {
  expect(compare('abc', 'bc', 'abc', 'a')).toEqual({ kind: 'same', expired: 1 });
  expect(compare('abc', 'c', 'abc', 'a')).toMatchObject({ kind: 'different', missing: 1 });
  expect(compare('abc', 'bc', 'abc', 'ab')).toMatchObject({ kind: 'different', missing: 1 });
});

test('the same means equal sets, for any sets', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdef')).map((list) => list.sort().join(''));
  fc.assert(
    fc.property(ids, ids, (before, brought) => {
      const after = [...new Set([...before, ...brought])].sort().join('');
      expect(compare(before, brought, after).kind).toBe(before === brought ? 'same' : 'different');
    }),
  );
});

test('check windows are what is not sealed, each moment once, none across the settle line, about as large as wanted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 0, max: 40_000 })), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.integer({ min: -10, max: 4_000_000 }),
      (parts, line) => {
        let at = 0;
        const reads = parts.map(([length, ids]) => {
          const from = at;
          at += length;
          return { ...windowOfRange({ from, to: at }), ids };
        });
        const windows = checkWindows([{ from: 0, to: at }], reads, line);
        expect(windows[0]?.from).toBe(0);
        expect(windows.at(-1)?.to).toBe(at);
        for (const [place, { from, to }] of windows.entries()) {
          expect(from).toBeLessThan(to);
          if (place > 0) expect(from).toBe(windows[place - 1]?.to);
          expect(from < line && line < to).toBe(false);
        }
        const total = parts.reduce((sum, [, ids]) => sum + ids, 0);
        expect(windows.length).toBeLessThanOrEqual(Math.ceil(total / recordsInCheck) + 2);
      },
    ),
  );
});

test('each pass asks for pages of another size', () => {
  expect(new Set([1, 2, 3, 4, 5].map(pageSizeOf)).size).toBe(5);
});
