// How long a request waits: what `Retry-After` may look like, measured by the server's clock.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHttpDate } from '../../../../shared/collect/graph/http-date.ts';
import { askedSeconds, pauseSeconds } from '../../../../shared/collect/graph/retry-after.ts';

const serverNow = Date.UTC(2026, 2, 1, 12, 0, 0);
const dateIn = (seconds: number) => new Date(serverNow + seconds * 1000).toUTCString();

describe('Retry-After', () => {
  it.each<[string | undefined, number | null, number | null]>([
    ['10', serverNow, 10],
    [' 10 ', null, 10],
    ['3600', serverNow, 3600],
    ['0.5', serverNow, 0.5],
    ['0', serverNow, null],
    ['-5', serverNow, null],
    ['999999999', serverNow, 4 * 3600],
    [dateIn(30), serverNow, 30],
    [dateIn(-30), serverNow, null],
    [dateIn(0), serverNow, null],
    [dateIn(30), null, null],
    [dateIn(10 * 86_400), serverNow, 4 * 3600],
    ['Sunday, 01-Mar-26 12:00:20 GMT', serverNow, 20],
    ['Sun Mar  1 12:00:40 2026', serverNow, 40],
    ['soon', serverNow, null],
    ['', serverNow, null],
    [undefined, serverNow, null],
    ['1e3', serverNow, null],
  ])('of %j at %j asks for %j seconds', (text, now, seconds) => {
    expect(askedSeconds(text, now)).toBe(seconds);
  });

  it('needs no clock of this machine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 * 3600 }), (seconds) => {
        expect(askedSeconds(dateIn(seconds), serverNow)).toBe(seconds);
      }),
    );
  });
});

describe('A date of HTTP', () => {
  it('is read back from what the platform writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(parseHttpDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
        },
      ),
    );
  });

  it.each([
    '',
    'now',
    '2026-03-01T12:00:00Z',
    'Sun, 31 Feb 2026 12:00:00 GMT',
    'Sun, 01 Mar 2026 25:00:00 GMT',
    'Sun, 01 Foo 2026 12:00:00 GMT',
  ])('is not read from %j', (text) => {
    expect(parseHttpDate(text)).toBeNull();
  });
});

describe('The pause that nobody asked for', () => {
  it('doubles up to a minute, and is shortened by chance by less than a quarter', () => {
    expect([1, 2, 3, 4, 7, 8, 50].map((attempt) => pauseSeconds(attempt, 0))).toEqual([1, 2, 4, 8, 60, 60, 60]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          const pause = pauseSeconds(attempt, random);
          const full = pauseSeconds(attempt, 0);
          expect(pause).toBeGreaterThan(full * 0.75);
          expect(pause).toBeLessThanOrEqual(full);
        },
      ),
    );
  });
});
