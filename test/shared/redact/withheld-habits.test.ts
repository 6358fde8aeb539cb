// Which records are worth a stop: those that withhold what fewer than half of all records withhold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Withheld } from '../../../shared/redact/redacted-record.ts';
import { WithheldHabits } from '../../../shared/redact/withheld-habits.ts';

const entry = (path: string): Withheld => ({ path, operator: 'mask', reason: 'CAUTION' });

function remarkable(records: readonly (readonly string[])[]): readonly boolean[] {
  const habits = new WithheldHabits();
  for (const paths of records) habits.see(paths.map(entry));
  const isRemarkable = habits.remarkable();
  return records.map((_, place) => isRemarkable(place));
}

describe('a record', () => {
  it('is remarkable where it withholds what most show; positions in lists do not matter', () => {
    const usual = ['/token', '/policies/0/name', '/policies/1/name'];
    expect(remarkable([usual, ['/token', '/policies/7/name'], usual, [...usual, '/city'], []])).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(remarkable([['/a'], ['/b']])).toEqual([false, false]);
    expect(remarkable([])).toEqual([]);
  });

  it('is judged as a plain count judges it', () => {
    const paths = fc.constantFrom('/a', '/b', '/c/0', '/c/1', '/c/0/d', '/e');
    fc.assert(
      fc.property(fc.array(fc.array(paths, { maxLength: 4 }), { maxLength: 12 }), (records) => {
        const plain = records.map((all) => new Set(all.map((path) => path.replace(/\d/, '*'))));
        const isRare = (path: string) => plain.filter((own) => own.has(path)).length < records.length / 2;
        expect(remarkable(records)).toEqual(plain.map((own) => [...own].some(isRare)));
      }),
    );
  });
});
