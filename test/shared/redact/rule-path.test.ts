// Paths in rules mean what they mean in the catalogue, can name any field, and come back when written and read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOfPath } from '../../../shared/model/catalogue/field-path.ts';
import { fieldCatalogue } from '../../../shared/model/field-catalogue.ts';
import { parseRulePath, rulePathOf } from '../../../shared/redact/rule-path.ts';

describe('a rule path', () => {
  it('means the same as in the catalogue', () => {
    for (const { path } of fieldCatalogue) {
      expect(parseRulePath(path)).toEqual(stepsOfPath(path));
      expect(rulePathOf(stepsOfPath(path))).toBe(path);
    }
  });

  it('can quote any name', () => {
    expect(parseRulePath('a["b.c[0]"][*].d')).toEqual(['a', 'b.c[0]', '[*]', 'd']);
  });

  it.each(['', '.a', 'a.', 'a..b', '[*]', 'a[0]', 'a[*]b', 'a["b]', 'a["\\x"]'])('refuses %j', (path) => {
    expect(parseRulePath(path)).toBeNull();
  });

  it('can be made of any place and read back', () => {
    const step = fc.oneof(fc.string({ minLength: 1, unit: 'binary' }), fc.nat());
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(step, { maxLength: 5 }), (first, rest) => {
        const steps = [first, ...rest].filter((one) => one !== '[*]' && !/#\d+$/.test(String(one)));
        if (typeof steps[0] !== 'string' || steps.some((one) => typeof one === 'string' && !one.isWellFormed())) return;
        expect(parseRulePath(rulePathOf(steps))).toEqual(steps.map((one) => (typeof one === 'number' ? '[*]' : one)));
      }),
    );
  });
});
