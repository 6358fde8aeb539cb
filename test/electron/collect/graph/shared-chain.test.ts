// Chains that share what is left when pages take long: nothing is lost, whatever order answers come in.
import { expect, test } from 'vitest';
import { collectRun } from '../../../../electron/collect/graph/collect-run.ts';
import { foldCollection } from '../../../../shared/collect/graph/collection-ledger.ts';
import { evenly, expectHonest, expectReadIsHeld, heldTruth, isComplete, key, now, partsOf } from './collect-setup.ts';
import { memoryStore } from './memory-store.ts';
import { type Mischief, naiveTenant } from './naive-tenant.ts';

const slow = { now, answerTime: 5000 };

/** First readings whose window ends where it does because another chain read the older part. */
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
