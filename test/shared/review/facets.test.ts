// The counts beside the table: each value's filter chooses exactly the records that were counted, whatever the texts hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { facetsOf } from '../../../shared/review/facets.ts';
import { filterRows } from '../../../shared/review/filter-rows.ts';
import { parseFilter } from '../../../shared/review/parse-filter.ts';
import { anyPages, aRow } from '../../support/review-rows.ts';

describe('the facets', () => {
  it('count what their filters choose', () => {
    fc.assert(
      fc.property(anyPages, fc.func(fc.boolean()), (pages, isChosen) => {
        const index = createCaseIndex();
        for (const [page, rows] of pages.entries()) index.addPage(page, rows);
        const within = index.order().filter((row) => isChosen(row));
        for (const { path, values, more } of facetsOf(index, within)) {
          expect(more === 0 || values.length === 50).toBe(true);
          for (const { value, count, filter } of values) {
            const words = parseFilter(filter);
            if (!words.ok) throw new Error(filter);
            expect([path, value, filterRows(index, words.value, within).length]).toEqual([path, value, count]);
          }
          if (path === 'signInEventTypes' || more > 0) continue;
          expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(within.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('show the most frequent first, spellings together, and count the values left out', () => {
    const index = createCaseIndex();
    index.addPage(0, [
      ...Array.from({ length: 60 }, (_, place) => aRow({ ipAddress: `192.0.2.${place}`, 'location.city': null })),
      aRow({ ipAddress: '192.0.2.59', 'location.city': 'Lyon' }),
      aRow({ ipAddress: '192.0.2.59', 'location.city': 'LYON', signInEventTypes: 'interactiveUser,interactiveUser' }),
    ]);
    const facets = new Map(facetsOf(index, index.order()).map((facet) => [facet.path, facet]));
    expect([...facets.keys()]).toEqual([
      'location.countryOrRegion',
      'location.city',
      'appDisplayName',
      'resourceDisplayName',
      'deviceDetail',
      'ipAddress',
      'clientAppUsed',
      'signInEventTypes',
    ]);
    expect(facets.get('ipAddress')).toMatchObject({ more: 10 });
    expect(facets.get('ipAddress')?.values[0]).toMatchObject({ value: '192.0.2.59', count: 3 });
    expect(facets.get('location.city')?.values.map(({ value, count }) => [value, count])).toEqual([
      [null, 60],
      ['Lyon', 2],
    ]);
    expect(facets.get('signInEventTypes')?.values.map(({ value, count }) => [value, count])).toEqual([
      [null, 61],
      ['interactiveUser', 1],
    ]);
  });

  it('tell an empty text from nothing', () => {
    const index = createCaseIndex();
    index.addPage(0, [aRow({ clientAppUsed: '' }), aRow({ clientAppUsed: null }), aRow({ clientAppUsed: '' })]);
    const apps = facetsOf(index, index.order()).find(({ path }) => path === 'clientAppUsed');
    expect(apps?.values.map(({ value, count }) => [value, count])).toEqual([
      ['', 2],
      [null, 1],
    ]);
  });

  it('put browser and operating system of a device together', () => {
    const index = createCaseIndex();
    index.addPage(0, [
      aRow({ 'deviceDetail.browser': 'Edge 130', 'deviceDetail.operatingSystem': 'Windows 11' }),
      aRow({ 'deviceDetail.browser': null, 'deviceDetail.operatingSystem': 'iOS 18' }),
      aRow({ 'deviceDetail.browser': 'Edge 130', 'deviceDetail.operatingSystem': 'Windows 11' }),
    ]);
    const device = facetsOf(index, index.order()).find(({ path }) => path === 'deviceDetail');
    expect(device?.values.map(({ value, count }) => [value, count])).toEqual([
      ['Edge 130, Windows 11', 2],
      ['iOS 18', 1],
    ]);
  });
});
