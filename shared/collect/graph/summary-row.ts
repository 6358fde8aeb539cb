// A row of the tenant's own summary of non-interactive sign-ins (Graph beta: summarizedSignIn), and its counts per UTC day.
import * as z from 'zod';
import type { TimeWindow } from '../../model/collection.ts';
import { parseInstant } from '../parse-instant.ts';

const optional = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

const rowShape = z.object({
  /** Id of the first sign-in behind the row. */
  id: optional,
  // Int64: OData may write it as text.
  signInCount: z.union([
    z.int().nonnegative(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ]),
  aggregationDateTime: z.string().refine((text) => parseInstant(text) !== null),
  firstSignInDateTime: optional,
  userPrincipalName: optional,
  appId: optional,
  appDisplayName: optional,
  ipAddress: optional,
  conditionalAccessStatus: optional,
  resourceId: optional,
  resourceDisplayName: optional,
  status: z
    .object({ errorCode: z.int().nullish(), failureReason: optional })
    .nullish()
    .transform((status) => ({ errorCode: status?.errorCode ?? null, failureReason: status?.failureReason ?? null })),
});

export type SummaryRow = z.output<typeof rowShape>;

/** Null where `value` is no row of a summary. */
export function readSummaryRow(value: unknown): SummaryRow | null {
  const read = rowShape.safeParse(value);
  return read.success ? read.data : null;
}

export type DayCount = { readonly day: string; readonly signIns: number };

/** Sign-ins per UTC day, in order; days of which nothing is said are left out. `day` is `YYYY-MM-DD`. */
export function countsPerDay(rows: readonly SummaryRow[]): readonly DayCount[] {
  const days = new Map<string, number>();
  for (const { aggregationDateTime, signInCount } of rows) {
    const day = new Date(parseInstant(aggregationDateTime) ?? 0).toISOString().slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + signInCount);
  }
  return [...days].map(([day, signIns]) => ({ day, signIns })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Rows whose aggregation window begins inside `window`. */
export function rowsWithin(rows: readonly SummaryRow[], window: TimeWindow): readonly SummaryRow[] {
  const from = parseInstant(window.from) ?? Number.NaN;
  const to = parseInstant(window.to) ?? Number.NaN;
  return rows.filter((row) => {
    const at = parseInstant(row.aggregationDateTime) ?? Number.NaN;
    return at >= from && at < to;
  });
}
