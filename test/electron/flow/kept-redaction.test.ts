// Both passes over a case let others work meanwhile, end at a cancel, and are made once for all who ask.
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redactionKeeper } from '../../../electron/flow/kept-redaction.ts';
import type { Surroundings } from '../../../electron/flow/surroundings.ts';
import type { Progress } from '../../../shared/model/progress.ts';
import { heldMonth, theValue } from '../../support/held-case.ts';

type Made = Awaited<ReturnType<typeof heldMonth>>;
let made: Made;
beforeAll(async () => {
  made = await heldMonth('kept-redaction', 2000, 500);
}, 120_000);
afterAll(() => made.held.close());

const keeper = () => redactionKeeper(made.held.open, made.held.view);
/** Makes the kept passes stale. */
const change = () => made.held.open.append({ kind: 'lift', at: 'T', findingId: 'none', reason: 'MINE' });

/** Turns of the event loop until it is done. */
async function turnsUntil(work: Promise<unknown>): Promise<number> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  let turns = 0;
  for (; !isDone; turns++) await setImmediate();
  await done;
  return turns;
}

describe('the passes over a case', () => {
  it('let others work during the first and during the second', async () => {
    change();
    const both = keeper().inForce(made.held.surroundings);
    const first = keeper().mentioning(made.held.surroundings);
    expect(await turnsUntil(first)).toBeGreaterThan(2);
    expect(await turnsUntil(both)).toBeGreaterThan(2);
    expect(theValue(await first)).toBe(theValue(await both).surveyed.survey.recordsWithFindings);
  });

  it('tell of both as one stretch of progress', async () => {
    change();
    const reported: Progress[] = [];
    const watched: Surroundings = { ...made.held.surroundings, report: (progress) => reported.push(progress) };
    const { overview } = theValue(await keeper().inForce(watched));
    const of = overview.records * 2;
    expect(reported).toEqual([
      { kind: 'surveying', records: 1000, of },
      { kind: 'surveying', records: overview.records + 1000, of },
    ]);
  });

  it('end at a cancel, in the second as well, and begin anew for whoever asks again', async () => {
    change();
    const controller = new AbortController();
    const watched: Surroundings = { ...made.held.surroundings, signal: controller.signal };
    const both = keeper().inForce(watched);
    theValue(await keeper().mentioning(made.held.surroundings));
    controller.abort(new Error('enough'));
    await expect(both).rejects.toThrow('enough');
    expect((await keeper().inForce(made.held.surroundings)).ok).toBe(true);
  });

  it('are made once for all who ask meanwhile', async () => {
    change();
    const [one, other] = await Promise.all([
      keeper().inForce(made.held.surroundings),
      keeper().inForce(made.held.surroundings),
    ]);
    expect(theValue(one)).toBe(theValue(other));
    expect(theValue(await keeper().forRecords(made.held.surroundings))).toBe(theValue(one));
  });
});
