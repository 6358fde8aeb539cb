// The charts lose no record: columns add up to the days, the heat's paths draw every hour once, and a brush means whole columns.
import { describe, expect, it } from 'vitest';
import {
  brushOf,
  chartColumns,
  heatPath,
  heatStep,
  mostPerHour,
  roundTop,
  spanOf,
} from '../../../renderer/review/chart-shape.ts';

function someDays(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const from = Date.UTC(2026, 0, 1 + at);
    return {
      day: new Date(from).toISOString().slice(0, 10),
      hours: Array.from({ length: 24 }, (_, hour) => (at * hour) % 7),
      from: new Date(from).toISOString(),
      to: new Date(from + 86_400_000).toISOString(),
      success: at,
      interrupted: at % 3,
      failure: at % 2,
    };
  });
}

describe('the columns of a chart', () => {
  it('are the days while these are few', () => {
    const columns = chartColumns(someDays(31));
    expect(columns).toHaveLength(31);
    expect(columns[3]).toMatchObject({ firstDay: '2026-01-04', lastDay: '2026-01-04', success: 3 });
  });

  it('join neighbouring days, and count each once', () => {
    const days = someDays(400);
    const columns = chartColumns(days);
    expect(columns.length).toBeLessThanOrEqual(93);
    const sum = (
      pick: (one: { success: number; hours: readonly number[] }) => number,
      of: readonly never[] | typeof days,
    ) => of.reduce((total, one) => total + pick(one), 0);
    expect(sum((one) => one.success, columns as never)).toBe(sum((one) => one.success, days));
    expect(sum((one) => one.hours[5] ?? 0, columns as never)).toBe(sum((one) => one.hours[5] ?? 0, days));
    expect([columns[0]?.from, columns.at(-1)?.to]).toEqual([days[0]?.from, days.at(-1)?.to]);
    for (const [at, column] of columns.entries()) if (at > 0) expect(column.from).toBe(columns[at - 1]?.to);
  });

  it('are none for no records', () => {
    expect(chartColumns([])).toEqual([]);
    expect(mostPerHour([])).toBe(0);
  });
});

describe('the heat map', () => {
  it('has five steps, nothing being one of its own', () => {
    expect([0, 1, 25, 26, 75, 76, 100].map((count) => heatStep(count, 100))).toEqual([0, 1, 1, 2, 3, 4, 4]);
    expect(heatStep(0, 0)).toBe(0);
  });

  it('draws every hour in exactly one step', () => {
    const columns = chartColumns(someDays(31));
    const most = mostPerHour(columns);
    const cells = [0, 1, 2, 3, 4].flatMap((step) => heatPath(columns, step, most).match(/M\d+ \d+/g) ?? []);
    expect([cells.length, new Set(cells).size]).toEqual([31 * 24, 31 * 24]);
  });
});

describe('the scale', () => {
  it('ends at a round number at or above the most', () => {
    expect([0, 1, 4, 7, 10, 11, 99, 101, 4_321].map(roundTop)).toEqual([1, 1, 4, 8, 10, 15, 100, 150, 5_000]);
  });
});

describe('the brush', () => {
  const columns = chartColumns(someDays(31));
  it('covers whole columns, whichever way it was drawn', () => {
    const brush = brushOf(columns, { first: 6, last: 4 });
    expect(brush).toEqual({ from: '2026-01-05T00:00:00.000Z', to: '2026-01-08T00:00:00.000Z' });
    expect(spanOf(columns, brush)).toEqual({ first: 4, last: 6 });
  });
  it('is nothing outside the chart', () => {
    expect(spanOf(columns, null)).toBeNull();
    expect(spanOf(columns, { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' })).toBeNull();
    expect(brushOf([], { first: 0, last: 3 })).toBeNull();
  });
});
