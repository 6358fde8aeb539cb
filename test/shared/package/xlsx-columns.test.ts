// Every column of the workbook is a field of the catalogue, with a heading and words of its own.
import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../../shared/model/field-catalogue.ts';
import { Glossary } from '../../../shared/package/glossary.ts';
import { sheetPlans } from '../../../shared/package/sheet-plans.ts';
import { fieldWords } from '../../../shared/words/en/field-words.ts';

describe('the columns of the workbook', () => {
  const plans = sheetPlans('en');
  const headings = [plans.signIns, plans.authentication, plans.conditionalAccess].flatMap((plan) => plan.headings);

  it('are fields that the catalogue and the words know', () => {
    const fields = headings.flatMap(({ field }) => (field === null ? [] : [field]));
    expect(fields.length).toBeGreaterThan(50);
    for (const field of fields) {
      expect([field, fieldAt(field)?.path]).toEqual([field, field]);
      expect([field, typeof fieldWords[field]]).toEqual([field, 'string']);
    }
  });

  it('have headings that differ within a sheet', () => {
    for (const plan of Object.values(plans)) {
      const titles = plan.headings.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

describe('Glossary', () => {
  it('explains the fields that occur, with all below them, and no others', () => {
    const glossary = new Glossary();
    glossary.add({ id: 'x', 'location#1': {}, unknown: 1 });
    const paths = glossary.entries('en').map(({ path }) => path);
    expect(paths).toContain('id');
    expect(paths).toContain('location.geoCoordinates.latitude');
    expect(paths.every((path) => path === 'id' || path.startsWith('location'))).toBe(true);
  });
});
