// When the answer is due, and what the tenant deletes meanwhile. GDPR Art. 12(3): one month from receipt, two more with
// reasons given in the first; counted by Regulation (EEC, Euratom) No 1182/71 Art. 3.

const dayMilliseconds = 86_400_000;

/** Days that a tenant keeps sign-ins (Entra data retention: Free 7, P1 and P2 30). */
export const retentionDays = { free: 7, premium: 30 } as const;

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && isoDay(at) === text;
}

/**
 * The last day of the period. A month ends on the same date, or on its last day where that date is missing; a period
 * that would end on a Saturday, a Sunday or a holiday ends on the next working day.
 * @param receivedOn `YYYY-MM-DD`
 * @param months 1, or 3 with the extension of Art. 12(3)
 * @param holidays `YYYY-MM-DD` each
 */
export function dueDay(receivedOn: string, months: 1 | 3, holidays: ReadonlySet<string> = new Set()): string {
  const year = Number(receivedOn.slice(0, 4));
  const month = Number(receivedOn.slice(5, 7)) - 1 + months;
  const date = Number(receivedOn.slice(8, 10));
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  let at = Date.UTC(year, month, Math.min(date, lastOfMonth));
  while (isWeekend(at) || holidays.has(isoDay(at))) at += dayMilliseconds;
  return isoDay(at);
}

/** Whole days from now to the end of `day` (UTC); negative when it is past. */
export function daysLeft(day: string, now: number): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) + dayMilliseconds - now) / dayMilliseconds);
}

/** The instant from which on the tenant no longer holds what happened at `instant` (both ms since 1970 UTC). */
export function leavesTenantAt(instant: number, keptDays: number): number {
  return instant + keptDays * dayMilliseconds;
}

function isWeekend(at: number): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
