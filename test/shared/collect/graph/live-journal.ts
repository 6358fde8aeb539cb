// Journals of live collections in one line each, in minutes of one night, for the tests of live coverage.
import { computeCoverage } from '../../../../shared/collect/coverage.ts';
import type { GapCause, QueryKey, SignInClass } from '../../../../shared/model/collection.ts';
import type { JournalEntry } from '../../../../shared/model/journal.ts';

export const minute = 60_000;
export const start = Date.parse('2026-05-01T00:00:00Z');
export const time = (minutes: number) => new Date(start + minutes * minute).toISOString();
const span = (from: number, to: number) => ({ from: time(from), to: time(to) });
export const byId: QueryKey = { by: 'userId', value: 'a' };
export const byName: QueryKey = { by: 'userPrincipalName', value: 'ada@contoso.example' };
export const common = { at: time(90), sourceId: 's' };
export type Slot = { readonly eventClass: SignInClass; readonly key: QueryKey };
export const slot: Slot = { eventClass: 'interactiveUser', key: byId };

type Asking = Partial<Extract<JournalEntry, { kind: 'collection' }>>;
export const asked = (from: number, to: number, more: Asking = {}): JournalEntry => ({
  kind: 'collection',
  ...common,
  tenantId: 't',
  cloud: 'global',
  version: 'beta',
  account: 'person',
  ...span(from, to),
  fromGiven: false,
  classes: ['interactiveUser'],
  keys: [byId],
  directoryRead: true,
  ...more,
});
export const edge = (
  at: number | null,
  of: 'tenant' | 'subject' = 'tenant',
  eventClass = slot.eventClass,
): JournalEntry => ({
  kind: 'retention-edge',
  ...common,
  eventClass,
  earliest: at === null ? null : time(at),
  of,
});
export const read = (from: number, to: number, of: Slot = slot): JournalEntry => ({
  kind: 'window-read',
  ...common,
  ...of,
  ...span(from, to),
  pass: 1,
  pageSize: 1000,
  pages: 1,
  records: 1,
  ids: 1,
  idsSha256: 'x',
  askedAt: time(90),
  capped: false,
});
export const sealed = (from: number, to: number, settled = true, of: Slot = slot): JournalEntry => ({
  kind: 'window-sealed',
  ...common,
  ...of,
  ...span(from, to),
  passes: 2,
  ids: 1,
  firstIdsSha256: 'x',
  lastIdsSha256: 'x',
  expired: 0,
  late: 0,
  settled,
});
export const failed = (from: number, to: number, cause: GapCause, of: Slot = slot): JournalEntry => ({
  kind: 'window-failed',
  ...common,
  ...of,
  ...span(from, to),
  pass: 1,
  cause,
});
export const whole = (from: number, to: number, of: Slot = slot) => [read(from, to, of), sealed(from, to, true, of)];
export const live = { finished: true, rejects: 0, openNextLink: false, live: true } as const;
export const file = { finished: true, rejects: 0, openNextLink: false } as const;
export const statement = (
  journal: readonly JournalEntry[],
  more: Partial<Parameters<typeof computeCoverage>[0]> = {},
) =>
  computeCoverage({
    sources: [live],
    refusedFiles: 0,
    records: [],
    revisions: 0,
    quarantined: 0,
    rights: null,
    summaryDifference: 0,
    journal,
    ...more,
  });
export const gap = (code: string, from: number, to: number, eventClass: SignInClass = 'interactiveUser') => ({
  code,
  facts: { eventClass, ...span(from, to) },
});
