// Every field that the filter language knows can be picked, in both languages, with the values it may hold.
import { describe, expect, it } from 'vitest';
import { filterChoices, operatorsOf } from '../../../renderer/review/filter-choices.ts';
import { composeFilter } from '../../../shared/review/compose-filter.ts';
import { filterNames } from '../../../shared/review/filter-fields.ts';
import { parseFilter } from '../../../shared/review/parse-filter.ts';

const example = { outcome: 'failure', truth: 'true', number: '50126', day: '2026-05-03' } as const;

describe.each(['en', 'nl'] as const)('the fields to filter by (%s)', (language) => {
  const choices = filterChoices(language, 'Ended');

  it('are all that the language knows, but for other names of the same', () => {
    const names = choices.map(({ name }) => name);
    expect(filterNames.filter((name) => !names.includes(name))).toEqual([
      'signinDateTime',
      'loginStatus',
      'location/country',
    ]);
    expect(names.slice(0, 4)).toEqual(['userPrincipalName', 'userDisplayName', 'userId', 'outcome']);
  });

  it('have a name and a meaning each', () => {
    for (const { label, says } of choices) expect([label.length > 1, says.length > 5]).toEqual([true, true]);
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
  });

  it('make filters that can be read, with every operator they offer', () => {
    for (const { name, kind, values } of choices) {
      const value = values[0]?.value ?? (kind === 'text' || kind === 'fixed' ? 'some text' : example[kind]);
      for (const operator of operatorsOf[kind]) {
        expect(parseFilter(composeFilter([{ name, operator, values: [value] }]) ?? '')).toMatchObject({ ok: true });
      }
    }
  });

  it('explain the fixed values', () => {
    const client = choices.find(({ name }) => name === 'clientAppUsed');
    expect(client?.kind).toBe('fixed');
    expect(client?.values.every(({ says }) => says !== '')).toBe(true);
    expect(choices.find(({ name }) => name === 'signInEventTypes')?.values.length).toBeGreaterThan(1);
  });
});
