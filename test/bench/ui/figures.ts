// What the UI bench says: figures with goals, each beside the twin's, as a table for people and a document for programs.
import type { FrameLog } from './probe.ts';

export type UiFigure = {
  readonly name: string;
  readonly does: string;
  readonly unit: 'ms' | 's' | 'MB' | 'rows';
  readonly measured: number;
  /** Issue 4 §4; null: only told. */
  readonly goal: number | null;
  /** Null where the twin does nothing of the kind, or could not. */
  readonly twin: number | null;
  readonly facts: Readonly<Record<string, number | string>>;
};

export type UiReport = {
  readonly records: number;
  /** Rows that the twin drew at once: fewer than `records` where all of them killed its page. */
  readonly twinRows: number;
  readonly host: string;
  readonly borderMilliseconds: number;
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly figures: readonly (UiFigure & { readonly isMet: boolean | null; readonly ratio: number | null })[];
};

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function judged(figure: UiFigure): UiReport['figures'][number] {
  const { measured, goal, twin } = figure;
  return { ...figure, isMet: goal === null ? null : measured <= goal, ratio: twin === null ? null : twin / measured };
}

/** The facts of a series in milliseconds. */
export function seriesFacts(values: readonly number[]): Readonly<Record<string, number>> {
  const at = (share: number) => quantile(values, share);
  return { goes: values.length, 'median, ms': at(0.5), 'p95, ms': at(0.95), 'worst, ms': at(1) };
}

export function frameFacts({ milliseconds, ...log }: FrameLog): Readonly<Record<string, number>> {
  return {
    frames: milliseconds.length,
    'median, ms': quantile(milliseconds, 0.5),
    'worst, ms': quantile(milliseconds, 1),
    'over 50 ms': milliseconds.filter((one) => one > 50).length,
    'rows looked at': log.rowsSeen,
    'of them late': log.lateRows,
    'of them mislaid': log.mislaidRows,
    'frames with late rows': log.framesWithLateRows,
    'most bare before told': log.mostBareBeforeTold,
  };
}

function number(value: number): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

const headings = ['figure', 'measured', 'goal', '', 'naive twin', 'ratio'];

export function uiTable(report: UiReport): readonly string[] {
  const rows = report.figures.map(({ name, measured, unit, goal, isMet, twin, ratio }) => [
    name,
    `${number(measured)} ${unit}`,
    goal === null ? '-' : `<= ${number(goal)} ${unit}`,
    isMet === null ? 'told' : isMet ? 'met' : 'MISSED',
    twin === null ? '-' : `${number(twin)} ${unit}`,
    ratio === null || !Number.isFinite(ratio) ? '-' : `${number(ratio)} x`,
  ]);
  const widths = headings.map((_, column) => Math.max(...[headings, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 || at === 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const { records, twinRows, host, borderMilliseconds, loadBefore, loadAfter } = report;
  return [
    `${number(records)} generated records; host: ${host}, whose border costs ${number(borderMilliseconds)} ms a call.`,
    `The twin draws ${twinRows === 0 ? 'nothing' : `${number(twinRows)} rows at once`}. Load before ${number(loadBefore)}, after ${number(loadAfter)}.`,
    "Ratios: the twin's figure over ours, so above 1 ours is better.",
    '',
    line(headings),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    ...report.figures.flatMap(({ name, does, facts }) => [`${name}: ${does}.`, `  ${factsText(facts)}`]),
  ];
}

function factsText(facts: Readonly<Record<string, number | string>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? number(value) : value}`)
    .join(', ');
}
