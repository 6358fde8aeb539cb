// A tenant that leaves records out, breaks its links or names a wrong edge: the engine seals nothing that lacks a record.
import { expect, test } from 'vitest';
import { type CollectRunParts, collectRun } from '../../../../electron/collect/graph/collect-run.ts';
import { foldCollection } from '../../../../shared/collect/graph/collection-ledger.ts';
import { covers, unionOf } from '../../../../shared/collect/graph/time-ranges.ts';
import {
  day,
  evenly,
  expectHonest,
  expectReadIsHeld,
  heldTruth,
  isComplete,
  key,
  now,
  partsOf,
  truthOf,
  untilCheck,
} from './collect-setup.ts';
import { memoryStore } from './memory-store.ts';
import { type Mischief, type NaiveTenant, naiveTenant, subjectName, type TruthRecord } from './naive-tenant.ts';

test.each([1, 2, 3, 5, 8, 13, 21, 34])(
  'a short answer that looks like the end is never believed: request %i',
  async (at) => {
    const tenant = naiveTenant(evenly(4000), {
      now,
      misbehave: (index, url) => (index === at && !url.includes('orderby') ? { kind: 'cheat', rows: 7 } : null),
    });
    const store = memoryStore();
    await collectRun(partsOf(tenant, store));
    expectHonest(tenant, store);
    expect(heldTruth(tenant, store)).toBe(true);
    expect(isComplete(store)).toBe(true);
  },
);

test('a service that forgets other records each time is never sealed', async () => {
  const tenant = naiveTenant(evenly(900), { now });
  const store = memoryStore();
  await collectRun(partsOf(tenant, store, { client: forgetful(tenant) }));
  const ledger = foldCollection(store.journal());
  for (const { instant, eventClass } of tenant.truth) {
    const { settled, provisional, failures } = ledger.ledgerOf({ eventClass, key });
    const moment = [{ from: instant, to: instant + 1 }];
    expect(covers(unionOf(settled, provisional), moment)).toBe(false);
    expect(failures.find(({ range }) => covers([range], moment))?.cause).toBe('PASSES_DIFFER');
  }
});

/** Cancels at the given request. */
function untilRequest(tenant: NaiveTenant, count: number): Partial<CollectRunParts> {
  const controller = new AbortController();
  return { report: () => tenant.requests().length >= count && controller.abort(), signal: controller.signal };
}

/** Leaves each record out of every second answer that it belongs in; half of them begin with being left out. */
function forgetful(tenant: NaiveTenant): NaiveTenant['client'] {
  const turns = new Map<string, number>();
  const isShown = ({ id }: { readonly id: string }): boolean => {
    const turn = (turns.get(id) ?? Number(id.slice(1))) + 1;
    turns.set(id, turn);
    return turn % 2 === 0;
  };
  return {
    ...tenant.client,
    get: (call) =>
      tenant.client.get({
        ...call,
        read: (bytes) => {
          if (call.url.includes('orderby')) return call.read(bytes);
          const body = JSON.parse(new TextDecoder().decode(bytes));
          return call.read(new TextEncoder().encode(JSON.stringify({ ...body, value: body.value.filter(isShown) })));
        },
      }),
  };
}

test.each([null, '', 'https://graph.example/beta/auditLogs/signIns?$skiptoken='])(
  'a chain whose next link is %j is not at its end',
  async (link) => {
    const instants = Array.from({ length: 9000 }, (_, at) => now - 30 * day + at * 40_000);
    const misbehave = (index: number): Mischief | null => (index > 1 && index < 40 ? { kind: 'link', link } : null);
    const tenant = naiveTenant(truthOf(instants), { now, misbehave });
    const store = memoryStore();
    await collectRun(partsOf(tenant, store, untilRequest(tenant, 20)));
    expectReadIsHeld(tenant, store);
  },
);

