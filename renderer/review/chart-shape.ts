// From counts per day to what the charts draw: at most so many columns, five steps of one hue, and a zero-based scale. Pure.
import type { ChartView } from '../../shared/ipc/views.ts';

type Day = ChartView['days'][number];

/** One column of a chart: a day, or several where there are too many to tell apart. */
export type ChartColumn = {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly from: string;
  readonly to: string;
  /** 24 counts. */
  readonly hours: readonly number[];
  readonly success: number;
  readonly interrupted: number;
  readonly failure: number;
};

/** More would be narrower than three pixels each. */
const mostColumns = 93;

export function chartColumns(days: readonly Day[], most = mostColumns): readonly ChartColumn[] {
  const each = Math.max(1, Math.ceil(days.length / most));
  const columns: ChartColumn[] = [];
  for (let at = 0; at < days.length; at += each) {
    const some = days.slice(at, at + each);
    const [first, last] = [some[0], some.at(-1)];
    if (first === undefined || last === undefined) continue;
    const sum = (pick: (day: Day) => number) => some.reduce((total, day) => total + pick(day), 0);
    columns.push({
      firstDay: first.day,
      lastDay: last.day,
      from: first.from,
      to: last.to,
      hours: Array.from({ length: 24 }, (_, hour) => sum((day) => day.hours[hour] ?? 0)),
      success: sum((day) => day.success),
      interrupted: sum((day) => day.interrupted),
      failure: sum((day) => day.failure),
    });
  }
  return columns;
}

/** 0 for nothing, 1 to 4 by quarters of the most. */
export function heatStep(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(4, Math.ceil((4 * count) / most))) as 1 | 2 | 3 | 4;
}

export function mostPerHour(columns: readonly ChartColumn[]): number {
  return columns.reduce((most, column) => Math.max(most, ...column.hours), 0);
}

/** The next round number at or above the most, so that the upper gridline has a readable label. */
export function roundTop(most: number): number {
  if (most <= 4) return Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(most));
  for (const step of [1, 1.5, 2, 3, 4, 5, 6, 8])
    if (step * power >= most && Number.isInteger(step * power)) return step * power;
  return 10 * power;
}

/** The SVG path of one step's cells, in units of one column by one hour; one path a step instead of a thousand rectangles. */
export function heatPath(columns: readonly ChartColumn[], step: number, most: number): string {
  let path = '';
  for (const [x, { hours }] of columns.entries()) {
    for (let hour = 0; hour < 24; hour++) {
      if (heatStep(hours[hour] ?? 0, most) === step) path += `M${x} ${hour}h1v1h-1z`;
    }
  }
  return path;
}

export type ColumnSpan = { readonly first: number; readonly last: number };

/** The columns of a span of time; null where it touches none. */
export function spanOf(
  columns: readonly ChartColumn[],
  brush: { readonly from: string; readonly to: string } | null,
): ColumnSpan | null {
  if (brush === null) return null;
  const [from, to] = [Date.parse(brush.from), Date.parse(brush.to)];
  const inside = columns.flatMap((column, place) =>
    Date.parse(column.from) < to && Date.parse(column.to) > from ? [place] : [],
  );
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

export function brushOf(columns: readonly ChartColumn[], { first, last }: ColumnSpan) {
  const [from, to] = [columns[Math.min(first, last)]?.from, columns[Math.max(first, last)]?.to];
  return from === undefined || to === undefined ? null : { from, to };
}
