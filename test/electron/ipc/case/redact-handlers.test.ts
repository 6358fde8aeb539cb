// Redact over a real case: what is shown of a record is what the package has of it, and every change is seen by the next question.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { packageCase } from '../../../../electron/flow/package-case.ts';
import { createRedactHandlers } from '../../../../electron/ipc/case/redact-handlers.ts';
import { createReviewHandlers } from '../../../../electron/ipc/case/review-handlers.ts';
import type { JsonObject } from '../../../../shared/model/json.ts';
import { heldMonth, theValue } from '../../../support/held-case.ts';

type Made = Awaited<ReturnType<typeof heldMonth>>;

let made: Made;
let calls: ReturnType<typeof createRedactHandlers>;
const caseId = 'case-under-test';
let operations = 0;
const operation = () => ({ caseId, operationId: `operation-${operations++}` });

beforeAll(async () => {
  made = await heldMonth('redact-handlers', 260, 100);
  calls = createRedactHandlers(made.held);
}, 60_000);
afterAll(() => made.held.close());

const includedIds = () => Array.from(made.held.view().set.included, (row) => made.held.open.index.idOf(row));

/** The records of a package of the case as it stands, read by a program that shares nothing with ours. */
async function packaged(name: string) {
  const out = join(made.desk.folder, name);
  const sealed = await packageCase(
    {
      folder: made.folder,
      out,
      signer: { kind: 'installation' },
      language: 'en',
      controller: 'Contoso',
      contact: undefined,
    },
    made.held.surroundings,
  );
  theValue(sealed);
  const text = execFileSync('unzip', ['-p', out, 'sign-ins.json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return (JSON.parse(text) as { records: { record: JsonObject; withheld: unknown[] }[] }).records;
}

const show = async (recordId: string) => theValue(await calls['redact.record']({ caseId, recordId }));

describe('one record as the person will see it', () => {
  it('is what the package has, for every record, in any order, also after exceptions', async () => {
    const [first = '', second = ''] = includedIds();
    theValue(
      await calls['redact.override']({
        caseId,
        recordId: first,
        path: '/ipAddress',
        operator: 'remove',
        reason: 'CAUTION',
      }),
    );
    theValue(
      await calls['redact.override']({
        caseId,
        recordId: second,
        path: '/appDisplayName',
        operator: 'mask',
        reason: 'CAUTION',
      }),
    );
    // What one record withholds now stands readable in others: somebody says why that may be.
    const { openPairs } = theValue(await calls['redact.overview'](operation()));
    expect(openPairs.length).toBeGreaterThan(0);
    for (const { id } of openPairs) theValue(await calls['redact.lift']({ caseId, findingId: id, reason: 'KNOWN' }));
    expect(theValue(await calls['redact.overview'](operation())).openPairs).toEqual([]);
    const records = await packaged('equal.zip');
    expect(records.length).toBe(includedIds().length);
    for (const { record, withheld } of [...records].reverse()) {
      const shown = await show(String(record.id));
      expect(shown.after).toEqual(record);
      expect(shown.withheld).toEqual(withheld);
    }
    const shown = await show(first);
    expect(shown.overrides).toEqual([{ path: '/ipAddress', operator: 'remove', reason: 'CAUTION' }]);
    expect(shown.after.ipAddress).toBeNull();
    expect(shown.before.ipAddress).not.toBeNull();
  });

  it('is refused for a record that no package has', async () => {
    const { set } = made.held.view();
    const [quarantined = -1] = set.quarantined;
    const refused = await calls['redact.record']({ caseId, recordId: made.held.open.index.idOf(quarantined) });
    expect(refused).toMatchObject({ error: { code: 'REDACT_RECORD_NOT_GIVEN' } });
    expect(await calls['redact.record']({ caseId, recordId: 'x' })).toMatchObject({
      error: { code: 'REVIEW_NO_SUCH_RECORD' },
    });
  });
});

describe('the overview', () => {
  it('is answered from memory until something it depends on changes', async () => {
    const surveyed = () => made.held.reported.filter(({ kind }) => kind === 'surveying').length;
    const once = theValue(await calls['redact.overview'](operation()));
    const before = surveyed();
    const again = theValue(await calls['redact.overview'](operation()));
    expect(again).toBe(once);
    made.held.open.append({ kind: 'log', at: 'T', code: 'X', facts: {} });
    expect(theValue(await calls['redact.overview'](operation()))).toBe(once);
    expect(surveyed()).toBe(before);
    const [id = ''] = includedIds();
    const review = createReviewHandlers(made.held);
    const target = { by: 'records' as const, recordIds: [id] };
    theValue(
      await review['decisions.decide']({ caseId, target, state: 'exclude', reason: 'OTHER_PERSON', note: null }),
    );
    const fewer = theValue(await calls['redact.overview'](operation()));
    expect(fewer.records).toBe(once.records - 1);
    theValue(await review['decisions.undo']({ caseId }));
    expect(theValue(await calls['redact.overview'](operation()))).toEqual(once);
  });

  it('lets others be answered meanwhile, serves two at once, and can be cancelled for one of them', async () => {
    made.held.open.append({ kind: 'lift', at: 'T', findingId: 'none', reason: 'MINE' });
    // A clock on which every record takes its time, however quick the machine is.
    let clock = 0;
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 25));
    onTestFinished(() => slow.mockRestore());
    const first = operation();
    const cancelled = calls['redact.overview'](first);
    const second = calls['redact.overview'](operation());
    let turns = 0;
    let isDone = false;
    const counting = (async () => {
      for (; !isDone; turns++) await new Promise((resolve) => setImmediate(resolve));
    })();
    await new Promise((resolve) => setImmediate(resolve));
    made.held.cancel(first.operationId);
    expect(await cancelled).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect((await second).ok).toBe(true);
    isDone = true;
    await counting;
    expect(turns).toBeGreaterThan(2);
  });
});