test('a record that one reading brings and the next one leaves out is not sealed away', async () => {
  // The first reading loses two records, the second one of them: only a third can tell.
  const tenant = naiveTenant(evenly(30), { now });
  const lost = ['r10', 'r11'];
  const client: NaiveTenant['client'] = {
    ...tenant.client,
    get: (call) =>
      tenant.client.get({
        ...call,
        read: (bytes) => {
          const hidden = call.url.includes('top=1000') ? lost : call.url.includes('top=999') ? ['r10'] : [];
          const body = JSON.parse(new TextDecoder().decode(bytes));
          const value = body.value.filter(({ id }: TruthRecord) => !hidden.includes(id));
          return call.read(new TextEncoder().encode(JSON.stringify({ ...body, value })));
        },
      }),
  };
  const store = memoryStore();
  await collectRun(partsOf(tenant, store, { client }));
  expect(heldTruth(tenant, store)).toBe(true);
  expectHonest(tenant, store);
});

test('one empty answer and an edge that ignores the order do not make records expired', async () => {
  const tenant = naiveTenant(evenly(300), { now });
  const store = memoryStore();
  const parts = partsOf(tenant, store);
  const request = { ...parts.request, period: { from: null, to: now - 10 * day } };
  await collectRun({ ...parts, ...untilCheck(), request });
  let hasCheated = false;
  const client: NaiveTenant['client'] = {
    ...tenant.client,
    get: (call) =>
      tenant.client.get({
        ...call,
        url: call.url.replace('$orderby=createdDateTime%20asc&', ''),
        read: (bytes) => {
          if (hasCheated || !call.url.includes('top=999')) return call.read(bytes);
          hasCheated = true;
          return call.read(new TextEncoder().encode('{"value":[]}'));
        },
      }),
  };
  await collectRun({ ...parts, client, request });
  const ledger = foldCollection(store.journal());
  expect(hasCheated).toBe(true);
  expect(ledger.slots.reduce((sum, { expired }) => sum + expired, 0)).toBe(0);
  expect(isComplete(store)).toBe(true);
});

test('a sealed window that another query adds to is compared again', async () => {
  const hidden = { id: 'hidden', instant: now - 10 * day, eventClass: 'interactiveUser' } as const;
  const tenant = naiveTenant(evenly(300), { now });
  const store = memoryStore();
  await collectRun(partsOf(tenant, store));
  // The tenant never gave this one by the object id, but gives it by the name.
  tenant.truth.push(hidden);
  const parts = partsOf(tenant, store);
  const keys = [key, { by: 'userPrincipalName', value: subjectName } as const];
  await collectRun({ ...parts, request: { ...parts.request, keys } });
  expect(store.rows()).toHaveLength(301);
  const ledger = foldCollection(store.journal()).ledgerOf({ eventClass: 'interactiveUser', key });
  expect(ledger.seals.reduce((sum, { ids }) => sum + ids, 0)).toBe(101);
  expect(isComplete(store)).toBe(true);
});

test('an edge that ignores the order excuses nothing', async () => {
  const tenant = naiveTenant(evenly(3000), { now });
  const client: NaiveTenant['client'] = {
    ...tenant.client,
    get: (call) => tenant.client.get({ ...call, url: call.url.replace('$orderby=createdDateTime%20asc&', '') }),
  };
  const store = memoryStore();
  await collectRun(partsOf(tenant, store, { client, ...untilCheck() }));
  expect(Date.parse(foldCollection(store.journal()).edges.get('interactiveUser')?.earliest ?? '')).toBeLessThan(
    now - 28 * day,
  );
  // A third of the records goes, though retention has taken none of them.
  const gone = tenant.truth.filter((_, at) => at % 3 === 1);
  tenant.truth.splice(0, tenant.truth.length, ...tenant.truth.filter((record) => !gone.includes(record)));
  await collectRun(partsOf(tenant, store, { client }));
  const ledger = foldCollection(store.journal());
  expect(ledger.slots.reduce((sum, { expired }) => sum + expired, 0)).toBe(0);
  for (const { instant, eventClass } of gone) {
    expect(covers(ledger.ledgerOf({ eventClass, key }).settled, [{ from: instant, to: instant + 1 }])).toBe(false);
  }
});
