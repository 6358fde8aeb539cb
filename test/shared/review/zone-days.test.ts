// Days of a zone as spans of UTC, where clocks change, where midnight is missing or comes twice, and against the clock itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createZoneDays } from '../../../shared/review/zone-days.ts';

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const second = (instant: string) => Date.parse(instant) / 1000;
const textOf = (at: number) => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

describe('the days of a zone', () => {
  it.each([
    ['Europe/Amsterdam', '2026-03-28', '2026-03-27T23:00:00Z', 24],
    ['Europe/Amsterdam', '2026-03-29', '2026-03-28T23:00:00Z', 23],
    ['Europe/Amsterdam', '2026-10-25', '2026-10-24T22:00:00Z', 25],
    ['UTC', '2026-03-29', '2026-03-29T00:00:00Z', 24],
    ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00Z', 24],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z', 24.5],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z', 23],
    ['America/Havana', '2025-11-02', '2025-11-02T04:00:00Z', 25],
    ['Asia/Beirut', '2025-10-25', '2025-10-24T21:00:00Z', 25],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z', 0],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z', 24],
    ['America/St_Johns', '2010-11-07', '2010-11-07T02:30:00Z', 25],
  ])('in %s %s begins at %s and lasts %d hours', (zone, day, from, hours) => {
    const days = createZoneDays(zone);
    expect(textOf(days.startOf(dayNumber(day)))).toBe(from);
    expect((days.startOf(dayNumber(day) + 1) - days.startOf(dayNumber(day))) / 3600).toBe(hours);
  });

  it('gives the hour that comes twice one number, and the one that is left out none', () => {
    const days = createZoneDays('Europe/Amsterdam');
    const hours = (from: string, count: number) =>
      Array.from({ length: count }, (_, hour) => days.hourOf(second(from) + hour * 3600));
    expect(hours('2026-10-24T23:00:00Z', 4)).toEqual([1, 2, 2, 3]);
    expect(hours('2026-03-28T23:00:00Z', 4)).toEqual([0, 1, 3, 4]);
  });

  it('leaves the hour that comes again after midnight with the day that has begun', () => {
    // At 00:01 of 7 November clocks went back to 23:01 of the 6th.
    const days = createZoneDays('America/St_Johns');
    expect(days.dayOf(second('2010-11-07T02:29:59Z'))).toBe(dayNumber('2010-11-06'));
    expect(days.dayOf(second('2010-11-07T02:45:00Z'))).toBe(dayNumber('2010-11-07'));
    expect(days.hourOf(second('2010-11-07T02:45:00Z'))).toBe(23);
  });

  it('refuses a zone that nobody knows', () => {
    expect(() => createZoneDays('Middle/Earth')).toThrow(RangeError);
  });

  it('agrees with the clock of the zone in every second but those of a day cut in two', () => {
    const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham', 'Africa/Casablanca'];
    const from = second('1995-01-01T00:00:00Z');
    const to = second('2035-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: from, max: to }), (zone, at) => {
        const days = createZoneDays(zone);
        const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
        const [day = '', time = ''] = clock.format(at * 1000).split(' ');
        expect([days.dayOf(at), days.hourOf(at)]).toEqual([dayNumber(day), Number(time.slice(0, 2))]);
        expect(days.startOf(days.dayOf(at))).toBeLessThanOrEqual(at);
        expect(days.startOf(days.dayOf(at) + 1)).toBeGreaterThan(at);
      }),
      { numRuns: 300 },
    );
  });
});
