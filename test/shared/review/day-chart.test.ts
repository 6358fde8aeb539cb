// The chart counts each record once, on the day that its own bounds choose as a filter, in the zone of the case.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../shared/review/case-index.ts';
import { dayChart } from '../../../shared/review/day-chart.ts';
import { filterRows } from '../../../shared/review/filter-rows.ts';
import { parseFilter } from '../../../shared/review/parse-filter.ts';
import { anyPages, aRow } from '../../support/review-rows.ts';

function indexOf(times: readonly (readonly [time: string, errorCode: number | null])[]) {
  const index = createCaseIndex();
  index.addPage(
    0,
    times.map(([createdDateTime, errorCode], place) => aRow({ id: `r${place}`, createdDateTime, errorCode })),
  );
  return index;
}

describe('the chart', () => {
  it('shows days and hours of the zone, empty days too, and how the sign-ins ended', () => {
    const index = indexOf([
      ['2026-10-24T22:30:00Z', 0],
      ['2026-10-25T00:30:00Z', 50126],
      ['2026-10-25T01:30:00Z', 50074],
      ['2026-10-25T22:59:59.9999999Z', null],
      ['2026-10-27T05:00:00Z', 0],
    ]);
    const { days, total } = dayChart(index, index.order(), 'Europe/Amsterdam');
    expect(days.map(({ day }) => day)).toEqual(['2026-10-25', '2026-10-26', '2026-10-27']);
    expect(days[0]).toMatchObject({
      from: '2026-10-24T22:00:00Z',
      to: '2026-10-25T23:00:00Z',
      success: 1,
      interrupted: 1,
      failure: 1,
    });
    expect(days[0]?.hours.map((count, hour) => [hour, count]).filter(([, count]) => count !== 0)).toEqual([
      [0, 1],
      [2, 2],
      [23, 1],
    ]);
    expect(days[1]).toMatchObject({ success: 0, interrupted: 0, failure: 0 });
    expect(days.every(({ hours }) => hours.length === 24)).toBe(true);
    expect(total).toEqual({ success: 2, interrupted: 1, failure: 1 });
  });

  it('counts on every day what a filter by its bounds chooses', () => {
    const zones = ['UTC', 'Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns'];
    fc.assert(
      fc.property(anyPages, fc.constantFrom(...zones), (pages, zone) => {
        const index = createCaseIndex();
        for (const [page, rows] of pages.entries()) index.addPage(page, rows);
        const { days } = dayChart(index, index.order(), zone);
        let counted = 0;
        for (const { hours, from, to } of days) {
          const filter = parseFilter(`createdDateTime ge ${from} and createdDateTime lt ${to}`);
          if (!filter.ok) throw new Error(from);
          const count = hours.reduce((sum, hour) => sum + hour, 0);
          expect(filterRows(index, filter.value).length).toBe(count);
          counted += count;
        }
        expect(counted).toBe(index.size());
      }),
      { numRuns: 100 },
    );
  });

  it('does not fill the window with empty days because of one record from long ago', () => {
    const index = indexOf([
      ['1601-01-01T00:00:00Z', 0],
      ['2026-10-25T00:30:00Z', 0],
      ['9999-12-31T23:00:00Z', 0],
    ]);
    const { days } = dayChart(index, index.order(), 'Europe/Amsterdam');
    expect(days.map(({ day }) => day)).toEqual(['1601-01-01', '2026-10-25', '+010000-01-01']);
  });

  it('has no days where there are no records', () => {
    expect(dayChart(createCaseIndex(), new Uint32Array(0), 'UTC')).toEqual({
      days: [],
      total: { success: 0, interrupted: 0, failure: 0 },
    });
  });
});
