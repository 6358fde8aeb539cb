// Every field of the catalogue has a meaning in both languages, and fixed values where it has them.
import { expect, it } from 'vitest';
import { fieldCatalogue } from '../../../shared/model/field-catalogue.ts';
import { meaningOfField, valuesOfField } from '../../../shared/words/field-meaning.ts';

it('has one sentence for every field of the catalogue', () => {
  const silent = fieldCatalogue.filter(
    ({ path }) => meaningOfField(path, 'en') === null || meaningOfField(path, 'nl') === null,
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

it('says nothing about a field that nobody has examined', () => {
  expect([meaningOfField('toString', 'en'), meaningOfField('brandNew.field', 'nl')]).toEqual([null, null]);
});

it('lists the values that a field may hold', () => {
  expect(valuesOfField('riskState')).toContain('atRisk');
  expect(valuesOfField('appDisplayName')).toEqual([]);
});
