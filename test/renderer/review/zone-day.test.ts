// Days as somebody types them are whole days of the case's zone, also where clocks change.
import { describe, expect, it } from 'vitest';
import { daysOfSpan, spanOfDays } from '../../../renderer/review/zone-day.ts';

describe('a span of days', () => {
  it('holds both days, whichever was typed first', () => {
    const span = { from: '2026-05-02T22:00:00.000Z', to: '2026-05-05T22:00:00.000Z' };
    expect(spanOfDays('2026-05-03', '2026-05-05', 'Europe/Amsterdam')).toEqual(span);
    expect(spanOfDays('2026-05-05', '2026-05-03', 'Europe/Amsterdam')).toEqual(span);
  });

  it('has 25 hours on the day that clocks go back', () => {
    const span = spanOfDays('2026-10-25', '2026-10-25', 'Europe/Amsterdam');
    expect(Date.parse(span?.to ?? '') - Date.parse(span?.from ?? '')).toBe(25 * 3_600_000);
  });

  it('is read back as the same days', () => {
    for (const zone of ['UTC', 'Europe/Amsterdam', 'Pacific/Auckland', 'America/St_Johns']) {
      const span = spanOfDays('2026-03-28', '2026-03-30', zone);
      expect(span === null ? null : daysOfSpan(span, zone)).toEqual({ first: '2026-03-28', last: '2026-03-30' });
    }
  });

  it('is nothing for what is no day', () => {
    expect([spanOfDays('', '2026-05-03', 'UTC'), spanOfDays('2026-13-01', '2026-05-03', 'UTC')]).toEqual([null, null]);
  });
});
