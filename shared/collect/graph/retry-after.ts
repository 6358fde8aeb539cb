// How long to wait before a request is sent again: what the server asked for, or a growing, jittered pause.
import { parseHttpDate } from './http-date.ts';

/** Longer than anything Graph asks for; what exceeds it is no sensible answer. */
const longestSeconds = 4 * 3600;
const longestPauseSeconds = 60;

/**
 * Seconds that `Retry-After` asks for (RFC 9110 §10.2.3: seconds or a date); null where it is absent, in the past or nonsense.
 * A date is measured against the server's clock, because this machine's may be wrong by days.
 * @param serverNow the `Date` of the same answer, or what is known of the server's clock, in ms since 1970; null if neither.
 */
export function askedSeconds(retryAfter: string | undefined, serverNow: number | null): number | null {
  const text = retryAfter?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return atMost(Number(text));
  const at = parseHttpDate(text);
  return at === null || serverNow === null ? null : atMost((at - serverNow) / 1000);
}

function atMost(seconds: number): number | null {
  return seconds > 0 ? Math.min(seconds, longestSeconds) : null;
}

/**
 * Seconds to wait where the server names none: 1, 2, 4 … up to a minute, less up to a quarter, so that callers who failed
 * together do not return together.
 * @param attempt failures so far, from 1. @param random 0 ≤ n < 1.
 */
export function pauseSeconds(attempt: number, random: number): number {
  const full = Math.min(2 ** Math.min(attempt - 1, 10), longestPauseSeconds);
  return full * (1 - random / 4);
}
