// A time is written in the case's zone, with its day there.
import { expect, it } from 'vitest';
import { momentInZone } from '../../../renderer/table/format-moment.ts';

it('writes a moment of the log in a zone, and leaves what is none', () => {
  expect(momentInZone('2026-05-03T22:30:00.1234567Z', 'Europe/Amsterdam')).toBe('2026-05-04 00:30:00');
  expect(momentInZone('2026-10-25T00:30:00Z', 'Europe/Amsterdam')).toBe('2026-10-25 02:30:00');
  expect(momentInZone('2026-05-03T22:30:00Z', 'UTC')).toBe('2026-05-03 22:30:00');
  expect(momentInZone('soon', 'UTC')).toBe('soon');
});
