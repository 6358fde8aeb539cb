// The collecting engine against a tenant that knows the truth: what is read, sealed, refused and left for the next run.
import { expect, test } from 'vitest';
import { collectRun } from '../../../../electron/collect/graph/collect-run.ts';
import { foldCollection } from '../../../../shared/collect/graph/collection-ledger.ts';
import { day, evenly, expectHonest, heldTruth, isComplete, key, now, partsOf, untilCheck } from './collect-setup.ts';
import { memoryStore } from './memory-store.ts';
import { type Mischief, naiveTenant, subjectName } from './naive-tenant.ts';

test('everything is read and sealed, all but the last two hours and a minute for good', async () => {
  const tenant = naiveTenant(evenly(9000), { now });
  const store = memoryStore();
  const result = await collectRun(partsOf(tenant, store));
  expect(result).toMatchObject({ kind: 'done', failure: null, newRecords: 9000, foreignRows: 0 });
  expect(heldTruth(tenant, store)).toBe(true);
  expectHonest(tenant, store);
  expect(isComplete(store)).toBe(true);
  for (const { settled, provisional } of foldCollection(store.journal()).slots) {
    expect(settled).toEqual([{ from: now - 30 * day, to: now - day / 12 - 60_000 }]);
    expect(provisional).toEqual([{ from: now - day / 12 - 60_000, to: now }]);
  }
});

test('a run that lasts long enough settles its own tail', async () => {
  const tenant = naiveTenant(evenly(300), { now, answerTime: 1_800_000 });
  const store = memoryStore();
  await collectRun(partsOf(tenant, store));
  const { asked, settled } = foldCollection(store.journal()).ledgerOf({ eventClass: 'interactiveUser', key });
  expect(settled).toEqual(asked);
});

test('names are asked once over the whole period, and cut when they bring more than a page', async () => {
  const keys = [
    key,
    { by: 'userPrincipalName', value: subjectName } as const,
    { by: 'userPrincipalName', value: 'old@contoso.example' } as const,
  ];
  const tenant = naiveTenant(evenly(3000), { now });
  const store = memoryStore();
  const parts = partsOf(tenant, store);
  await collectRun({ ...parts, request: { ...parts.request, keys } });
  expect(store.rows()).toHaveLength(3000);
  expect(isComplete(store)).toBe(true);
  const former = foldCollection(store.journal()).ledgerOf({
    eventClass: 'interactiveUser',
    key: { by: 'userPrincipalName', value: 'old@contoso.example' },
  });
  expect(former.reads.filter(({ pass }) => pass === 1)).toHaveLength(1);
});

test('a second run asks nothing again that is settled, and takes in what came since', async () => {
  const tenant = naiveTenant(evenly(900), { now });
  const store = memoryStore();
  await collectRun(partsOf(tenant, store));
  const before = tenant.requests().length;
  tenant.now += day / 2;
  tenant.truth.push(
    { id: 'late', instant: now - 600_000, eventClass: 'interactiveUser' },
    { id: 'new', instant: now + 1000, eventClass: 'interactiveUser' },
  );
  const again = await collectRun(partsOf(tenant, store));
  expect(again.newRecords).toBe(2);
  expect(tenant.requests().length - before).toBeLessThan(16);
  expect(heldTruth(tenant, store)).toBe(true);
  expect(foldCollection(store.journal()).ledgerOf({ eventClass: 'interactiveUser', key }).late).toBe(1);
});

test('a record with other content is kept beside the first one', async () => {
  const tenant = naiveTenant(evenly(30), { now });
  const store = memoryStore();
  await collectRun(partsOf(tenant, store));
  tenant.truth[29] = {
    ...(tenant.truth[29] ?? { id: '', instant: 0, eventClass: 'interactiveUser' }),
    instant: now - 60_000,
    revision: 1,
  };
  tenant.now += day;
  await collectRun(partsOf(tenant, store));
  expect(store.rows().filter(({ id }) => id === 'r29')).toHaveLength(2);
});

test.each(['TIMED_OUT', 'SERVER_ERROR', 'BAD_ANSWER', 'PAGING_LOST'] as const)(
  'a window that fails once with %s is read in parts by the same run',
  async (cause) => {
    const misbehave = (index: number): Mischief | null => (index > 2 && index < 9 ? { kind: 'fail', cause } : null);
    const tenant = naiveTenant(evenly(3000), { now, misbehave });
    const store = memoryStore();
    await collectRun(partsOf(tenant, store));
    expect(heldTruth(tenant, store)).toBe(true);
    expect(isComplete(store)).toBe(true);
  },
);

test('a refused class is a gap over the whole period, the other is collected', async () => {
  const tenant = naiveTenant(evenly(300), {
    now,
    misbehave: (_, url) =>
      decodeURIComponent(url).includes("'nonInteractiveUser'") ? { kind: 'fail', cause: 'ROLE_MISSING' } : null,
  });
  const store = memoryStore();
  const result = await collectRun(partsOf(tenant, store));
  expect(result.kind).toBe('done');
  expect([...result.refused.keys()]).toEqual(['nonInteractiveUser']);
  const ledger = foldCollection(store.journal());
  const gap = ledger.ledgerOf({ eventClass: 'nonInteractiveUser', key });
  expect(gap.failures.map(({ range, cause }) => ({ ...range, cause }))).toEqual([
    { ...gap.asked[0], cause: 'ROLE_MISSING' },
  ]);
  expect(store.rows()).toHaveLength(100);
});

test('where only v1.0 answers, interactive sign-ins come and the others are a gap', async () => {
  const tenant = naiveTenant(evenly(300), {
    now,
    misbehave: (_, url) => (url.includes('/beta/') ? { kind: 'fail', cause: 'V1_FALLBACK' } : null),
  });
  const store = memoryStore();
  const result = await collectRun(partsOf(tenant, store));
  expect(result).toMatchObject({ kind: 'done', version: 'v1.0', newRecords: 100 });
  const ledger = foldCollection(store.journal());
  expect(ledger.ledgerOf({ eventClass: 'interactiveUser', key })).toMatchObject({ read: [], settled: [] });
  expect(ledger.ledgerOf({ eventClass: 'nonInteractiveUser', key }).byV1.failures).toMatchObject([
    { cause: 'V1_FALLBACK' },
  ]);
});

test('what retention takes between the readings is counted as expired, and nothing else is', async () => {
  const tenant = naiveTenant(evenly(3000), { now, retention: 30 * day });
  const store = memoryStore();
  await collectRun(partsOf(tenant, store, untilCheck()));
  tenant.now += 3 * day;
  await collectRun(partsOf(tenant, store));
  const ledger = foldCollection(store.journal());
  expect(ledger.slots.reduce((sum, { expired }) => sum + expired, 0)).toBeGreaterThan(100);
  expect(isComplete(store)).toBe(true);
});
