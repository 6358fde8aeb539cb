// Picks become words that the filter's own reader understands as they were meant, and words become chips where they can.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, composeFilter, type FilterPick, picksOfFilter } from '../../../shared/review/compose-filter.ts';
import { parseFilter } from '../../../shared/review/parse-filter.ts';

const operators = ['eq', 'ne', 'startswith'] as const;
const textPick = fc.record({
  name: fc.constantFrom('appDisplayName', 'location/city', 'userAgent', 'id'),
  operator: fc.constantFrom(...operators),
  values: fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 4 }),
});
const otherPick = fc.constantFrom<FilterPick>(
  { name: 'createdDateTime', operator: 'ge', values: ['2026-05-03T00:00:00.000Z'] },
  { name: 'createdDateTime', operator: 'lt', values: ['2026-05-04'] },
  { name: 'status/errorCode', operator: 'eq', values: ['0', '50126'] },
  { name: 'status/errorCode', operator: 'ne', values: [null] },
  { name: 'isInteractive', operator: 'eq', values: ['true'] },
  { name: 'outcome', operator: 'ne', values: ['failure', 'interrupted'] },
  { name: 'signInEventTypes', operator: 'eq', values: ['interactiveUser', 'nonInteractiveUser'] },
  { name: 'signInEventTypes', operator: 'ne', values: ['interactiveUser'] },
  { name: 'riskState', operator: 'eq', values: ['null'] },
  { name: 'riskState', operator: 'eq', values: [null, 'atRisk'] },
);
const picks = fc.array(fc.oneof(textPick, otherPick), { minLength: 1, maxLength: 6 });

describe('composing a filter', () => {
  it('gives words that are read back as the same picks, whatever texts they hold', () => {
    void fc.assert(
      fc.property(picks, (picked) => {
        const words = composeFilter(picked) ?? '';
        expect(parseFilter(words)).toMatchObject({ ok: true });
        expect(picksOfFilter(words)).toEqual(picked);
      }),
    );
  });

  it('keeps a text with quotes, escapes and pluses as it is', () => {
    const words = composeFilter([{ name: 'appDisplayName', operator: 'eq', values: ["O'Brien %41 C++ ’x’"] }]) ?? '';
    const read = parseFilter(words);
    expect(read).toEqual({
      ok: true,
      value: { kind: 'text', path: 'appDisplayName', operator: 'eq', texts: ["o'brien %41 c++ ’x’"] },
    });
  });

  it('says nothing for no picks, and leaves out a pick without a value', () => {
    expect(composeFilter([])).toBeNull();
    expect(composeFilter([{ name: 'id', operator: 'eq', values: [] }])).toBeNull();
  });

  it('joins texts so that each holds as a whole', () => {
    expect(allOf([null, null])).toBeNull();
    expect(allOf([null, 'id eq null'])).toBe('id eq null');
    const both = parseFilter(allOf(["id eq 'a' or id eq 'b'", 'isInteractive eq true']) ?? '');
    expect(both).toMatchObject({ ok: true, value: { kind: 'and', of: [{ kind: 'or' }, { kind: 'interactive' }] } });
  });
});

describe('reading words as chips', () => {
  it('meets the names and forms of Graph as people write them', () => {
    expect(picksOfFilter("location.city eq 'Lyon' and STARTSWITH(AppDisplayName, 'Off')")).toEqual([
      { name: 'location/city', operator: 'eq', values: ['Lyon'] },
      { name: 'appDisplayName', operator: 'startswith', values: ['Off'] },
    ]);
  });

  it('takes a typed plus as the plus and the blank that the reader takes it for', () => {
    const chips = picksOfFilter("appDisplayName+eq+'C++'");
    expect(chips).toEqual([{ name: 'appDisplayName', operator: 'eq', values: ['C++', 'C  '] }]);
  });

  it.each([
    "appDisplayName eq 'a' or appId eq 'b'",
    "not (appDisplayName eq 'a' or appId eq 'b')",
    "(appDisplayName eq 'a' and appId eq 'b')",
    "not startswith(appDisplayName,'a')",
    "startswith(appDisplayName,'a') eq false",
    "not not (id eq 'a')",
    "(appDisplayName ne 'a' or appDisplayName ne 'b')",
    "signInEventTypes/any(t: t ne 'interactiveUser')",
    "signInEventTypes/any(t: t eq 'a' and t eq 'b')",
    "((id eq 'a'))",
    'no filter at all',
    '',
  ])('leaves %j to the text', (words) => {
    expect(picksOfFilter(words)).toBeNull();
  });

  it('never gives chips that say something else than the words', () => {
    const condition = fc.constantFrom(
      "appDisplayName eq 'a'",
      "appDisplayName ne 'b'",
      "startswith(appId,'c')",
      'status/errorCode gt 0',
      "signInEventTypes/any(t: t eq 'x' or t eq 'y')",
      'location.city eq ‘Lyon’',
    );
    const words: fc.Arbitrary<string> = fc.letrec((tie) => ({
      words: fc.oneof(
        { maxDepth: 4 },
        condition,
        tie('words').map((inner) => `(${inner})`),
        tie('words').map((inner) => `not ${inner}`),
        fc.tuple(tie('words'), fc.constantFrom('and', 'or'), tie('words')).map((parts) => parts.join(' ')),
      ),
    })).words as fc.Arbitrary<string>;
    void fc.assert(
      fc.property(words, (text) => {
        const chips = picksOfFilter(text);
        if (chips === null) return;
        expect(picksOfFilter(composeFilter(chips) ?? '')).toEqual(chips);
        expect(plain(parseFilter(composeFilter(chips) ?? ''))).toEqual(plain(parseFilter(text)));
      }),
    );
  });
});

/** `not (a eq b)` and `a ne b` are the same; one bracket more or less is too. */
function plain(read: unknown): unknown {
  if (Array.isArray(read)) return read.map(plain);
  if (typeof read !== 'object' || read === null) return read;
  const entries = Object.entries(read).map(([name, value]) => [name, plain(value)] as const);
  const made = Object.fromEntries(entries) as Record<string, unknown>;
  const inner = made.of as Record<string, unknown> | undefined;
  return made.kind === 'not' && inner?.operator === 'eq' ? { ...inner, operator: 'ne' } : made;
}
