// The ledger of a live collection: what an entry adds, what a later one undoes.
import { expect, test } from 'vitest';
import { foldCollection } from '../../../../shared/collect/graph/collection-ledger.ts';
import { rangesOfWindow } from '../../../../shared/collect/graph/time-ranges.ts';
import type { GraphVersion, QueryKey } from '../../../../shared/model/collection.ts';
import type { JournalEntry } from '../../../../shared/model/journal.ts';

const key: QueryKey = { by: 'userId', value: '11111111-2222-3333-4444-555555555555' };
const slot = { eventClass: 'interactiveUser', key } as const;
const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T00:00:00.000Z`;
const common = { at: day(31), sourceId: 'tenant', eventClass: 'interactiveUser', key } as const;
const span = (from: number, to: number) => ({ from: day(from), to: day(to) });
const ranges = (from: number, to: number) => rangesOfWindow(span(from, to));

const asked = (from: number, to: number, version: GraphVersion = 'beta'): JournalEntry => ({
  kind: 'collection',
  at: day(31),
  sourceId: 'tenant',
  tenantId: 'tenant',
  cloud: 'global',
  version,
  account: 'person',
  ...span(from, to),
  fromGiven: false,
  classes: ['interactiveUser'],
  keys: [key],
  directoryRead: true,
});
const read = (from: number, to: number, pass = 1, capped = false): JournalEntry => ({
  kind: 'window-read',
  ...common,
  ...span(from, to),
  pass,
  pageSize: 1000,
  pages: 1,
  records: 3,
  ids: 3,
  idsSha256: 'a',
  askedAt: day(31),
  capped,
});
const sealed = (from: number, to: number, settled: boolean, late = 0, expired = 0): JournalEntry => ({
  kind: 'window-sealed',
  ...common,
  ...span(from, to),
  passes: 2,
  ids: 3,
  firstIdsSha256: 'a',
  lastIdsSha256: 'a',
  expired,
  late,
  settled,
});
const failed = (from: number, to: number, cause: 'TIMED_OUT' | 'PASSES_DIFFER', pass = 1): JournalEntry => ({
  kind: 'window-failed',
  ...common,
  ...span(from, to),
  pass,
  cause,
});
const fold = (...journal: readonly JournalEntry[]) => {
  const ledger = foldCollection(journal);
  return { ...ledger, track: ledger.ledgerOf(slot) };
};

test('what was asked and not read to an end remains, over all requests together', () => {
  const ledger = fold(asked(1, 5), read(2, 3), asked(1, 8));
  expect(ledger.remaining(slot)).toEqual([...ranges(1, 2), ...ranges(3, 8)]);
});

test('a failure holds until its span is read or sealed, and only for the part that was not', () => {
  const ledger = fold(asked(1, 9), failed(1, 5, 'TIMED_OUT'), read(2, 3));
  expect(ledger.track.failures.map(({ range }) => range)).toEqual([...ranges(1, 2), ...ranges(3, 5)]);
  expect(fold(asked(1, 9), failed(1, 5, 'TIMED_OUT'), sealed(1, 5, true)).track.failures).toEqual([]);
});

test('a chain that the service cut counts as a failure, not as read', () => {
  const ledger = fold(asked(1, 3), read(1, 3, 1, true));
  expect(ledger.track.failures.map(({ cause }) => cause)).toEqual(['CHAIN_CAPPED']);
  expect(ledger.remaining(slot)).toEqual(ranges(1, 3));
});

test('a provisional seal stays unsealed, a settled one replaces it', () => {
  const early = fold(asked(1, 5), read(1, 5), sealed(1, 4, true), sealed(4, 5, false));
  expect(early.track.provisional).toEqual(ranges(4, 5));
  expect(early.unsealed(slot)).toEqual(ranges(4, 5));
  const later = fold(asked(1, 5), read(1, 5), sealed(1, 4, true, 0, 2), sealed(4, 5, false, 1), sealed(4, 5, true, 2));
  expect(later.track.provisional).toEqual([]);
  expect(later.unsealed(slot)).toEqual([]);
  expect(later.track.seals).toHaveLength(2);
  expect([later.track.late, later.track.expired]).toEqual([3, 2]);
});

test('passes that differ take a seal away; a time-out does not', () => {
  const before = [asked(1, 5), read(1, 5), sealed(1, 5, true)];
  expect(fold(...before, failed(1, 5, 'TIMED_OUT', 2)).track.settled).toEqual(ranges(1, 5));
  const differing = fold(...before, failed(2, 3, 'PASSES_DIFFER', 3));
  expect(differing.track.settled).toEqual([...ranges(1, 2), ...ranges(3, 5)]);
  expect(differing.unsealed(slot)).toEqual(ranges(2, 3));
});

test('what v1.0 brought is kept apart and remains to be asked of beta', () => {
  const ledger = fold(asked(1, 5, 'v1.0'), read(1, 5), sealed(1, 5, true));
  expect(ledger.remaining(slot)).toEqual(ranges(1, 5));
  expect(ledger.remaining(slot, 'v1.0')).toEqual([]);
  expect(ledger.unsealed(slot, 'v1.0')).toEqual([]);
  expect(ledger.track.byV1.settled).toEqual(ranges(1, 5));
  expect(ledger.track.settled).toEqual([]);
});
