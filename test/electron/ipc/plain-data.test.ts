// What may cross the border is plain data of bounded size and depth; everything else is refused without being read to its end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputByteLimit, isPlainData } from '../../../electron/ipc/plain-data.ts';

const fits = (value: unknown) => isPlainData(value, inputByteLimit);

describe('Plain data', () => {
  it('is whatever JSON can say', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        // Names that reach the prototype are the one thing that JSON can say and the border refuses.
        const isTreacherous = /"(__proto__|constructor|prototype)":/.test(JSON.stringify(value));
        expect(fits(value)).toBe(!isTreacherous);
      }),
    );
  });

  it('has members that are undefined, as a structured clone keeps them', () => {
    expect(fits({ filter: undefined })).toBe(true);
  });

  it.each([
    ['a date', new Date()],
    ['a map', new Map()],
    ['bytes', new Uint8Array(4)],
    ['an error', new Error('x')],
    ['a big integer', 1n],
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
    ['no number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['an object of a class', Object.create({ inherited: 1 })],
  ])('is not %s', (_name, value) => {
    expect(fits(value)).toBe(false);
    expect(fits({ inside: [value] })).toBe(false);
  });

  it('has an end', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = [cycle];
    expect(fits(cycle)).toBe(false);
  });

  it('is measured in bytes, names included', () => {
    expect(isPlainData('é'.repeat(50), 100)).toBe(true);
    expect(isPlainData('é'.repeat(51), 100)).toBe(false);
    expect(isPlainData({ ['n'.repeat(200)]: 1 }, 100)).toBe(false);
    expect(
      isPlainData(
        Array.from({ length: 1000 }, () => null),
        1000,
      ),
    ).toBe(false);
  });
});