describe('what the detectors masked', () => {
  it('is lifted with a reason, and then stands in the record', async () => {
    const { findings } = theValue(await calls['redact.overview'](operation()));
    const finding = findings.find(({ lifted, recordIds }) => !lifted && recordIds.length === 1);
    const [recordId = ''] = finding?.recordIds ?? [];
    if (finding === undefined) throw new Error('the month mentions somebody else');
    expect(JSON.stringify((await show(recordId)).after)).not.toContain(JSON.stringify(finding.text).slice(1, -1));
    theValue(await calls['redact.lift']({ caseId, findingId: finding.id, reason: 'MINE' }));
    const after = theValue(await calls['redact.overview'](operation()));
    expect(after.findings.find(({ id }) => id === finding.id)).toMatchObject({ lifted: true });
    const unknown = await calls['redact.lift']({ caseId, findingId: 'F-unknown', reason: 'MINE' });
    expect(unknown).toMatchObject({ error: { code: 'REDACT_NO_SUCH_FINDING' } });
  });
});

describe('walking through what is withheld', () => {
  it('goes to each remarkable record once, in order of time, and back the same way', async () => {
    const walk = async (direction: 'next' | 'previous') => {
      const ids: string[] = [];
      for (let at: string | null = null; ; ids.push(at)) {
        at = theValue(await calls['redact.nextWithheld']({ caseId, recordId: at, direction })).recordId;
        if (at === null) return ids;
      }
    };
    const forward = await walk('next');
    expect(await walk('previous')).toEqual([...forward].reverse());
    const all = includedIds();
    expect(forward.length).toBeGreaterThan(0);
    expect(forward.length).toBeLessThan(all.length);
    const places = forward.map((id) => all.indexOf(id));
    expect(places).toEqual([...places].sort((left, right) => left - right));
    for (const id of forward.slice(0, 5)) expect((await show(id)).withheld.length).toBeGreaterThan(0);
  });

  it('goes on from a record that is not given, from where it stands in time', async () => {
    const { set } = made.held.view();
    const { index } = made.held.open;
    for (const row of set.quarantined.subarray(0, 5)) {
      const { recordId } = theValue(
        await calls['redact.nextWithheld']({ caseId, recordId: index.idOf(row), direction: 'next' }),
      );
      const { recordId: previous } = theValue(
        await calls['redact.nextWithheld']({ caseId, recordId: index.idOf(row), direction: 'previous' }),
      );
      const place = (id: string | null) =>
        set.records.indexOf(index.rowsOfId(id ?? '').find((one) => set.holds(one)) ?? -1);
      const own = set.records.indexOf(row);
      if (recordId !== null) expect(place(recordId)).toBeGreaterThan(own);
      if (previous !== null) expect(place(previous)).toBeLessThan(own);
    }
  });
});
