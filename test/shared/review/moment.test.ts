// Points in time with all their digits: what is read, and what is no real moment.
import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../shared/review/moment.ts';

describe('reading a point in time', () => {
  it.each([
    ['1970-01-01', 0, ''],
    ['2024-02-29T12:30Z', 1_709_209_800, ''],
    ['2024-02-29 12:30:15', 1_709_209_815, ''],
    ['2025-03-01T00:30:00.1234567+01:00', 1_740_785_400, '1234567'],
    ['2025-03-01T00:30:00.1200-11:30', 1_740_830_400, '12'],
    ['1969-12-31T23:59:59.5Z', -1, '5'],
  ])('keeps second and digits of %s', (text, second, fraction) => {
    expect(parseMoment(text)).toEqual({ second, fraction });
  });

  it.each([
    '',
    'today',
    '2025-02-29',
    '2025-02-30T00:00Z',
    '2025-13-01',
    '2025-01-01T24:00:00Z',
    '2025-01-01T12:60Z',
    '2025-01-01T12:00:61Z',
    '2025-1-1',
    '2025-01-01Z',
    '2025-01-01T12',
  ])('refuses %s', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});
