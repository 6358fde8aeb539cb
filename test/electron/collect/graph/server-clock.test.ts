// A window is settled by the time that most answers agree on; a single wrong `Date` header decides nothing.
import { expect, it } from 'vitest';
import { createServerClock } from '../../../../electron/collect/graph/server-clock.ts';

const noon = Date.parse('2026-11-01T12:00:00Z');

it('knows no time before an answer had a date', () => {
  expect(createServerClock().at(5_000)).toBeNull();
});

it('goes on between answers', () => {
  const clock = createServerClock();
  clock.hear(noon, 1_000);
  expect(clock.at(61_000)).toBe(noon + 60_000);
});

it('is not moved by one answer that is a day ahead, wherever it stands', () => {
  for (let wrong = 0; wrong < 9; wrong += 1) {
    const clock = createServerClock();
    for (let answer = 0; answer < 9; answer += 1) {
      clock.hear(noon + answer * 1_000 + (answer === wrong ? 86_400_000 : 0), answer * 1_000);
    }
    expect(clock.at(9_000)).toBe(noon + 9_000);
  }
});

it('follows the server when it has been put right for good', () => {
  const clock = createServerClock();
  for (let answer = 0; answer < 30; answer += 1) clock.hear(noon, 0);
  for (let answer = 0; answer < 30; answer += 1) clock.hear(noon + 3_600_000, 0);
  expect(clock.at(0)).toBe(noon + 3_600_000);
});
