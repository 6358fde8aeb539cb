// Days that somebody types, as spans of UTC in the case's time zone, and back.
import { createZoneDays } from '../../shared/review/zone-days.ts';
import { momentInZone } from '../table/format-moment.ts';
import type { Brush } from './review-query.ts';

const dayMilliseconds = 86_400_000;

/** Both days are in it; null where one of them is no day. */
export function spanOfDays(firstDay: string, lastDay: string, timeZone: string): Brush | null {
  const zone = createZoneDays(timeZone);
  const [first, last] = [dayNumber(firstDay), dayNumber(lastDay)];
  if (first === null || last === null) return null;
  const instant = (day: number) => new Date(zone.startOf(day) * 1000).toISOString();
  return { from: instant(Math.min(first, last)), to: instant(Math.max(first, last) + 1) };
}

/** The days that a span touches, `YYYY-MM-DD`. */
export function daysOfSpan({ from, to }: Brush, timeZone: string): { readonly first: string; readonly last: string } {
  const lastInstant = new Date(Date.parse(to) - 1).toISOString();
  return { first: momentInZone(from, timeZone).slice(0, 10), last: momentInZone(lastInstant, timeZone).slice(0, 10) };
}

function dayNumber(day: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : at / dayMilliseconds;
}
