// Times as the exports write them: every digit kept, zones obeyed, and dates in figures read only once their order is settled.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoTextOf, numericDate, parseInstant, settleNumericDate } from '../../../shared/collect/parse-instant.ts';

describe('a timestamp', () => {
  it.each([
    ['2026-03-01T08:19:41Z', Date.UTC(2026, 2, 1, 8, 19, 41)],
    ['2020-03-13T19:15:41.6195833Z', Date.UTC(2020, 2, 13, 19, 15, 41) + 619.5833],
    ['2018-11-06T18:48:12.94725647Z', Date.UTC(2018, 10, 6, 18, 48, 12) + 947.25647],
    ['2022-04-05T13:07:16.7796535+00:00', Date.UTC(2022, 3, 5, 13, 7, 16) + 779.6535],
    ['2022-04-05T13:07:16.5+02:30', Date.UTC(2022, 3, 5, 10, 37, 16) + 500],
    ['2022-04-05 13:07:16 UTC', Date.UTC(2022, 3, 5, 13, 7, 16)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2026-03-01T08:19Z', Date.UTC(2026, 2, 1, 8, 19)],
    ['/Date(1584126941619)/', 1584126941619],
    ['/Date(1584126941619+0200)/', 1584126941619],
    ['0001-01-01T00:00:00Z', -62135596800000],
  ])('%s is understood without losing digits', (text, instant) => {
    expect(parseInstant(text)).toBeCloseTo(instant, 3);
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T08:60:00Z',
    '2026-03-01T08:19:61Z',
    '2026-03-01T08:19:41+15:00',
    '2026-03-01T08:19:41',
    '2026-03-01',
    '03/01/2026 08:19:41',
    'yesterday',
    '',
    '2026-03-01T08:19:41Z junk',
    'Z',
  ])('%s is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('without a zone is UTC only where the shape says so', () => {
    expect(parseInstant('2026-03-01T08:19:41')).toBeNull();
    expect(parseInstant('2026-03-01T08:19:41', 'utc')).toBe(Date.UTC(2026, 2, 1, 8, 19, 41));
  });

  it('agrees with the platform for every moment of four digits a year', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
        (date) => {
          expect(parseInstant(date.toISOString())).toBeCloseTo(date.getTime(), 6);
        },
      ),
    );
  });

  it('never throws, and never reads what the platform calls no date', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const instant = parseInstant(text);
        expect(instant === null || Number.isFinite(instant)).toBe(true);
      }),
    );
  });
});

describe('a date in figures', () => {
  const read = (text: string, dayFirst: boolean | null): string | null => {
    const date = numericDate(text);
    const parts = date === null ? null : settleNumericDate(date, dayFirst);
    return parts === null ? null : isoTextOf(parts);
  };

  it.each([
    ['12/4/2025, 8:19:41 AM', false, '2025-12-04T08:19:41Z'],
    ['12/4/2025, 8:19:41 PM', true, '2025-04-12T20:19:41Z'],
    ['5/27/2021, 7:10:52.123 PM', false, '2021-05-27T19:10:52.123Z'],
    ['04.12.2025 08:19', null, '2025-12-04T08:19:00Z'],
    ['2025/12/04 08:19:41', null, '2025-12-04T08:19:41Z'],
    ['5/5/2025 00:00:00', null, '2025-05-05T00:00:00Z'],
    ['31-01-2025 12:00', true, '2025-01-31T12:00:00Z'],
    ['1/2/2025 12:30:00 am', true, '2025-02-01T00:30:00Z'],
    ['1/2/2025 12:30:00 p.\u202fm.', false, '2025-01-02T12:30:00Z'],
  ])('%s is read once its order is settled', (text, dayFirst, wanted) => {
    expect(read(text, dayFirst)).toBe(wanted);
  });

  it.each([
    ['3/4/2025 08:00', null],
    ['31/12/2025 08:00', false],
    ['12/31/2025 08:00', true],
    ['1/2/25 08:00', true],
    ['1/2/2025 13:00 AM', true],
    ['30/02/2025 08:00', true],
  ])('%s is not read as something else', (text, dayFirst) => {
    expect(read(text, dayFirst)).toBeNull();
  });
});
