// Sorting a view by what only the records hold: in the order a plain sort gives, cut off where it would read too many of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openView, type ViewRequest } from '../../../electron/flow/fixed-view.ts';
import { recordOfRow } from '../../../electron/review/source-records.ts';
import { appError } from '../../../shared/errors.ts';
import { fail } from '../../../shared/result.ts';
import { heldMonth } from '../../support/held-case.ts';

type Made = Awaited<ReturnType<typeof heldMonth>>;
let made: Made;
const everything: ViewRequest = {
  filter: null,
  preset: null,
  sort: { by: 'createdDateTime', direction: 'ascending' },
  grouping: null,
};
const notAsked = () => Promise.reject(new Error('nobody asked for that preset'));

beforeAll(async () => {
  made = await heldMonth('fixed-view', 5400, 1000);
}, 120_000);
afterAll(() => made.held.close());

const opened = (request: Partial<ViewRequest>, mentioning: Parameters<typeof openView>[3] = notAsked) =>
  openView(made.held.open, made.held.view(), { ...everything, ...request }, mentioning, made.held.surroundings);

describe('a view sorted by its records', () => {
  it.each(['ascending', 'descending'] as const)(
    'puts numbers in %s order, equal ones by time, absent ones first or last',
    async (direction) => {
      const sort = { by: 'autonomousSystemNumber', direction };
      const view = await opened({ sort, filter: 'isInteractive eq true' });
      if (!view.ok) throw new Error(view.error.code);
      const { open } = made.held;
      const numberOf = (row: number) => {
        const value = recordOfRow(open, row).autonomousSystemNumber;
        return typeof value === 'number' ? value : -1;
      };
      const sign = direction === 'ascending' ? 1 : -1;
      const inTime = open.index.order().filter((row) => view.value.rows.includes(row));
      const expected = [...inTime].sort((left, right) => sign * (numberOf(left) - numberOf(right)));
      expect([...view.value.rows]).toEqual(expected);
      expect(new Set(expected.map(numberOf)).size).toBeGreaterThan(1);
    },
  );

  it('is refused for more records than can be read while somebody waits', async () => {
    const sort = { by: 'processingTimeInMilliseconds', direction: 'ascending' } as const;
    expect(await opened({ sort })).toEqual(fail(appError('REVIEW_TOO_MANY_TO_SORT', { most: 5000 })));
  });
});

describe('the preset for what mentions somebody else', () => {
  it('passes on why nobody can say', async () => {
    const refused = fail(appError('REDACT_OVERRIDE_INVALID', { path: 'x', words: 'y' }));
    expect(await opened({ preset: 'mentions-somebody-else' }, async () => refused)).toBe(refused);
  });
});
