// Compares the tenant's own counts of non-interactive sign-ins with the records held, day by day. Advisory: summaries lag
// and group by name, so a difference is a finding for the officer, never a verdict.
import type { SummaryReadEntry } from './collection-ledger.ts';

/** Records per UTC day, `YYYY-MM-DD`. */
export type CompareSummary = ReadonlyMap<string, number>;

export type SummaryDay = { readonly day: string; readonly tenant: number; readonly held: number };

const dayMilliseconds = 86_400_000;

/** Days that lie wholly inside the summary's period, in order; the cut ones at its ends cannot be compared. */
export function compareSummary(summary: SummaryReadEntry | null, held: CompareSummary): readonly SummaryDay[] {
  if (summary === null) return [];
  const [from, to] = [Date.parse(summary.from), Date.parse(summary.to)];
  const tenant = new Map(summary.days.map(({ day, signIns }) => [day, signIns]));
  return [...new Set([...tenant.keys(), ...held.keys()])]
    .sort()
    .filter((day) => {
      const start = Date.parse(`${day}T00:00:00Z`);
      return start >= from && start + dayMilliseconds <= to;
    })
    .map((day) => ({ day, tenant: tenant.get(day) ?? 0, held: held.get(day) ?? 0 }));
}
