// A chip says in words what it filters by.
import { expect, it } from 'vitest';
import { pickInWords } from '../../../renderer/review/pick-in-words.ts';
import { texts } from '../../../renderer/text/catalogue.ts';

it('says field, condition and values, in both languages', () => {
  const city = { name: 'location/city', operator: 'eq', values: ['Lyon', null] } as const;
  expect(pickInWords(city, 'en', 'UTC', texts.en)).toBe('Town (estimated) is Lyon or nothing');
  const outcome = { name: 'outcome', operator: 'ne', values: ['failure', 'interrupted'] } as const;
  expect(pickInWords(outcome, 'en', 'UTC', texts.en)).toBe('How it ended is not Failure or Interrupted');
  expect(pickInWords(outcome, 'nl', 'UTC', texts.nl)).toBe('Hoe het afliep is niet Mislukt of Onderbroken');
  const time = { name: 'createdDateTime', operator: 'ge', values: ['2026-05-03T22:30:00Z'] } as const;
  expect(pickInWords(time, 'en', 'Europe/Amsterdam', texts.en)).toContain('2026-05-04 00:30:00');
});

it('counts values beyond three', () => {
  const many = { name: 'appId', operator: 'eq', values: ['a', 'b', 'c', 'd', 'e'] } as const;
  expect(pickInWords(many, 'en', 'UTC', texts.en)).toMatch(/a or b or c \(\+2\)$/);
});
