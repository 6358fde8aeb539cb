// The collecting engine against a tenant that knows the truth: nothing lost, nothing doubled, nothing sealed that lacks a record.
import fc from 'fast-check';
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
import { Killed, memoryStore } from './memory-store.ts';
import { type Mischief, type NaiveTenant, naiveTenant, subjectName, type TruthRecord } from './naive-tenant.ts';

test('everything is read and sealed, all but the last two hours for good', async () => {
  const tenant = naiveTenant(evenly(9000), { now });
  const store = memoryStore();
  const result = await collectRun(partsOf(tenant, store));
  expect(result).toMatchObject({ kind: 'done', failure: null, newRecords: 9000, foreignRows: 0 });
  expect(heldTruth(tenant, store)).toBe(true);
  expectHonest(tenant, store);
  expect(isComplete(store)).toBe(true);
  for (const { settled, provisional } of foldCollection(store.journal()).slots) {
    expect(settled).toEqual([{ from: now - 30 * day, to: now - day / 12 }]);
    expect(provisional).toEqual([{ from: now - day / 12, to: now }]);
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

test('cancelling stops after the answers in hand, and the next run finishes', async () => {
  const tenant = naiveTenant(evenly(6000), { now });
  const store = memoryStore();
  const controller = new AbortController();
  const stopping = naiveTenant(tenant.truth, {
    now,
    misbehave: (index) => {
      if (index === 4) controller.abort();
      return null;
    },
  });
  const stopped = await collectRun(partsOf(stopping, store, { signal: controller.signal }));
  expect(stopped.kind).toBe('stopped');
  expect(store.rows().length).toBeGreaterThan(0);
  expect(foldCollection(store.journal()).slots.every(({ settled }) => settled.length === 0)).toBe(true);
  await collectRun(partsOf(tenant, store));
  expect(store.rows()).toHaveLength(6000);
  expect(isComplete(store)).toBe(true);
});

test('killed at any write, a second run comes to the same end: nothing lost, nothing twice', async () => {
  const truth = evenly(1300);
  const whole = memoryStore();
  await collectRun(partsOf(naiveTenant(truth, { now }), whole));
  const writes = whole.writes();
  expect(writes).toBeGreaterThan(10);
  for (let at = 1; at <= writes; at += 1) {
    const tenant = naiveTenant(truth, { now });
    const store = memoryStore();
    store.dieAt(at);
    await expect(collectRun(partsOf(tenant, store))).rejects.toThrow(Killed);
    expectHonest(tenant, store);
    expectReadIsHeld(tenant, store);
    store.revive();
    await collectRun(partsOf(tenant, store));
    expectHonest(tenant, store);
    expect([at, store.rows().length, isComplete(store)]).toEqual([at, 1300, true]);
  }
});

const anyMischief: fc.Arbitrary<Mischief | null> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Mischief>(
      ...(['TIMED_OUT', 'SERVER_ERROR', 'BAD_ANSWER', 'PAGING_LOST', 'THROTTLED_OUT', 'SIGN_IN_AGAIN'] as const).map(
        (cause) => ({ kind: 'fail' as const, cause }),
      ),
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }).map((rows): Mischief => ({ kind: 'cheat', rows })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<unknown>(
        null,
        '',
        'https://evil.example/beta/auditLogs/signIns?$skiptoken=x',
        'https://graph.example/beta/auditLogs/signIns?$skiptoken=',
      )
      .map((link): Mischief => ({ kind: 'link', link })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Mischief>({ kind: 'empty' }, { kind: 'foreign' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '',
        'null',
        '{}',
        '{"value":null}',
        '{"value":[',
        '<html></html>',
        '{"error":{"code":"x"},"value":[]}',
      )
      .map((text): Mischief => ({ kind: 'body', text })),
  },
);

test('any plan of failures, cheats, kills and restarts ends honest, and one clean run after it is complete', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyMischief, { minLength: 5, maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
      fc.array(fc.integer({ min: 0, max: 29 * 24 * 60 }), { minLength: 1, maxLength: 1500 }),
      async (plan, kills, minutes) => {
        let isClean = false;
        const truth = truthOf(minutes.map((minute) => now - 29 * day + minute * 60_000));
        const tenant = naiveTenant(truth, { now, misbehave: (index) => (isClean ? null : (plan[index] ?? null)) });
        const store = memoryStore();
        for (const kill of kills) {
          store.dieAt(kill);
          await collectRun(partsOf(tenant, store)).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
          store.revive();
          expectHonest(tenant, store);
        }
        await collectRun(partsOf(tenant, store));
        expectHonest(tenant, store);
        isClean = true;
        tenant.now += day;
        await collectRun(partsOf(tenant, store));
        expectHonest(tenant, store);
        expect(heldTruth(tenant, store)).toBe(true);
        expect(isComplete(store)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
