// An invented case from the first door to the last check, through the same handlers and the same processes that the window uses.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppDesk, codeOf, makeAppDesk, value } from '../../support/app-desk.ts';
import { begin, collect, makeDemo, seal } from '../../support/demo-collecting.ts';

let desk: AppDesk;
beforeAll(() => {
  desk = makeAppDesk();
});
afterAll(() => desk.leave());

describe('an invented case', () => {
  let caseId = '';

  it('is made with a recovery passphrase and says that it is invented', async () => {
    const made = await makeDemo(desk);
    caseId = made.caseId;
    expect(made.passphrase).toMatch(/^(\w{4}-){6}\w{4}$/);
    const status = value(await desk.calls['case.status']({ caseId }));
    expect(status).toMatchObject({ caseId, isInvented: true, timeZone: 'Europe/Amsterdam', subject: null });
    expect(status.inventedPerson).toContain('@contoso.example');
    const { cases } = value(await desk.calls['cases.list']({}));
    expect(cases).toMatchObject([{ caseId, state: 'open', isInvented: true, coverage: null, records: 0 }]);
  });

  it('asks who the person is, and a no collects nothing', async () => {
    const { done } = await begin(desk, caseId, { operationId: 'not-this-one', isThePerson: false });
    expect(value(await done)).toEqual({ kind: 'not-confirmed' });
    expect(value(await desk.calls['case.status']({ caseId })).counts.records).toBe(0);
    const card = desk.told.findLast(({ event }) => event === 'confirm-person');
    expect(card?.payload).toMatchObject({ caseId, card: { similar: 1, accountEnabled: true } });
  });

  it('is cancelled while the question stands, and a late answer is no answer', async () => {
    const operationId = 'cancelled-one';
    const asked = desk.hear('confirm-person');
    const { inventedPerson } = value(await desk.calls['case.status']({ caseId }));
    const done = desk.calls['collect.start']({
      ...{ caseId, operationId, alsoKnownAs: [], from: null, to: null, classes: ['interactiveUser'] },
      access: { cloud: 'demo', way: 'browser', tenant: null, clientId: null },
      subject: inventedPerson ?? '',
    });
    await asked;
    await desk.calls['operation.cancel']({ operationId });
    expect(codeOf(await done)).toBe('CANCELLED');
    const late = await desk.calls['collect.answerPerson']({ caseId, operationId, isThePerson: true });
    expect(codeOf(late)).toBe('IPC_BAD_INPUT');
  });

  it('never meets a real tenant', async () => {
    const request = { caseId, alsoKnownAs: [], from: null, to: null, subject: 'ada@contoso.example' };
    const real = await desk.calls['collect.start']({
      ...request,
      operationId: 'a-real-cloud',
      classes: ['interactiveUser'],
      access: { cloud: 'global', way: 'browser', tenant: 'contoso.example', clientId: 'x' },
    });
    expect(codeOf(real)).toBe('COLLECT_WRONG_TENANT');
    expect(desk.opened).toEqual([]);
  });

  it('collects after a yes, with progress that ends with its last step', async () => {
    const outcome = await collect(desk, caseId, 'the-first-run');
    expect(outcome).toMatchObject({ kind: 'collected', ended: null, refused: [] });
    const steps = desk.told.flatMap((one) =>
      one.event === 'progress' && one.payload.operationId === 'the-first-run' ? [one.payload.step] : [],
    );
    const last = steps.findLast(({ kind }) => kind === 'collecting');
    expect(last).toMatchObject({ kind: 'collecting', secondsLeft: 0 });
    const status = value(await desk.calls['case.status']({ caseId }));
    expect(status.coverage.gaps).toEqual([]);
    expect(status.coverage.notes[0]).toEqual({ code: 'INVENTED_DATA', facts: {} });
    expect(status.sources).toMatchObject([{ sourceKind: 'demo', finished: true }]);
    // The last of it may be told a moment after the run has ended: such news waits for its turn.
    const told = () =>
      desk.told.reduce((sum, one) => sum + (one.event === 'case-changed' ? one.payload.newRecords : 0), 0);
    await expect.poll(told, { timeout: 10_000 }).toBe(status.counts.rows);
  });

  it('goes on where it stopped: a second run brings nothing that is there', async () => {
    expect(await collect(desk, caseId, 'the-second-run')).toMatchObject({ kind: 'collected', newRecords: 0 });
  });

  it('says what is left to settle, seals, and the package is intact, ours and invented', async () => {
    const before = value(await desk.calls['package.check']({ caseId, operationId: 'the-first-check' }));
    expect(before).toMatchObject({ blockers: [], packages: [], differsFromLast: null, signer: null });
    expect(before.signerNeedsPassphrase).toBe(false);
    const sealed = value(await seal(desk, caseId, 'the-sealing'));
    expect(sealed.leak.verdict).toBe('NO LEAK FOUND');
    expect(sealed.name).toBe('answer.zip');
    expect(sealed.fingerprintWords).toHaveLength(16);

    const open = { fileId: sealed.fileId, operationId: 'the-verifying', expectSigner: null };
    const shown = value(await desk.calls['verify.open'](open));
    expect(shown).toMatchObject({ isInvented: true, records: sealed.records, signerWords: sealed.fingerprintWords });
    expect(shown.report.verdict).toBe('INTACT, EXPECTED SIGNER');
    const { packageId } = shown;
    const asked = { packageId, from: sealed.records - 1, count: 200, columns: ['appDisplayName', 'userPrincipalName'] };
    const { rows } = value(await desk.calls['verify.rows'](asked));
    expect(rows).toMatchObject([{ index: sealed.records - 1, cells: [expect.any(String), expect.any(String)] }]);
    const record = value(await desk.calls['verify.record']({ packageId, index: sealed.records - 1 }));
    expect(record.record.id).toBe(rows[0]?.recordId);
    expect(codeOf(await desk.calls['verify.record']({ packageId, index: sealed.records }))).toBe(
      'REVIEW_NO_SUCH_RECORD',
    );
    await desk.calls['verify.close']({ packageId });
    expect(codeOf(await desk.calls['verify.rows'](asked))).toBe('FILE_GONE');

    const after = value(await desk.calls['package.check']({ caseId, operationId: 'the-second-check' }));
    expect(after).toMatchObject({ differsFromLast: false, signer: { fingerprint: sealed.fingerprint } });
    expect(after.packages).toMatchObject([{ sha256: sealed.sha256, records: sealed.records }]);
  });

  it('shows nothing of a package that was altered, and refuses a signer that was not expected', async () => {
    const good = join(desk.folder, 'answer.zip');
    const altered = join(desk.folder, 'altered.zip');
    copyFileSync(good, altered);
    const bytes = readFileSync(altered);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(altered, bytes);
    const [file] = await desk.choose('package', altered);
    const open = { fileId: file?.fileId ?? '', operationId: 'altered-one', expectSigner: null };
    expect(value(await desk.calls['verify.open'](open))).toMatchObject({
      report: { verdict: 'ALTERED' },
      manifest: null,
      records: 0,
      isInvented: false,
    });
    const [again] = await desk.choose('package', good);
    const other = { fileId: again?.fileId ?? '', operationId: 'other-signer', expectSigner: 'ab'.repeat(32) };
    const { report } = value(await desk.calls['verify.open'](other));
    expect([report.verdict, report.findings[0]?.code]).toEqual(['INTACT, UNKNOWN SIGNER', 'VERIFY_UNEXPECTED_SIGNER']);
  });

  it('differs from its last package once something was decided', async () => {
    const view = { filter: null, preset: null, grouping: null };
    const sort = { by: 'createdDateTime', direction: 'ascending' } as const;
    const { viewId } = value(await desk.calls['view.open']({ caseId, ...view, sort }));
    const { rows } = value(await desk.calls['view.rows']({ caseId, viewId, from: 0, count: 1, columns: ['id'] }));
    const [row] = rows;
    const recordIds = row?.kind === 'record' ? [row.recordId] : [];
    const decision = {
      target: { by: 'records' as const, recordIds },
      state: 'open' as const,
      reason: null,
      note: null,
    };
    value(await desk.calls['decisions.decide']({ caseId, ...decision }));
    const check = value(await desk.calls['package.check']({ caseId, operationId: 'the-third-check' }));
    expect(check.differsFromLast).toBe(true);
    expect(check.blockers).toEqual([{ kind: 'open-decisions', count: 1, recordId: recordIds[0] }]);
    expect(codeOf(await seal(desk, caseId, 'too-early', 'early.zip'))).toBe('REVIEW_OPEN_DECISIONS');
    const status = value(await desk.calls['case.status']({ caseId }));
    expect(status.lastDecision).toMatchObject({ records: 1, state: 'open' });
  });

  it('stays invented, and remembers what it is, when it is closed and opened with the key of this computer', async () => {
    await desk.calls['cases.changeTimeZone']({ caseId, timeZone: 'America/Lima' });
    await desk.calls['cases.close']({ caseId });
    const [closed] = value(await desk.calls['cases.list']({})).cases;
    expect(closed).toMatchObject({ state: 'closed', isInvented: true, packages: 1, timeZone: 'America/Lima' });
    expect(codeOf(await desk.calls['case.status']({ caseId }))).toBe('CASE_NOT_OPEN');
    const opened = value(await desk.calls['cases.open']({ caseId, passphrase: null }));
    expect(opened).toMatchObject({ state: 'open', subject: expect.stringContaining('@contoso.example') });
    expect(value(await desk.calls['case.status']({ caseId })).timeZone).toBe('America/Lima');
  });
});
