// The JSON reader of the verifier: like JSON.parse, but a name may stand once only, and depth is refused before parsing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrictJson } from '../../../shared/verify/strict-json.ts';

const parse = (text: string): unknown => {
  const parsed = parseStrictJson(text, 8);
  return parsed.ok ? parsed.value : parsed.error;
};

describe('strict JSON', () => {
  it.each([
    ['{"a":1,"a":2}'],
    ['{"a":1,"\\u0061":2}'],
    ['[{"b":{"x":1,"y":2,"x":1}}]'],
    ['{"__proto__":1,"__proto__":2}'],
    ['{"":1,"":1}'],
  ])('refuses a name twice: %s', (text) => {
    expect(parse(text)).toBe('DUPLICATE_KEY');
  });

  it('keeps names that only look dangerous, and pollutes nothing', () => {
    const value = parse('{"__proto__":{"polluted":1},"constructor":":","a":"\\":{"}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'a']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('refuses depth before parsing, and whatever is no JSON', () => {
    expect(parse('[[[[[[[[1]]]]]]]]')).not.toBe('TOO_DEEP');
    expect(parse('[[[[[[[[[1]]]]]]]]]')).toBe('TOO_DEEP');
    expect(parse('['.repeat(1_000_000))).toBe('TOO_DEEP');
    for (const text of ['', '{', '{"a"', '"\\', '{"a":NaN}', '\ufeff{}', "{'a':1}", '{"a":1}x', '[1,]'])
      expect(parse(text)).toBe('SYNTAX');
  });

  it('reads every JSON value like JSON.parse', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});
