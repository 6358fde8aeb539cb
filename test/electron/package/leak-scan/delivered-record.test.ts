// Counting names without reading the text: what is taken for a record without a name twice has none, however it is written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countNames, hasNoMoreNames } from '../../../../electron/package/leak-scan/delivered-record.ts';

const blank = fc.constantFrom('', '', '', ' ', '\n', '\r\t');
const text = fc
  .oneof(fc.string(), fc.constantFrom('":', '\\":', '" :', 'a', '\\', '{"a":1}'))
  .map((one) => JSON.stringify(one));
const value: fc.Arbitrary<string> = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, text, fc.constant('1'), tie('object'), tie('list')) as fc.Arbitrary<string>,
  list: fc.array(tie('any'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`) as fc.Arbitrary<string>,
  object: fc
    .array(fc.tuple(text, blank, blank, tie('any')), { maxLength: 4 })
    .map((members) => `{${members.map(([name, one, other, of]) => `${name}${one}:${other}${of}`).join(',')}}`),
})).object as fc.Arbitrary<string>;

function namesOf(parsed: unknown): number {
  if (typeof parsed !== 'object' || parsed === null) return 0;
  const below = Object.values(parsed).reduce<number>((sum, one) => sum + namesOf(one), 0);
  return below + (Array.isArray(parsed) ? 0 : Object.keys(parsed).length);
}

describe('the names of a delivered record', () => {
  it('are never taken for all where one stands there twice', () => {
    fc.assert(
      fc.property(value, (json) => {
        const parsed = namesOf(JSON.parse(json));
        if (hasNoMoreNames(json, parsed)) expect(countNames(json)).toBe(parsed);
      }),
      { numRuns: 2000 },
    );
    expect(hasNoMoreNames('{"a":1,"a":2}', 1)).toBe(false);
    expect(hasNoMoreNames('{"a" :1,"a":2}', 1)).toBe(false);
    expect(hasNoMoreNames('{"a":1,"b":{"a":"\\\\"}}', 3)).toBe(true);
  });
});
