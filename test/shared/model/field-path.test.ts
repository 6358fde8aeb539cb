// Property paths of the catalogue: they split into steps and come back, and a repeated name such as status#2 is read as status.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalName, pathOfSteps, stepsOfPath } from '../../../shared/model/catalogue/field-path.ts';
import { fieldCatalogue } from '../../../shared/model/field-catalogue.ts';

describe('property paths', () => {
  it('splits at dots and item marks, but not inside an OData annotation', () => {
    expect(stepsOfPath('a.b[*].c[*]')).toEqual(['a', 'b', '[*]', 'c', '[*]']);
    expect(stepsOfPath('@odata.type')).toEqual(['@odata.type']);
    expect(stepsOfPath('location.city@odata.type')).toEqual(['location', 'city@odata.type']);
    expect(stepsOfPath('IP address (seen by resource)')).toEqual(['IP address (seen by resource)']);
  });

  it('comes back from steps to the path for every entry of the catalogue', () => {
    for (const { path } of fieldCatalogue) {
      const steps = stepsOfPath(path).map((step, index) => (step === '[*]' ? index : step));
      expect(pathOfSteps(steps)).toBe(path);
    }
  });

  it('drops only a number after a hash at the end of a name', () => {
    expect(canonicalName('status#2')).toBe('status');
    expect(canonicalName('C# app')).toBe('C# app');
    expect(canonicalName('a#1#2')).toBe('a#1');
  });

  it('leaves names without a hash alone', () => {
    fc.assert(
      fc.property(
        fc.string().filter((name) => !name.includes('#')),
        (name) => canonicalName(name) === name,
      ),
    );
  });
});
