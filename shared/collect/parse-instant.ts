// Timestamps as the sources write them, to an instant: strict about calendar and zone, generous about digits.
// The text itself is kept elsewhere, so no digit is ever lost (reference: Graph writes 0 to 8 fraction digits).

export type DateParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** The digits after the point, as written. */
  readonly fraction: string;
  /** Null where the text names no zone. */
  readonly offsetMinutes: number | null;
};

/** A numeric date whose day and month are not told apart yet. */
export type NumericDate = {
  readonly first: number;
  readonly second: number;
  /** True where the separator or the year's place already says which is the month. */
  readonly order: 'day-first' | 'year-first' | 'unknown';
  readonly parts: Omit<DateParts, 'month' | 'day'>;
};

const isoForm = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,12}))?)? ?([Zz]|UTC|[+-]\d\d:?\d\d)?$/;
const tickForm = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
// "12/4/2025, 8:19:41 AM", "04.12.2025 08:19", "2025/12/04 08:19:41.123": Excel and browsers write these per culture.
const numericForm =
  /^(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})\.?,?[ \u00a0\u202f](\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,](\d{1,12}))?)?(?:[ \u00a0\u202f]?([AaPp])\.?[ \u00a0\u202f]?[Mm]\.?)?(?: ?(?:UTC|Z))?$/;

/**
 * Milliseconds since 1970 UTC, with the fraction as far as a double holds it; null for anything that is not a real
 * moment with a zone. Only where the shape says that its times are UTC may the caller pass `zoneless: 'utc'`.
 */
export function parseInstant(text: string, zoneless: 'utc' | 'refuse' = 'refuse'): number | null {
  const ticks = tickForm.exec(text);
  if (ticks !== null) return Number(ticks[1]);
  const parts = isoParts(text);
  if (parts === null || (parts.offsetMinutes === null && zoneless === 'refuse')) return null;
  return instantOf(parts);
}

/** The parts of an ISO 8601 text with a real calendar date; null otherwise. */
export function isoParts(text: string): DateParts | null {
  const match = isoForm.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match;
  const offsetMinutes = offsetOf(zone);
  if (offsetMinutes === undefined) return null;
  const parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction,
    offsetMinutes,
  };
  return isReal(parts) ? parts : null;
}

/** A date in figures of some culture; null where the text is none. Two-digit years are refused: they do not say which. */
export function numericDate(text: string): NumericDate | null {
  const match = numericForm.exec(text);
  if (match === null) return null;
  const [, a = '', separator, b = '', c = '', hour, minute, second = '0', fraction = '', half] = match;
  const yearFirst = a.length === 4 && c.length <= 2;
  if (!yearFirst && (c.length !== 4 || a.length > 2)) return null;
  const hours = hourOf(Number(hour), half);
  if (hours === null) return null;
  return {
    first: Number(yearFirst ? b : a),
    second: Number(yearFirst ? c : b),
    // No culture writes month.day.year with points (Unicode CLDR date patterns).
    order: yearFirst ? 'year-first' : separator === '.' ? 'day-first' : 'unknown',
    parts: {
      year: Number(yearFirst ? a : c),
      hour: hours,
      minute: Number(minute),
      second: Number(second),
      fraction,
      offsetMinutes: null,
    },
  };
}

/** Settles a numeric date; null where it then is no real one, or where the order is still unknown. */
export function settleNumericDate(date: NumericDate, dayFirst: boolean | null): DateParts | null {
  const order =
    date.order !== 'unknown' ? date.order : dayFirst === null ? null : dayFirst ? 'day-first' : 'month-first';
  // The same number twice needs no order.
  if (order === null && date.first !== date.second) return null;
  const month = order === 'day-first' ? date.second : date.first;
  const day = order === 'day-first' ? date.first : date.second;
  const parts = { ...date.parts, month, day };
  return isReal(parts) ? parts : null;
}

/** ISO 8601 in UTC with every digit of the fraction. For parts without an offset or with offset 0. */
export function isoTextOf(parts: DateParts): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const fraction = parts.fraction === '' ? '' : `.${parts.fraction}`;
  const date = `${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(parts.day)}`;
  return `${date}T${two(parts.hour)}:${two(parts.minute)}:${two(parts.second)}${fraction}Z`;
}

export function instantOf(parts: DateParts): number {
  const minutes =
    (daysSince1970(parts.year, parts.month, parts.day) * 24 + parts.hour) * 60 +
    parts.minute -
    (parts.offsetMinutes ?? 0);
  const fraction = parts.fraction === '' ? 0 : Number(`0.${parts.fraction}`) * 1000;
  return (minutes * 60 + parts.second) * 1000 + fraction;
}

/** Null without a zone, undefined for an offset that does not exist. */
function offsetOf(zone: string | undefined): number | null | undefined {
  if (zone === undefined) return null;
  if (zone === 'Z' || zone === 'z' || zone === 'UTC') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function isReal(parts: DateParts): boolean {
  const { year, month, day, hour, minute, second } = parts;
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59
  );
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The proleptic Gregorian calendar; `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
