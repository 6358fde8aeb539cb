// How far the live collection of a case got, for the officer: per query what both readings brought, how far back the tenant
// goes, what is open and how long it can still be asked. Hashes stay in the case; no package holds them (design §6).
import { type CollectionLedger, foldCollection } from '../../shared/collect/graph/collection-ledger.ts';
import type { WindowSealed } from '../../shared/collect/graph/slot-track.ts';
import { compareSummary, type SummaryDay } from '../../shared/collect/graph/summary-difference.ts';
import type { QueryKey, SignInClass } from '../../shared/model/collection.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import { leavesTenantAt, retentionDays } from '../../shared/review/due-date.ts';
import type { OpenCase } from '../case/open-case.ts';

/** Hashes are over the sorted ids, one a line: what the case held first, and what the last reading brought. */
export type SealedWindow = Pick<
  WindowSealed,
  'from' | 'to' | 'passes' | 'ids' | 'firstIdsSha256' | 'lastIdsSha256' | 'late' | 'expired' | 'settled'
>;

export type CollectionStatus = {
  readonly runs: number;
  readonly queries: readonly {
    readonly eventClass: SignInClass;
    readonly key: QueryKey;
    readonly readings: number;
    readonly sealed: readonly SealedWindow[];
  }[];
  readonly edges: readonly {
    readonly eventClass: SignInClass;
    readonly earliest: string | null;
    readonly of: 'tenant' | 'subject';
    readonly asOf: string;
  }[];
  /** The tenant's own counts beside ours, day by day; empty where it was not asked. */
  readonly summary: readonly SummaryDay[];
  /** The oldest moment that is not settled yet, and hours until a tenant deletes it: with a premium licence, and without. */
  readonly oldestOpen: {
    readonly from: string;
    readonly hoursLeftPremium: number;
    readonly hoursLeftFree: number;
  } | null;
  /** Who issued the server's certificates, in order of appearance: a second one may be a proxy that reads along. */
  readonly tlsIssuers: readonly string[];
};

/** Null where nothing was ever collected from a tenant. */
export function collectionStatus(open: OpenCase, coverage: Coverage, now: Date): CollectionStatus | null {
  const ledger = foldCollection(open.journal());
  if (ledger.collections.length === 0) return null;
  const held = new Map(
    coverage.counts.byDay.flatMap(({ day, eventClass, records }) =>
      eventClass === 'nonInteractiveUser' ? [[day, records] as const] : [],
    ),
  );
  return {
    runs: ledger.collections.length,
    queries: queriesOf(ledger),
    edges: [...ledger.edges.values()].map(({ eventClass, earliest, of, at }) => ({
      eventClass,
      earliest,
      of,
      asOf: at,
    })),
    summary: compareSummary(ledger.summary, held),
    oldestOpen: oldestOpen(coverage, now),
    tlsIssuers: tlsIssuers(open),
  };
}

function queriesOf({ slots }: CollectionLedger): CollectionStatus['queries'] {
  return slots.map(({ slot, reads, seals }) => ({
    ...slot,
    readings: reads.length,
    sealed: seals.map(
      ({ from, to, passes, ids, firstIdsSha256, lastIdsSha256, late, expired, settled }): SealedWindow => ({
        from,
        to,
        passes,
        ids,
        firstIdsSha256,
        lastIdsSha256,
        late,
        expired,
        settled,
      }),
    ),
  }));
}

function oldestOpen({ windows }: Coverage, now: Date): CollectionStatus['oldestOpen'] {
  const open = windows.filter(({ state }) => state === 'failed' || state === 'unsealed' || state === 'provisional');
  const [from] = open.map((window) => window.from).sort();
  if (from === undefined) return null;
  const hoursLeft = (days: number) =>
    Math.max(0, Math.floor((leavesTenantAt(Date.parse(from), days) - now.getTime()) / 3_600_000));
  return { from, hoursLeftPremium: hoursLeft(retentionDays.premium), hoursLeftFree: hoursLeft(retentionDays.free) };
}

function tlsIssuers(open: OpenCase): readonly string[] {
  const issuers = new Set<string>();
  for (let page = 0; page < open.pageCount(); page += 1) {
    const issuer = open.pageHead(page).answer?.tlsIssuer;
    if (issuer != null) issuers.add(issuer);
  }
  return [...issuers];
}
