// The due date of an answer, by Regulation 1182/71.
import { describe, expect, it } from 'vitest';
import { daysLeft, dueDay, isCalendarDay, leavesTenantAt } from '../../../shared/review/due-date.ts';

describe('due day', () => {
  it.each([
    ['the same date of the next month', '2026-03-05', 1, '2026-04-06', 'because 5 April 2026 is a Sunday'],
    ['the last day of a shorter month', '2026-08-31', 1, '2026-09-30', ''],
    ['the end of February', '2027-01-30', 1, '2027-03-01', 'because 28 February 2027 is a Sunday'],
    ['29 February in a leap year', '2028-01-31', 1, '2028-02-29', ''],
    ['across the turn of the year', '2026-12-15', 1, '2027-01-15', ''],
    ['three months with the extension', '2026-03-05', 3, '2026-06-05', ''],
    ['the Monday after a Saturday', '2026-04-16', 1, '2026-05-18', 'because 16 May 2026 is a Saturday'],
  ] as const)('is %s', (_what, received, months, due, _because) => {
    expect(dueDay(received, months)).toBe(due);
  });

  it('moves past holidays that follow a weekend', () => {
    // 25 December 2026 is a Friday; 26 and 27 are the weekend; 28 is given as a holiday.
    expect(dueDay('2026-11-25', 1, new Set(['2026-12-25', '2026-12-28']))).toBe('2026-12-29');
  });
});

describe('days', () => {
  it('knows real calendar days from impossible ones', () => {
    expect(['2026-02-28', '2028-02-29'].every(isCalendarDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'today'].some(isCalendarDay)).toBe(false);
  });

  it('counts the days left through the end of the due day', () => {
    expect(daysLeft('2026-05-18', Date.parse('2026-05-18T23:00:00Z'))).toBe(0);
    expect(daysLeft('2026-05-18', Date.parse('2026-05-17T23:00:00Z'))).toBe(1);
    expect(daysLeft('2026-05-18', Date.parse('2026-05-19T00:00:01Z'))).toBe(-1);
  });

  it('tells when a record leaves the tenant', () => {
    expect(leavesTenantAt(0, 30)).toBe(30 * 86_400_000);
  });
});
