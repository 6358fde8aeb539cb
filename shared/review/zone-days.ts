// Calendar days of a time zone as spans of UTC: a day has 23 or 25 hours where clocks change, and none where it was left out.

export type ZoneDays = {
  /** The number of the day that holds a second, counted from 1 January 1970 in the zone; `second` is since 1970 UTC. */
  readonly dayOf: (second: number) => number;
  /** The clock's hour, 0 to 23; an hour that comes twice has one number. */
  readonly hourOf: (second: number) => number;
  /** First second of a day; the day ends where the next begins. Equal to the next one's where the zone left the day out. */
  readonly startOf: (day: number) => number;
};

const daySeconds = 86_400;

/** @param timeZone IANA name; throws RangeError for a name that the system does not know. */
export function createZoneDays(timeZone: string): ZoneDays {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  /** What the zone's clock is ahead of UTC, in seconds. */
  function askedOffset(second: number): number {
    const parts = new Map(clock.formatToParts(second * 1000).map(({ type, value }) => [type, value]));
    const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
    const shown = new Date(0);
    // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
    shown.setUTCFullYear(year, number('month') - 1, number('day'));
    shown.setUTCHours(number('hour'), number('minute'), number('second'));
    return shown.getTime() / 1000 - second;
  }

  type Span = { readonly before: number; readonly after: number; readonly change: number };
  const spans = new Map<number, Span>();
  /** The offsets within one UTC day: mostly one, else two and the second from which on the later one holds. No zone changes twice a day. */
  function spanOf(utcDay: number): Span {
    const known = spans.get(utcDay);
    if (known !== undefined) return known;
    const start = utcDay * daySeconds;
    const end = start + daySeconds;
    const before = askedOffset(start);
    const after = askedOffset(end);
    let change = end;
    if (before !== after) {
      let low = start;
      let high = end;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (askedOffset(middle) === before) low = middle;
        else high = middle;
      }
      change = high;
    }
    const span = { before, after, change };
    spans.set(utcDay, span);
    return span;
  }

  function offsetAt(second: number): number {
    const span = spanOf(Math.floor(second / daySeconds));
    return second < span.change ? span.before : span.after;
  }

  const starts = new Map<number, number>();
  function startOf(day: number): number {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const midnight = day * daySeconds;
    // The earliest second whose clock shows this day or a later one: some UTC day within a day of the same number holds it.
    let start = Number.POSITIVE_INFINITY;
    for (let utcDay = day - 1; utcDay <= day + 1; utcDay++) {
      const { before, after, change } = spanOf(utcDay);
      const from = utcDay * daySeconds;
      const early = Math.max(from, midnight - before);
      if (early < Math.min(change, from + daySeconds)) start = Math.min(start, early);
      const late = Math.max(change, midnight - after);
      if (late < from + daySeconds) start = Math.min(start, late);
    }
    starts.set(day, start);
    return start;
  }

  return {
    dayOf: (second) => {
      let day = Math.floor((second + offsetAt(second)) / daySeconds);
      // Where clocks went back over midnight a day's last hour comes after the next one has begun: spans decide, not the clock.
      while (second >= startOf(day + 1)) day++;
      return day;
    },
    hourOf: (second) => {
      const shown = second + offsetAt(second);
      return Math.floor((shown - Math.floor(shown / daySeconds) * daySeconds) / 3600);
    },
    startOf,
  };
}
