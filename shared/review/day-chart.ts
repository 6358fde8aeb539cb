// Counts per day and hour of a case's time zone, and how the sign-ins of each day ended: the heat map and the bars above the table.
import { aadstsOutcome } from '../words/aadsts-outcome.ts';
import type { CaseIndex } from './case-index.ts';
import { createZoneDays, type ZoneDays } from './zone-days.ts';

type Results = { readonly success: number; readonly interrupted: number; readonly failure: number };

export type DayChart = {
  readonly days: readonly (Results & {
    /** `YYYY-MM-DD` in the zone. */
    readonly day: string;
    /** 24 counts; an hour that comes twice has both. */
    readonly hours: readonly number[];
    /** UTC, half-open. */
    readonly from: string;
    readonly to: string;
  })[];
  readonly total: Results;
};

/** Longer silences are left out, and of more days than that the latest are shown: one record of the year 1601 must not fill the window. */
const longestSilenceDays = 92;
const mostDays = 1_500;

const hoursADay = 24;
const outcomes = ['success', 'interrupted', 'failure'] as const;
/** Per day: 24 hours, then the three outcomes; a record without an error code has none. */
const slots = hoursADay + outcomes.length;

/** Days are spans of UTC, so that a filter by `from` and `to` chooses exactly the day's records. Throws RangeError for an unknown zone. */
export function dayChart(index: CaseIndex, rows: Uint32Array, timeZone: string): DayChart {
  const zone = createZoneDays(timeZone);
  const counts = countDays(index, rows, zone);
  const days: DayChart['days'][number][] = [];
  const total = { success: 0, interrupted: 0, failure: 0 };
  for (const own of counts.values()) {
    const results = resultsOf(own);
    for (const outcome of outcomes) total[outcome] += results[outcome];
  }
  for (const day of shownDays([...counts.keys()], zone)) {
    const own = counts.get(day) ?? new Uint32Array(slots);
    days.push({
      day: new Date(day * 86_400_000).toISOString().slice(0, -14),
      hours: [...own.subarray(0, hoursADay)],
      from: instantText(zone.startOf(day)),
      to: instantText(zone.startOf(day + 1)),
      ...resultsOf(own),
    });
  }
  return { days, total };
}

/** A span of time whose records go into one hour of one day. */
type Bin = { readonly from: number; readonly to: number; readonly hour: number; readonly own: Uint32Array };

function countDays(index: CaseIndex, rows: Uint32Array, zone: ZoneDays): Map<number, Uint32Array> {
  const slotOfCode = index.errorCodes
    .values()
    .map((code) => (code === null ? -1 : hoursADay + outcomes.indexOf(aadstsOutcome(code))));
  const counts = new Map<number, Uint32Array>();
  const bins = new Map<number, Bin>();
  let bin: Bin = { from: 0, to: 0, hour: 0, own: new Uint32Array(slots) };
  for (const row of rows) {
    const second = index.secondOf(row);
    if (second < bin.from || second >= bin.to) {
      const quarter = Math.floor(second / binSeconds);
      const known = bins.get(quarter);
      if (known !== undefined && second >= known.from && second < known.to) bin = known;
      else {
        bin = binOf(second, counts, zone);
        bins.set(quarter, bin);
      }
    }
    bin.own[bin.hour] = (bin.own[bin.hour] as number) + 1;
    const slot = slotOfCode[index.errorCodes.codeOf(row)] as number;
    if (slot >= 0) bin.own[slot] = (bin.own[slot] as number) + 1;
  }
  return counts;
}

/** Clocks of today differ from UTC, and change, by whole quarters of an hour. */
const binSeconds = 900;

function binOf(second: number, counts: Map<number, Uint32Array>, zone: ZoneDays): Bin {
  const day = zone.dayOf(second);
  const own = counts.get(day) ?? new Uint32Array(slots);
  counts.set(day, own);
  const hour = zone.hourOf(second);
  const start = Math.floor(second / binSeconds) * binSeconds;
  const from = Math.max(start, zone.startOf(day));
  const to = Math.min(start + binSeconds, zone.startOf(day + 1));
  // Where they did not, long ago, the bin is this second alone.
  const isWhole = zone.hourOf(from) === hour && zone.hourOf(to - 1) === hour;
  return isWhole ? { from, to, hour, own } : { from: second, to: second + 1, hour, own };
}

/** Days with records and the empty ones between them, without those that the zone left out. */
function shownDays(withRecords: number[], zone: ZoneDays): readonly number[] {
  const days: number[] = [];
  let last: number | null = null;
  for (const day of withRecords.sort((left, right) => left - right)) {
    if (last !== null && day - last <= longestSilenceDays) {
      for (let empty = last + 1; empty < day; empty++) {
        if (zone.startOf(empty) < zone.startOf(empty + 1)) days.push(empty);
      }
    }
    days.push(day);
    last = day;
  }
  return days.slice(-mostDays);
}

function resultsOf(own: Uint32Array): Results {
  const [success = 0, interrupted = 0, failure = 0] = own.subarray(hoursADay);
  return { success, interrupted, failure };
}

/** Without milliseconds, as the log writes whole seconds. */
function instantText(second: number): string {
  return new Date(second * 1000).toISOString().replace('.000Z', 'Z');
}
