// The collecting engine cancelled, killed at any write and met with any plan of trouble: nothing lost, nothing twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectRun } from '../../../../electron/collect/graph/collect-run.ts';
import { foldCollection } from '../../../../shared/collect/graph/collection-ledger.ts';
import {
  day,
  evenly,
  expectHonest,
  expectReadIsHeld,
  heldTruth,
  isComplete,
  now,
  partsOf,
  truthOf,
} from './collect-setup.ts';
import { Killed, memoryStore } from './memory-store.ts';
import { type Mischief, naiveTenant } from './naive-tenant.ts';

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
