// The bench's report as a table for a terminal.
import type { BenchReport, SideSummary, StageReport } from './report.ts';

const headings = ['stage', 'measured', 'goal', '', 'naive twin', 'time ratio', 'peak memory', 'of the twin', 'ratio'];

function number(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

const figure = (side: SideSummary): string =>
  'failed' in side ? 'did not run' : `${number(side.figure)} ${side.unit}`;
const memory = (side: SideSummary): string => ('failed' in side ? '-' : `${number(side.peakMegabytes)} MB`);
const ratio = (value: number | null): string => (value === null ? '-' : `${number(value)} x`);

function goalText({ goal }: StageReport): string {
  if (goal.limit === null) return '-';
  return `${goal.kind === 'at-least' ? '>=' : '<='} ${goal.limit.toLocaleString('en')} ${goal.unit}`;
}

function verdict({ ours, goalMet, memoryGoalMet }: StageReport): string {
  if ('failed' in ours) return 'FAILED';
  const missed = [...(goalMet === false ? ['time'] : []), ...(memoryGoalMet === false ? ['memory'] : [])];
  if (missed.length > 0) return `MISSED: ${missed.join(', ')}`;
  return goalMet === null ? 'compared' : 'met';
}

function rowOf(stage: StageReport): readonly string[] {
  return [
    stage.stage,
    figure(stage.ours),
    goalText(stage),
    verdict(stage),
    figure(stage.naive),
    ratio(stage.timeRatio),
    memory(stage.ours),
    memory(stage.naive),
    ratio(stage.memoryRatio),
  ];
}

function notesOf(stage: StageReport): readonly string[] {
  const lines = [`${stage.stage}: ${stage.does}. Twin: ${stage.twinDoes}. Load before ${number(stage.loadBefore)}.`];
  for (const [who, side] of [['ours', stage.ours] as const, ['twin', stage.naive] as const]) {
    if ('failed' in side) lines.push(`  ${who} did not run: ${side.failed}`);
    else lines.push(`  ${who}: ${factsText({ 'processor time, s': side.cpuSeconds, ...side.facts })}`);
  }
  return lines;
}

function factsText(facts: Readonly<Record<string, number | string>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? number(value).replace(/\.0+$/, '') : value}`)
    .join(', ');
}

export function tableLines(report: BenchReport): readonly string[] {
  const rows = [headings, ...report.stages.map(rowOf)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isLeft = (column: number) => column === 0 || column === 3;
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (isLeft(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const { machine, records, inputBytes, peakMegabytesLimit, yardstick } = report;
  return [
    `${records.toLocaleString('en')} generated records, ${number(inputBytes / records)} bytes each; ${machine.cores} cores of ${machine.processor}, Node ${machine.node}`,
    `This machine now: JSON.parse alone ${number(yardstick.parseRecordsPerSecond)} records/s, SHA-256 ${number(yardstick.sha256MegabytesPerSecond)} MB/s.`,
    `Ratios: the twin's time or memory over ours, so above 1 ours is better. Memory goal: under ${peakMegabytesLimit} MB in every stage.`,
    '',
    line(rows[0] ?? []),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.slice(1).map(line),
    '',
    ...report.stages.flatMap(notesOf),
  ];
}
