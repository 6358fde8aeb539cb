// Chains that share what is left when pages take long: nothing is lost, whatever order answers come in.
import { expect, test } from 'vitest';
import { collectRun } from '../../../../electron/collect/graph/collect-run.ts';
import type { GraphClient } from '../../../../electron/collect/graph/graph-client.ts';
import { foldCollection } from '../../../../shared/collect/graph/collection-ledger.ts';
import { evenly, expectHonest, expectReadIsHeld, heldTruth, isComplete, key, now, partsOf } from './collect-setup.ts';
import { memoryStore } from './memory-store.ts';
import { type Mischief, naiveTenant } from './naive-tenant.ts';

const slow = { now, answerTime: 5000 };

/** First readings that end where another one of the same window came up to. */
function sharedReads(store: ReturnType<typeof memoryStore>): number {
  const { reads } = foldCollection(store.journal()).ledgerOf({ eventClass: 'nonInteractiveUser', key });
  const first = reads.filter(({ pass }) => pass === 1);
  return first.filter(({ from, records, ids }) => records > ids + 1 && first.some(({ to }) => to === from)).length;
}

test('the last chains share what is left, and everything is read and sealed', async () => {
  const tenant = naiveTenant(evenly(45_000), slow);
  const store = memoryStore();
  const result = await collectRun(partsOf(tenant, store));
  expect(result).toMatchObject({ kind: 'done', newRecords: 45_000 });
  expect(sharedReads(store)).toBeGreaterThan(0);
  expect(heldTruth(tenant, store)).toBe(true);
  expectReadIsHeld(tenant, store);
  expect(isComplete(store)).toBe(true);
});

test.each(['cheat', 'foreign', 'empty', 'fail', 'link'] as const)(
  'with mischief of the kind %s none is lost',
  async (kind) => {
    const made: Readonly<Record<typeof kind, Mischief>> = {
      cheat: { kind: 'cheat', rows: 7 },
      foreign: { kind: 'foreign' },
      empty: { kind: 'empty' },
      fail: { kind: 'fail', cause: 'TIMED_OUT' },
      link: { kind: 'link', link: null },
    };
    const misbehave = (index: number, url: string) =>
      index % 11 === 5 && !url.includes('orderby') ? made[kind] : null;
    const tenant = naiveTenant(evenly(20_000), { ...slow, misbehave });
    const store = memoryStore();
    await collectRun(partsOf(tenant, store));
    expectHonest(tenant, store);
    expect(heldTruth(tenant, store)).toBe(true);
  },
);

test('a service that answers newest first whatever is asked is read by chains that begin in the middle', async () => {
  const tenant = naiveTenant(evenly(30_000), slow);
  const isShare = (url: string) => url.includes('orderby') && !url.includes('top=1&') && !url.endsWith('top=1');
  const urls: string[] = [];
  const stubborn: GraphClient = {
    root: tenant.client.root,
    get: (call) => {
      if (isShare(call.url)) urls.push(call.url);
      const url = isShare(call.url) ? call.url.replace('$orderby=createdDateTime%20asc&', '') : call.url;
      return tenant.client.get({ ...call, url });
    },
  };
  const store = memoryStore();
  await collectRun({ ...partsOf(tenant, store), client: stubborn });
  // Asked once, and not again of who does not listen.
  expect(urls).toHaveLength(1);
  expect(sharedReads(store)).toBeGreaterThan(0);
  expect(heldTruth(tenant, store)).toBe(true);
  expectReadIsHeld(tenant, store);
  expect(isComplete(store)).toBe(true);
});

test('where the chain that reads down fails, the one that comes up reads on, and only the rest is asked again', async () => {
  for (const failing of ['down', 'up'] as const) {
    let isMet = false;
    const misbehave = (_: number, url: string): Mischief | null => {
      const isUp = url.includes('orderby') && !url.endsWith('top=1');
      isMet ||= isUp;
      if (!isMet) return null;
      if (failing === 'up') return isUp ? { kind: 'fail', cause: 'SERVER_ERROR' } : null;
      const isNext = url.includes('skiptoken');
      const isFirst = isNext && !downFailed;
      downFailed ||= isNext;
      return isFirst ? { kind: 'fail', cause: 'SERVER_ERROR' } : null;
    };
    let downFailed = false;
    const tenant = naiveTenant(evenly(30_000), { ...slow, misbehave });
    const store = memoryStore();
    await collectRun(partsOf(tenant, store));
    expect(isMet).toBe(true);
    expect(heldTruth(tenant, store)).toBe(true);
    expectReadIsHeld(tenant, store);
    expect(isComplete(store)).toBe(true);
  }
});

test('chains that meet among many records of one moment leave none of them out', async () => {
  const truth = evenly(24_000).map((record, at, all) => ({ ...record, instant: all[at - (at % 700)]?.instant ?? 0 }));
  const tenant = naiveTenant(truth, slow);
  const store = memoryStore();
  await collectRun(partsOf(tenant, store));
  expect(tenant.requests().some((url) => url.includes('orderby') && !url.endsWith('top=1'))).toBe(true);
  expect(heldTruth(tenant, store)).toBe(true);
  const { reads } = foldCollection(store.journal()).ledgerOf({ eventClass: 'nonInteractiveUser', key });
  const first = reads.filter(({ pass }) => pass === 1);
  // Each moment once, so that the counts of the first readings are those of the truth.
  expect(first.reduce((sum, { ids }) => sum + ids, 0)).toBe(
    truth.filter(({ eventClass }) => eventClass === 'nonInteractiveUser').length,
  );
});
