// What the tests of the collecting engine share: a month of invented sign-ins, a run's parts, and what must always hold.
import { expect } from 'vitest';
import type { CollectRunParts } from '../../../../electron/collect/graph/collect-run.ts';
import type { Pacing } from '../../../../electron/collect/graph/pacing.ts';
import { foldCollection } from '../../../../shared/collect/graph/collection-ledger.ts';
import { covers, unionOf } from '../../../../shared/collect/graph/time-ranges.ts';
import type { SignInClass } from '../../../../shared/model/collection.ts';
import type { MemoryStore } from './memory-store.ts';
import { type NaiveTenant, subjectId, type TruthRecord } from './naive-tenant.ts';

export const day = 86_400_000;
export const now = Date.parse('2026-03-31T12:00:00Z');
export const key = { by: 'userId', value: subjectId } as const;
export const classes: readonly SignInClass[] = ['interactiveUser', 'nonInteractiveUser'];

export function truthOf(instants: readonly number[], prefix = 'r'): TruthRecord[] {
  return instants.map((instant, at) => ({
    id: `${prefix}${at}`,
    instant,
    eventClass: at % 3 === 0 ? 'interactiveUser' : 'nonInteractiveUser',
  }));
}

/** `count` records, evenly over the last 29 days but for the last three hours. */
export function evenly(count: number): TruthRecord[] {
  return truthOf(
    Array.from({ length: count }, (_, at) => Math.floor(now - 29 * day + (at * (29 * day - day / 8)) / count)),
  );
}

export function pacingOf(tenant: NaiveTenant): Pacing {
  return { now: () => tenant.now, monotonic: () => tenant.now, sleep: async () => {}, random: () => 0.5 };
}

export function partsOf(tenant: NaiveTenant, store: MemoryStore, more: Partial<CollectRunParts> = {}): CollectRunParts {
  return {
    client: tenant.client,
    store,
    pacing: pacingOf(tenant),
    report: () => {},
    signal: new AbortController().signal,
    request: {
      sourceId: 'tenant',
      tenantId: 'tenant',
      cloud: 'global',
      account: 'person',
      keys: [key],
      classes,
      period: { from: null, to: null },
      directoryRead: true,
    },
    ...more,
  };
}

/** Each content once; nothing that is not true; and no sealed window lacks a record of the truth. */
export function expectHonest(tenant: NaiveTenant, store: MemoryStore): void {
  const contents = store.rows().map(({ id, contentHash }) => `${id} ${contentHash}`);
  expect(new Set(contents).size).toBe(contents.length);
  const held = new Set(store.rows().map(({ id }) => id));
  const ledger = foldCollection(store.journal());
  for (const { id, instant, eventClass } of tenant.truth) {
    if (held.has(id)) continue;
    const { settled, provisional } = ledger.ledgerOf({ eventClass, key });
    expect(covers(unionOf(settled, provisional), [{ from: instant, to: instant + 1 }]) ? `${id} lost` : 'open').toBe(
      'open',
    );
  }
}

/** Where the tenant left nothing out, whatever counts as read is held. */
export function expectReadIsHeld(tenant: NaiveTenant, store: MemoryStore): void {
  const held = new Set(store.rows().map(({ id }) => id));
  const ledger = foldCollection(store.journal());
  for (const { id, instant, eventClass } of tenant.truth) {
    if (held.has(id)) continue;
    const { read } = ledger.ledgerOf({ eventClass, key });
    expect(covers(read, [{ from: instant, to: instant + 1 }]) ? `${id} counts as read` : 'open').toBe('open');
  }
}

/** Every asked moment of every class is sealed, and nothing failed. */
export function isComplete(store: MemoryStore): boolean {
  const ledger = foldCollection(store.journal());
  return ledger.slots.every(({ asked, settled, provisional, failures }) => {
    return failures.length === 0 && covers(unionOf(settled, provisional), asked);
  });
}

export function heldTruth(tenant: NaiveTenant, store: MemoryStore): boolean {
  const held = new Set(store.rows().map(({ id }) => id));
  return tenant.truth.every(({ id }) => held.has(id));
}

/** Cancels as soon as checking begins. */
export function untilCheck(): Partial<CollectRunParts> {
  const controller = new AbortController();
  return { report: ({ phase }) => phase === 'check' && controller.abort(), signal: controller.signal };
}
