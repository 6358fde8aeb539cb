// What the synthetic tenant held and holds while a run lasts, content by content: what the case is compared with.
// It looks at the tenant's rows only, and shares nothing with the collector.
import { type TenantData, tenantData } from '../../electron/tenant/server/data/tenant-data.ts';

export type TrueContent = {
  readonly id: string;
  /** The record as the tenant wrote it. */
  readonly text: string;
  /** ms since 1970 UTC, with fractions. */
  readonly instant: number;
  readonly userId: string;
  readonly name: string;
  readonly eventClass: 'interactiveUser' | 'nonInteractiveUser';
  /** When it came into the log, by the true clock; -Infinity where it was there from the start. */
  readonly appearedAt: number;
  /** False once retention or a new content took it away. */
  readonly isThere: boolean;
};

export type LivingTruth = {
  /** To be served: its changes are noted. */
  readonly data: TenantData;
  /** Everything that was ever there, doubles once. */
  readonly contents: () => readonly TrueContent[];
};

const dayMilliseconds = 86_400_000;
/** Behind seven days, so that what retention deletes may be excused (Microsoft Entra data retention), and few records. */
const daysHeld = 9;

export type TenantSize = { readonly seed: string; readonly records: number; readonly endsAt: number };

/** @param now the true clock, ms since 1970 UTC. */
export function livingTruth({ seed, records, endsAt }: TenantSize, now: () => number): LivingTruth {
  const base = tenantData({ seed, records, recordsOfOthers: 6, endsAt });
  base.deleteBefore(endsAt - daysHeld * dayMilliseconds);
  const { rows } = base;
  const goneBefore = new Set(Array.from({ length: rows.count() }, (_, row) => row).filter((row) => !rows.isThere(row)));
  const born = new Map<number, number>();
  const noting = <A extends readonly unknown[], R>(change: (...values: A) => R) => {
    return (...values: A): R => {
      const before = rows.count();
      const result = change(...values);
      for (let row = before; row < rows.count(); row += 1) born.set(row, now());
      return result;
    };
  };
  return {
    data: { ...base, addLike: noting(base.addLike), revise: noting(base.revise) },
    contents: () => {
      const found = new Map<string, TrueContent>();
      for (let row = 0; row < rows.count(); row += 1) {
        if (goneBefore.has(row)) continue;
        const content = contentOf(rows.bytes(row).toString(), rows.isThere(row), born.get(row));
        const known = found.get(content.text);
        if (known === undefined || !known.isThere) found.set(content.text, content);
      }
      return [...found.values()];
    },
  };
}

function contentOf(text: string, isThere: boolean, bornAt: number | undefined): TrueContent {
  const record = JSON.parse(text) as Record<string, unknown>;
  return {
    id: String(record.id),
    text,
    instant: instantOf(String(record.createdDateTime)),
    userId: String(record.userId),
    name: String(record.userPrincipalName).toLowerCase(),
    eventClass: record.isInteractive === true ? 'interactiveUser' : 'nonInteractiveUser',
    appearedAt: bornAt ?? Number.NEGATIVE_INFINITY,
    isThere,
  };
}

/** `2026-11-01T12:00:00.1234567Z` in ms since 1970 UTC, with fractions. */
export function instantOf(text: string): number {
  const [seconds = '', rest = ''] = text.replace(/Z$/, '').split('.');
  return Date.parse(`${seconds}Z`) + (rest === '' ? 0 : Number(`0.${rest}`) * 1000);
}
