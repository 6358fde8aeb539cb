// The search for many withheld values at once finds what the plainest search finds, which tries every value at every place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createValueFinder } from '../../../electron/redact/value-finder.ts';

const none: ReadonlySet<string> = new Set();
const values = (...texts: readonly string[]) => texts.map((text) => ({ text, paths: ['x'] }));

/** The same by the plainest means: every value against every place. */
function naive(texts: readonly string[], text: string): string[] {
  const lower = (one: string) => [...Array(one.length).keys()].map((at) => lowerUnit(one[at] ?? '')).join('');
  const hits = new Set<string>();
  for (const value of texts) {
    if (value.length < 6) continue;
    for (let at = lower(text).indexOf(lower(value)); at >= 0; at = lower(text).indexOf(lower(value), at + 1)) {
      hits.add(`${at}-${at + value.length} ${value}`);
    }
  }
  return [...hits].sort();
}

/** A hit by a number's digits alone, which the plainest search does not look for. */
function isDigitsOnly(hit: string, text: string): boolean {
  const [, from = '0', to = '0', value = ''] = /^(\d+)-(\d+) (.*)$/.exec(hit) ?? [];
  return text.slice(Number(from), Number(to)).toLowerCase() !== value.toLowerCase();
}

function lowerUnit(unit: string): string {
  return unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit;
}

describe('the value finder', () => {
  it('finds values anywhere, whatever their case, and says where', () => {
    const finder = createValueFinder(values('Block Rome', 'Straße 5'), none);
    expect(finder('so BLOCK ROME, straße 5')).toEqual([
      { start: 3, end: 13, value: 'Block Rome' },
      { start: 15, end: 23, value: 'Straße 5' },
    ]);
    expect(finder('Block Rom')).toEqual([]);
    expect(finder('')).toEqual([]);
  });

  it('finds values that overlap, and all that are equal but for case', () => {
    const finder = createValueFinder(values('abcdefgh', 'cdefghij', 'ABCDEFGH'), none);
    expect(finder('xabcdefghij').map(({ start, value }) => [start, value])).toEqual([
      [1, 'abcdefgh'],
      [1, 'ABCDEFGH'],
      [3, 'cdefghij'],
    ]);
  });

  it('passes over short values and words of the catalogue', () => {
    const finder = createValueFinder(values('short', 'notApplied', 'wanted'), new Set(['NotApplied']));
    expect(finder('short notapplied wanted').map(({ value }) => value)).toEqual(['wanted']);
  });

  it('finds numbers by their digits, and ids not by their few', () => {
    const finder = createValueFinder(values('+49 170 1234567', '131.107.159.37', 'a1b2c3d4e5f6g7h8i9'), none);
    expect(finder('tel 491701234567').map(({ value }) => value)).toEqual(['+49 170 1234567']);
    expect(finder('13110715937').map(({ value }) => value)).toEqual(['131.107.159.37']);
    expect(finder('123456789')).toEqual([]);
  });

  it('finds exactly what the plainest search finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é', 'É', 'İ', 'ß'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), fc.array(letters, { maxLength: 12 }), (texts, pieces) => {
        const text = [...pieces, ...texts.slice(0, 3)].join('');
        const hits = createValueFinder(values(...new Set(texts)), none)(text);
        expect([...new Set(hits.map(({ start, end, value }) => `${start}-${end} ${value}`))].sort()).toEqual(
          naive([...new Set(texts)], text),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds in ids and times exactly what the plainest search finds', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom('0', '1', 'a', 'f', 'F'), minLength: length, maxLength: length });
    const guid = fc.tuple(digits(8), digits(4), digits(4), digits(4), digits(12)).map((groups) => groups.join('-'));
    const time = fc.constantFrom('2026-10-31T21:12:13.974243Z', '2026-10-31t00:00:00+00:00', '1111-11-11T11:11:11');
    const whole = fc.oneof(guid, time);
    const values6 = fc.array(
      fc.tuple(whole, fc.nat({ max: 36 }), fc.nat({ max: 36 }), fc.boolean()).map(([text, from, to, isUpper]) => {
        const part = from < to ? text.slice(from, to) : text;
        return isUpper ? part.toUpperCase() : part;
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(values6, whole, fc.boolean(), (parts, other, isOwn) => {
        const texts = [...new Set(parts)];
        const text = isOwn ? (texts.find((one) => one.length > 30) ?? other) : other;
        const hits = createValueFinder(values(...texts), none)(text);
        const found = hits.map(({ start, end, value }) => `${start}-${end} ${value}`);
        const places = hits.map(({ start, end }) => start * 100 + end);
        expect(places).toEqual([...places].sort((one, next) => one - next));
        expect([...new Set(found)].filter((hit) => !isDigitsOnly(hit, text)).sort()).toEqual(naive(texts, text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a withheld id in a text that is that id, whatever the case of either', () => {
    const id = 'f9caadd2-811b-432a-a899-513534ec5ac3';
    const finder = createValueFinder(values(id.toUpperCase(), id, 'f9caadd2', '0-f9caadd2-811b'), none);
    const expected = ['f9caadd2', id, id.toUpperCase()].sort();
    expect(
      finder(id)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(expected);
    expect(
      finder(id.toUpperCase())
        .map(({ value }) => value)
        .sort(),
    ).toEqual(expected);
    expect(
      finder(`see ${id}.`)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(expected);
    const short = createValueFinder(values('ec5ac3', id, 'f9caad'), none);
    expect(short(id).map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [0, 36],
      [30, 36],
    ]);
    expect(finder('f9caadd2-811b-432a-a899-513534ec5ac4').map(({ value }) => value)).toEqual(['f9caadd2']);
  });

  it('holds many values with a common beginning', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `https://login.example.com/tenants/${index}/end`);
    const finder = createValueFinder(values(...many), none);
    expect(finder('see HTTPS://login.example.com/tenants/49999/end!').map(({ value }) => value)).toEqual([
      many[49_999],
    ]);
    const started = performance.now();
    for (let round = 0; round < 2_000; round += 1) finder('https://login.example.com/tenants/x/end and more text');
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
