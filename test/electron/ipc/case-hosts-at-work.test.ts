// The processes behind the cases while they collect and write: two that want the same tenant, a lock, a cancel, a kill.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppDesk, codeOf, makeAppDesk, value } from '../../support/app-desk.ts';
import { ask, begin, collect, makeDemo, seal } from '../../support/demo-collecting.ts';

describe('while a case is collected or written', () => {
  let desk: AppDesk;
  /** An invented case that was collected in one go. */
  let whole = '';
  beforeAll(() => {
    desk = makeAppDesk({ demoRecords: 600 });
  });
  afterAll(() => desk.leave());

  it('collections from one tenant run one after the other, and the second says that it waits', async () => {
    const one = await makeDemo(desk);
    const two = await makeDemo(desk);
    whole = two.caseId;
    const operationIds = { [one.caseId]: 'asked-for-one', [two.caseId]: 'asked-for-two' };
    const ofOne = await ask(desk, one.caseId, { operationId: 'asked-for-one' });
    const ofTwo = await ask(desk, two.caseId, { operationId: 'asked-for-two' });
    const queued = desk.hear('progress', ({ step }) => step.kind === 'queued');
    await Promise.all([ofOne.say(true), ofTwo.say(true)]);
    const { caseId: waiting, step } = await queued;
    expect(step).toEqual({ kind: 'queued', ahead: 1 });
    // Whichever came second waits; nothing else runs in its case meanwhile.
    expect(codeOf(await seal(desk, waiting ?? '', 'meanwhile'))).toBe('CASE_BUSY');
    const outcomes = await Promise.all([ofOne.done, ofTwo.done]);
    expect(outcomes.map((outcome) => value(outcome))).toMatchObject([{ ended: null }, { ended: null }]);
    const placesOf = (isWaiting: boolean) =>
      desk.told.flatMap((told, place) =>
        told.event === 'progress' &&
        told.payload.step.kind === 'collecting' &&
        (told.payload.operationId === operationIds[waiting ?? '']) === isWaiting
          ? [place]
          : [],
      );
    expect(Math.min(...placesOf(true))).toBeGreaterThan(Math.max(...placesOf(false)));
    expect(value(await desk.calls['case.status']({ caseId: two.caseId })).coverage.gaps).toEqual([]);
  });

  it('a collection that was cancelled, and one whose process was killed, go on to the same end', async () => {
    const { caseId } = await makeDemo(desk);
    const cut = await begin(desk, caseId, { operationId: 'to-be-cut' });
    await desk.hear('progress', ({ operationId, step }) => operationId === 'to-be-cut' && step.kind === 'collecting');
    await desk.calls['operation.cancel']({ operationId: 'to-be-cut' });
    expect(value(await cut.done)).toMatchObject({ kind: 'collected', ended: { code: 'CANCELLED' } });

    const killed = await begin(desk, caseId, { operationId: 'to-be-killed' });
    await desk.hear(
      'progress',
      ({ operationId, step }) => operationId === 'to-be-killed' && step.kind === 'collecting',
    );
    desk.hosts.at(-1)?.kill('SIGKILL');
    expect(codeOf(await killed.done)).toBe('CASE_HOST_STOPPED');
    value(await desk.calls['cases.open']({ caseId, passphrase: null }));
    expect(await collect(desk, caseId, 'to-the-end')).toMatchObject({ kind: 'collected', ended: null });

    const [resumed, inOneGo] = await Promise.all(
      [caseId, whole].map(async (id) => value(await desk.calls['case.status']({ caseId: id }))),
    );
    expect(resumed?.coverage.gaps).toEqual([]);
    expect(resumed?.counts.records).toBe(inOneGo?.counts.records);
  });

  it('the lock leaves a running collection alone, answers nobody about it, and closes the case when it is done', async () => {
    const { caseId } = await makeDemo(desk);
    const running = await begin(desk, caseId, { operationId: 'overnight' });
    value(await desk.calls['app.lock']({}));
    expect(codeOf(await desk.calls['case.status']({ caseId }))).toBe('CASE_LOCKED');
    expect(value(await running.done)).toMatchObject({ kind: 'collected', ended: null });
    // It closes now; whoever opens it waits for that.
    value(await desk.calls['cases.open']({ caseId, passphrase: null }));
    expect(value(await desk.calls['case.status']({ caseId })).coverage.gaps).toEqual([]);
  });

  it('a question about the person that the lock covers is shown to nobody: its collection ends, and is resumed', async () => {
    const { caseId } = await makeDemo(desk);
    const asked = await ask(desk, caseId, { operationId: 'asked-before' });
    value(await desk.calls['app.lock']({}));
    expect(codeOf(await asked.done)).toBe('CANCELLED');
    value(await desk.calls['cases.open']({ caseId, passphrase: null }));

    const covered = ask(desk, caseId, { operationId: 'asked-behind' });
    await desk.hear('device-code', ({ operationId }) => operationId === 'asked-behind');
    value(await desk.calls['app.lock']({}));
    const from = desk.told.length;
    expect(codeOf(await (await covered).done)).toBe('CANCELLED');
    expect(desk.told.slice(from).filter(({ event }) => event === 'confirm-person')).toEqual([]);
    value(await desk.calls['cases.open']({ caseId, passphrase: null }));
    expect(await collect(desk, caseId, 'asked-again')).toMatchObject({ kind: 'collected', ended: null });
  });

  it('a case behind the lock changes nothing for the window', async () => {
    const { caseId } = await makeDemo(desk);
    const running = await begin(desk, caseId, { operationId: 'under-lock' });
    value(await desk.calls['app.lock']({}));
    expect(codeOf(await desk.calls['cases.changeTimeZone']({ caseId, timeZone: 'UTC' }))).toBe('CASE_LOCKED');
    await running.done;
  });

  it('rows are answered while a package is written', async () => {
    const caseId = whole;
    value(await desk.calls['cases.open']({ caseId, passphrase: null }));
    const sort = { by: 'createdDateTime', direction: 'ascending' } as const;
    const view = { filter: null, preset: null, grouping: null, sort };
    const { viewId } = value(await desk.calls['view.open']({ caseId, ...view }));
    let sealed = false;
    const sealing = seal(desk, caseId, 'in-the-background', 'background.zip').then((answer) => {
      sealed = true;
      return answer;
    });
    await desk.hear('progress', ({ step }) => step.kind === 'writing');
    let answered = 0;
    while (!sealed) {
      value(await desk.calls['view.rows']({ caseId, viewId, from: 0, count: 50, columns: ['id'] }));
      if (!sealed) answered += 1;
    }
    expect(codeOf(await sealing)).toBe('ok');
    expect(answered).toBeGreaterThan(3);
  });

  it('a package that is cancelled leaves no file behind', async () => {
    const caseId = whole;
    const { packages } = value(await desk.calls['case.status']({ caseId }));
    const sealing = seal(desk, caseId, 'never-mind', 'never.zip');
    await desk.hear('progress', ({ operationId, step }) => operationId === 'never-mind' && step.kind === 'writing');
    await desk.calls['operation.cancel']({ operationId: 'never-mind' });
    expect(codeOf(await sealing)).toBe('CANCELLED');
    for (const name of ['never.zip', 'never.zip.partial', 'never.zip.work'])
      expect(existsSync(join(desk.folder, name))).toBe(false);
    expect(value(await desk.calls['case.status']({ caseId })).packages).toBe(packages);
  });

  it('a process that is killed while it writes leaves nothing that lies in the clear, and nothing else is removed', async () => {
    const { caseId } = await makeDemo(desk);
    await collect(desk, caseId, 'to-be-killed-writing');
    writeFileSync(join(desk.folder, 'other.zip.partial'), 'somebody else writes here');
    const sealing = seal(desk, caseId, 'killed-while-writing', 'killed.zip');
    await desk.hear(
      'progress',
      ({ operationId, step }) => operationId === 'killed-while-writing' && step.kind === 'writing',
    );
    expect(readdirSync(desk.folder)).toContain('killed.zip.work');
    desk.hosts.at(-1)?.kill('SIGKILL');
    expect(codeOf(await sealing)).toBe('CASE_HOST_STOPPED');
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('killed.zip'))).toEqual([]);
    expect(existsSync(join(desk.folder, 'other.zip.partial'))).toBe(true);
  });

  it('a process that is ended politely while it writes removes what lies in the clear', async () => {
    const { caseId } = await makeDemo(desk);
    await collect(desk, caseId, 'to-be-written');
    const sealing = seal(desk, caseId, 'cut-while-writing', 'cut.zip');
    await desk.hear(
      'progress',
      ({ operationId, step }) => operationId === 'cut-while-writing' && step.kind === 'writing',
    );
    expect(readdirSync(desk.folder)).toContain('cut.zip.work');
    desk.hosts.at(-1)?.kill('SIGTERM');
    expect(codeOf(await sealing)).toBe('CASE_HOST_STOPPED');
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('cut.zip'))).toEqual([]);
  });
});
