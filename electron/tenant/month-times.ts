// The instants of the month, newest first: busy working days, quiet nights and weekends.
import type { Random } from './random.ts';

export const daysInMonth = 30;
const hourMilliseconds = 3_600_000;

/** `text` has 0 to 8 digits of a second, as Graph delivers them; `daysBack` counts from the end of the month. */
export type Moment = {
  readonly instant: number;
  readonly text: string;
  readonly daysBack: number;
  readonly hour: number;
};

function weightOf(weekday: number, hour: number): number {
  const weekend = weekday === 0 || weekday === 6;
  if (weekend) return hour >= 8 && hour < 22 ? 3 : 1;
  if (hour >= 7 && hour < 17) return 20;
  return hour >= 5 && hour < 22 ? 6 : 2;
}

const digitCounts = [0, 0, 0, 0, 7, 7, 7, 3, 1, 2, 4, 5, 6, 8];

/** Exactly `records` moments before `endsAt` (milliseconds since 1970 UTC), each older than the one before. */
export function* monthTimes(records: number, endsAt: number, random: Random): Generator<Moment> {
  const hours = Array.from({ length: daysInMonth * 24 }, (_, back) => {
    const end = endsAt - back * hourMilliseconds;
    const start = new Date(end - hourMilliseconds);
    return {
      end,
      hour: start.getUTCHours(),
      daysBack: Math.floor(back / 24),
      weight: weightOf(start.getUTCDay(), start.getUTCHours()),
    };
  });
  const total = hours.reduce((sum, one) => sum + one.weight, 0);
  let passed = 0;
  let given = 0;
  let latest = endsAt;
  for (const slot of hours) {
    passed += slot.weight;
    const until = Math.floor((passed * records) / total);
    const count = until - given;
    given = until;
    for (let at = 0; at < count; at += 1) {
      const back = Math.floor((at * hourMilliseconds + random.below(900_000) * 3) / count);
      const digits = random.pick(digitCounts);
      const exact = Math.min(slot.end - 1 - back, latest - 1);
      // What is cut off makes the written time older, so the next one has to be older than that.
      const instant = digits >= 3 ? exact : exact - (exact % 10 ** (3 - digits));
      latest = instant;
      yield { instant, text: written(instant, digits, random), daysBack: slot.daysBack, hour: slot.hour };
    }
  }
}

function written(instant: number, digits: number, random: Random): string {
  const iso = new Date(instant).toISOString();
  if (digits === 0) return `${iso.slice(0, 19)}Z`;
  const fraction =
    digits <= 3
      ? iso.slice(20, 20 + digits)
      : iso.slice(20, 23) + String(100_000 + random.below(900_000)).slice(0, digits - 3);
  return `${iso.slice(0, 19)}.${fraction}Z`;
}
