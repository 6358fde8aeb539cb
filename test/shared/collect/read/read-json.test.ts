// Reading JSON as JSON.parse does, but without losing repeated names or the digits of long integers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../shared/collect/read/read-json.ts';

const readOk = (text: string) => {
  const read = readJson(text);
  if (!read.ok) throw new Error(read.code);
  return read;
};

describe('reading JSON without loss', () => {
  it('gives what JSON.parse gives, and finds nothing, for any text without repeated names', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = readOk(text);
        expect(read.value).toEqual(JSON.parse(text));
        expect(read.findings).toEqual([]);
        if (read.compact !== null) expect(read.compact).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('keeps every member of an object in its place, however often a name is repeated', () => {
    const name = fc.constantFrom('a', 'b', 'a#1', '"', '__proto__', 'é');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.integer()), { maxLength: 8 }),
        fc.constantFrom('', ' ', '\n'),
        (members, blank) => {
          const text = `{${members.map(([key, value]) => `${blank}${JSON.stringify(key)}${blank}:${blank}${value}`).join(`${blank},`)}${blank}}`;
          const read = readOk(text);
          expect(Object.values(read.value as object)).toEqual(members.map(([, value]) => value));
          const names = Object.keys(read.value as object);
          for (const [at, [key]] of members.entries()) {
            const isLast = !members.slice(at + 1).some(([later]) => later === key);
            if (isLast) expect(names[at]).toBe(key);
            else expect(names[at]).toMatch(new RegExp(`^${key.replace('"', '\\"')}#\\d+$`));
          }
          const repeated = members.length - new Set(members.map(([key]) => key)).size;
          expect(read.findings.length).toBe(repeated);
        },
      ),
    );
  });

  it('is not fooled where a number grows by as much as a repeated name saves', () => {
    const read = readOk('{"a":1,"a":2,"n":1e20}');
    expect(Object.keys(read.value as object)).toEqual(['a#1', 'a', 'n']);
  });

  it('keeps long integers as text, also negative ones and in lists', () => {
    const read = readOk('{"a":[-9007199254740993,1.5,1e2,9007199254740991]}');
    expect(read.value).toEqual({ a: ['-9007199254740993', 1.5, 100, 9007199254740991] });
    expect(read.findings).toEqual([{ code: 'INTEGER_AS_TEXT', path: 'a[*]' }]);
  });

  it('takes 64 levels and refuses 65', () => {
    expect(readJson('['.repeat(64) + ']'.repeat(64)).ok).toBe(true);
    expect(readJson('['.repeat(65) + ']'.repeat(65))).toEqual({ ok: false, code: 'TOO_DEEP' });
    expect(readJson(`${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`)).toEqual({ ok: false, code: 'TOO_DEEP' });
  });

  it('calls everything else no JSON, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readJson(text);
        if (read.ok) expect(read.value).toEqual(JSON.parse(text));
      }),
    );
  });
});
