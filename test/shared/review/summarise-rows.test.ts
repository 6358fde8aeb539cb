// The summary groups sign-ins as a plain grouping does, and names each group by what it is, the same on every run.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { summariseRows } from '../../../shared/review/summarise-rows.ts';
import { anyPages, aRow, textOf } from '../../support/review-rows.ts';

const windowHours = { h1: 1, h6: 6, d1: 24 } as const;

describe('the summary', () => {
  it('counts what a plain grouping counts, and shows the rows behind each count', () => {
    fc.assert(
      fc.property(anyPages, fc.constantFrom('h1', 'h6', 'd1'), (pages, window) => {
        const all = pages.flat();
        const index = createCaseIndex();
        for (const [page, rows] of pages.entries()) index.addPage(page, rows);
        const expected = new Map<string, number[]>();
        for (const row of index.order()) {
          const own = all[row]!;
          const second = Date.parse(own.createdDateTime.replace(/\.\d+/, '')) / 1000;
          const hours = Math.floor(second / 3600 / windowHours[window]) * windowHours[window];
          const start = new Date(hours * 3_600_000).toISOString().replace('.000', '');
          const texts = (['appId', 'userPrincipalName', 'ipAddress', 'resourceId'] as const).map((path) =>
            textOf(own, path),
          );
          const key = JSON.stringify([start, ...texts, own.errorCode]);
          expected.set(key, [...(expected.get(key) ?? []), row]);
        }
        const summary = summariseRows(index, index.order(), window);
        const found = Array.from({ length: summary.size }, (_, n) => {
          const group = summary.group(n);
          const { aggregationDateTime, appId, userPrincipalName, ipAddress, resourceId, status } = group;
          expect(group.signInCount).toBe(summary.rowsOf(n).length);
          expect(group.firstSignInDateTime).toBe(all[summary.rowsOf(n)[0]!]!.createdDateTime);
          const key = [aggregationDateTime, appId, userPrincipalName, ipAddress, resourceId, status.errorCode];
          return [JSON.stringify(key), [...summary.rowsOf(n)]] as const;
        });
        expect(new Map(found)).toEqual(expected);
        const places = Array.from({ length: summary.size }, (_, n) => summary.group(n));
        for (const [n, group] of places.entries()) {
          const before = places[n - 1];
          if (before === undefined) continue;
          expect(Date.parse(before.aggregationDateTime)).toBeGreaterThanOrEqual(Date.parse(group.aggregationDateTime));
          if (before.aggregationDateTime === group.aggregationDateTime) {
            expect(before.signInCount).toBeGreaterThanOrEqual(group.signInCount);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names a group by what it is, so that the id is the same on every run', () => {
    const groupOf = (appDisplayName: string, ipAddress: string) => {
      const index = createCaseIndex();
      index.addPage(0, [aRow({ appId: 'a', appDisplayName, ipAddress })]);
      return summariseRows(index, index.order(), 'h1').group(0);
    };
    expect(groupOf('One', '192.0.2.1').id).toBe(groupOf('Renamed', '192.0.2.1').id);
    expect(groupOf('One', '192.0.2.1').id).not.toBe(groupOf('One', '192.0.2.2').id);
    expect(groupOf('One', '192.0.2.1').id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('leaves Conditional Access open where the sign-ins of a group differ', () => {
    const index = createCaseIndex();
    index.addPage(0, [
      aRow({ appId: 'a', conditionalAccessStatus: 'success' }),
      aRow({ appId: 'a', conditionalAccessStatus: 'failure' }),
      aRow({ appId: 'b', conditionalAccessStatus: 'success' }),
    ]);
    const summary = summariseRows(index, index.order(), 'd1');
    expect([0, 1].map((n) => summary.group(n).conditionalAccessStatus)).toEqual([null, 'success']);
    expect(summary.group(0).aggregationDateTime).toBe('2025-03-01T00:00:00Z');
  });
});
