// The proof that a text is the compact form of its value is never wrong, whatever the text, and it is found for real records.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateMonth } from '../../../../electron/tenant/generate-month.ts';
import { isCompactText, takeCensus } from '../../../../shared/collect/read/json-census.ts';
import { readJson } from '../../../../shared/collect/read/read-json.ts';
import type { JsonValue } from '../../../../shared/model/json.ts';

const isProven = (text: string) => isCompactText(text, takeCensus(JSON.parse(text) as JsonValue, text));
const isCompact = (text: string) => JSON.stringify(JSON.parse(text)) === text;

const numbers = [
  '0',
  '-0',
  '7',
  '100',
  '1e2',
  '1E2',
  '-100',
  '-1e2',
  '64500',
  '645e2',
  '123e2',
  '12300',
  '1e9',
  '1000000000',
];
const fractions = [
  '0.05',
  '5e-2',
  '1.50',
  '1.5',
  '15e-1',
  '50.987',
  '0.1',
  '1e-1',
  '0.30000000000000004',
  '1e400',
  '1e21',
];
const whole = ['9007199254740993', '0.1000000000000000055', '9007199254740992', 'true', 'false', 'null', '{}', '[]'];
const strings = [
  '"x"',
  '":100,"',
  '",\\"a\\":100"',
  '"a"',
  '"\\u0041"',
  '"é"',
  '"\ud800"',
  '"1e2"',
  '""',
  '"\\n"',
  '"\\/"',
  '"\\u000a"',
  '"\\\\"',
  '"x\\"a"',
  '"\\"a\\":100,"',
];
const leaf = fc.constantFrom(...numbers, ...fractions, ...whole, ...strings);
const blank = fc.constantFrom('', '', '', '', '', ' ', '\n');
const name = fc.constantFrom(
  '"a"',
  '"a"',
  '"b"',
  '"long name"',
  '","',
  '":100,"',
  '""',
  '"1"',
  '"__proto__"',
  '"\\u0061"',
);

const { value } = fc.letrec<{ value: string }>((tie) => {
  const inside = fc.oneof({ withCrossShrink: true, depthSize: 'small' }, leaf, leaf, tie('value'));
  const member = fc.tuple(blank, name, inside).map(([space, key, text]) => `${space}${key}:${text}`);
  const object = fc.array(member, { maxLength: 8 }).map((members) => `{${members.join(',')}}`);
  const list = fc.array(inside, { maxLength: 4 }).map((items) => `[${items.join(',')}]`);
  return { value: fc.oneof(object, object, object, list) };
});

describe('the proof by length', () => {
  it('is never given for a text that is not the compact form', () => {
    fc.assert(
      fc.property(value, (text) => {
        if (isProven(text)) expect(isCompact(text)).toBe(true);
        const read = readJson(text);
        if (read.ok && read.compact !== null) expect(read.compact).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    // What an exponent saves, a lost member or a blank takes up again.
    '{"a":1e3,"b": 1}',
    '{"a":645e2}',
    '{"a":1e2,"a":100}',
    '{"a":1,"a":1e9}',
    '{"a":1,"b":1e9}',
    '{"a":[1e5,""],"a":[100000]}',
    '{"a":5e-2}',
    '{"a":0.30000000000000002}',
    '{"b":1,"0":2}',
    '{",":1e3,"a": ["x",":1000,"]}',
    '{"a":1e3,"b": {"a":10007}}',
    '{"a":"\ud800"}',
    '{"a":"\\/"}',
    '{"a":"\\u000a"}',
    '{"a":1e3,"x\\"a":1000}',
  ])('is not given for %s', (text) => {
    expect(isProven(text)).toBe(false);
  });

  it.each([
    '{"a":64500,"b":{"a":64500}}',
    '{"a":0,"b":-17,"c":[1,2.5,true,null,"é"],"d":{},"e":[]}',
    '{"a":123456700}',
  ])('is given for %s', (text) => {
    expect(isProven(text)).toBe(true);
  });

  it('is given for nearly every record of a month', () => {
    const [page] = generateMonth({ seed: 'census', records: 300 }).pages(300);
    const { value: records } = JSON.parse(page?.body ?? '{}') as { value: readonly JsonValue[] };
    const proven = records.map((record) => JSON.stringify(record)).filter(isProven);
    expect(proven.length).toBeGreaterThan(records.length * 0.9);
  });
});
