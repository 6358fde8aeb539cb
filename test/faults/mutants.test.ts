// The matrix under test: broken collectors must be caught by it, and the collector as it is must not.
import { describe, expect, it } from 'vitest';
import { hasTool } from '../support/outside-tools.ts';
import { caughtBy } from './catch-mutants.ts';
import { mutants } from './mutants.ts';
import { watchSyncs } from './watch-syncs.ts';

/** For a busy machine; nothing here is about speed. */
const minutes = 5 * 60_000;

describe('A broken collector', { timeout: minutes }, () => {
  it.each(mutants.map(({ name }) => name))('is caught: %s', async (name) => {
    expect(await caughtBy(name)).not.toBeNull();
  });
});

describe.skipIf(!hasTool('strace'))('Between an answer and the next request', { timeout: minutes }, () => {
  it('the answer is on the disk', async () => {
    expect(await watchSyncs()).toMatchObject({ kind: 'watched', unsynced: 0, requests: expect.toSatisfy(isMany) });
  });

  it('a missing sync is noticed', async () => {
    expect(await watchSyncs('no-sync')).toMatchObject({ kind: 'watched', unsynced: expect.toSatisfy(isMany) });
  });
});

const isMany = (count: number) => count > 20;
