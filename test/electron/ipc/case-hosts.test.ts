// The processes behind the cases: what happens when one is killed, when another face has the case, when the passphrase is wrong,
// when the app locks, and what a key store changes. What happens while they work is tried in case-hosts-at-work.test.ts.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyStore } from '../../../electron/shell/platform.ts';
import { type AppDesk, codeOf, makeAppDesk, testKeyStore, value } from '../../support/app-desk.ts';
import { begin, seal } from '../../support/demo-collecting.ts';

const timeZone = 'Europe/Amsterdam';
const facts = { reference: 'REQ-2026-17', article: '15' as const, receivedOn: '2026-11-02', identityNote: null };
const ada = '11111111-2222-4333-8444-555555555555';

function signInsFile(desk: AppDesk, name: string, count: number): string {
  const file = join(desk.folder, name);
  const records = Array.from({ length: count }, (_, place) => ({
    id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    createdDateTime: new Date(Date.UTC(2026, 9, 1, 8, place)).toISOString(),
    userId: ada,
    userPrincipalName: 'ada@contoso.example',
    appDisplayName: `App ${place % 7}`,
    status: { errorCode: 0 },
  }));
  writeFileSync(file, JSON.stringify({ value: records }));
  return file;
}

async function importInto(desk: AppDesk, caseId: string, operationId: string, ...files: readonly string[]) {
  const chosen = await desk.choose('records', ...files);
  const fileIds = chosen.map(({ fileId }) => fileId);
  return desk.calls['collect.import']({ caseId, operationId, subject: ada, alsoKnownAs: [], fileIds });
}

describe('a case of one request', () => {
  let desk: AppDesk;
  let caseId = '';
  let passphrase = '';
  beforeAll(async () => {
    desk = makeAppDesk({ keyStore: null });
    const made = value(await desk.calls['cases.create']({ ...facts, timeZone }));
    caseId = made.caseId;
    passphrase = made.recoveryPassphrase;
  });
  afterAll(() => desk.leave());

  it('takes records from files, tells which were refused, and never shows a path', async () => {
    const picture = join(desk.folder, 'picture.png');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a', 'hex'));
    const imported = value(await importInto(desk, caseId, 'the-import', signInsFile(desk, 'may.json', 40), picture));
    expect(imported.files).toMatchObject([
      { kind: 'read', file: 'may.json', records: 40 },
      { kind: 'refused', file: 'picture.png' },
    ]);
    expect(JSON.stringify(imported)).not.toContain(desk.folder);
    const status = value(await desk.calls['case.status']({ caseId }));
    expect(status).toMatchObject({ isInvented: false, inventedPerson: null, facts, counts: { included: 40 } });
    expect(status.due).toMatchObject({ day: '2026-12-02' });
  });

  it('changes a fact and takes one away', async () => {
    value(await desk.calls['case.changeFacts']({ caseId, article: null, identityNote: 'seen in person' }));
    const { facts: now } = value(await desk.calls['case.status']({ caseId }));
    expect(now).toEqual({ ...facts, article: null, identityNote: 'seen in person' });
  });

  it('refuses the invented tenant, a file that nobody chose, and what belongs to no open case', async () => {
    const { done } = await begin(desk, caseId, { operationId: 'mixing-both' });
    expect(codeOf(await done)).toBe('COLLECT_WRONG_TENANT');
    const unknown = { operationId: 'no-such-file', subject: ada, alsoKnownAs: [], fileIds: ['00000000-0000'] };
    expect(codeOf(await desk.calls['collect.import']({ caseId, ...unknown }))).toBe('FILE_GONE');
    expect(codeOf(await desk.calls['case.status']({ caseId: 'another-case' }))).toBe('CASE_NOT_OPEN');
  });

  it('needs the passphrase of a signer where no key store keeps one, and a reason for an incomplete answer', async () => {
    const check = value(await desk.calls['package.check']({ caseId, operationId: 'the-check' }));
    expect(check).toMatchObject({ signerNeedsPassphrase: true, signer: null });
    expect(codeOf(await seal(desk, caseId, 'no-passphrase'))).toBe('CASE_PASSPHRASE_NEEDED');
    expect(existsSync(join(desk.folder, 'answer.zip'))).toBe(false);
  });

  it('is in use for a second face, which hears by whom', async () => {
    const other = makeAppDesk({ keyStore: null, home: desk.home });
    try {
      const [card] = value(await other.calls['cases.list']({})).cases;
      expect(card).toMatchObject({ caseId, state: 'locked', reference: null, subject: null, records: null });
      const opened = await other.calls['cases.open']({ caseId, passphrase });
      expect(opened).toMatchObject({ error: { code: 'CASE_IN_USE', facts: { face: 'app', pid: desk.hosts[0]?.pid } } });
      // Here no reference is known: the folder is named, and nothing is taken from whoever has the case open.
      const purging = (reference: string) => other.calls['cases.purge']({ caseId, reference });
      expect(codeOf(await purging(facts.reference))).toBe('CASE_REFERENCE_DIFFERS');
      expect(codeOf(await purging(caseId))).toBe('CASE_IN_USE');
    } finally {
      await other.leave();
    }
  });

  it('opens with its passphrase only, in whatever writing it was copied', async () => {
    await desk.calls['cases.close']({ caseId });
    expect(codeOf(await desk.calls['cases.open']({ caseId, passphrase: null }))).toBe('CASE_PASSPHRASE_NEEDED');
    expect(codeOf(await desk.calls['cases.open']({ caseId, passphrase: 'not this' }))).toBe('CASE_WRONG_PASSPHRASE');
    const copied = passphrase.toLowerCase().replaceAll('-', ' ');
    expect(codeOf(await desk.calls['cases.open']({ caseId, passphrase: copied }))).toBe('ok');
  });

  it('answers CASE_HOST_STOPPED when its process is killed, says so once, and opens again with everything in it', async () => {
    const stopped = desk.hear('case-host-stopped');
    const pending = desk.calls['package.check']({ caseId, operationId: 'cut-short' });
    desk.hosts.at(-1)?.kill('SIGKILL');
    expect(codeOf(await pending)).toBe('CASE_HOST_STOPPED');
    expect(await stopped).toEqual({ caseId });
    expect(codeOf(await desk.calls['case.status']({ caseId }))).toBe('CASE_NOT_OPEN');
    expect(codeOf(await desk.calls['cases.open']({ caseId, passphrase }))).toBe('ok');
    const status = value(await desk.calls['case.status']({ caseId }));
    expect(status.counts.included).toBe(40);
    expect(status.found.map(({ code }) => code)).toContain('CASE_NOT_CLOSED');
    expect(desk.told.filter(({ event }) => event === 'case-host-stopped')).toHaveLength(1);
  });

  it('closes when the app locks', async () => {
    value(await desk.calls['app.lock']({}));
    expect(desk.told.at(-1)?.event === 'locked' || desk.told.some(({ event }) => event === 'locked')).toBe(true);
    expect(codeOf(await desk.calls['case.status']({ caseId }))).toBe('CASE_NOT_OPEN');
    expect(codeOf(await desk.calls['cases.open']({ caseId, passphrase }))).toBe('ok');
  });

  it('is destroyed only by its reference', async () => {
    expect(codeOf(await desk.calls['cases.purge']({ caseId, reference: 'REQ-2026-18' }))).toBe(
      'CASE_REFERENCE_DIFFERS',
    );
    expect(codeOf(await desk.calls['case.status']({ caseId }))).toBe('ok');
    const purged = value(await desk.calls['cases.purge']({ caseId, reference: facts.reference }));
    expect(purged).toMatchObject({ slotsDestroyed: 1, folderDeleted: true, foreignFiles: [] });
    expect(value(await desk.calls['cases.list']({})).cases).toEqual([]);
    expect(existsSync(join(desk.home, 'cases', caseId))).toBe(false);
  });
});

describe('with a key store', () => {
  let desk: AppDesk;
  beforeAll(() => {
    desk = makeAppDesk();
  });
  afterAll(() => desk.leave());

  it('a case whose slot the key store does not open any more asks once, and is opened by the store again after that', async () => {
    let isReset = false;
    const reset: KeyStore = {
      seal: async (secret) => testKeyStore.seal(isReset ? `new:${secret}` : secret),
      unseal: async (sealed) => {
        const secret = await testKeyStore.unseal(sealed);
        if (!isReset) return secret;
        return secret?.startsWith('new:') === true ? secret.slice(4) : null;
      },
    };
    const own = makeAppDesk({ keyStore: reset });
    try {
      const { caseId, recoveryPassphrase } = value(await own.calls['cases.create']({ ...facts, timeZone }));
      await own.calls['cases.close']({ caseId });
      isReset = true;
      expect(codeOf(await own.calls['cases.open']({ caseId, passphrase: null }))).toBe('CASE_PASSPHRASE_NEEDED');
      value(await own.calls['cases.open']({ caseId, passphrase: recoveryPassphrase }));
      await own.calls['cases.close']({ caseId });
      expect(codeOf(await own.calls['cases.open']({ caseId, passphrase: null }))).toBe('ok');
    } finally {
      await own.leave();
    }
  });

  it('a case that stands where another was is not destroyed by the reference of the other', async () => {
    const own = makeAppDesk();
    try {
      const [one, two] = [
        value(await own.calls['cases.create']({ ...facts, timeZone })),
        value(await own.calls['cases.create']({ ...facts, reference: 'REQ-2026-18', timeZone })),
      ];
      for (const { caseId } of [one, two]) await own.calls['cases.close']({ caseId });
      const place = (caseId: string) => join(own.home, 'cases', caseId);
      renameSync(place(one.caseId), join(own.home, 'aside'));
      renameSync(place(two.caseId), place(one.caseId));
      const purged = await own.calls['cases.purge']({ caseId: one.caseId, reference: facts.reference });
      expect(codeOf(purged)).toBe('CASE_REFERENCE_DIFFERS');
      expect(existsSync(join(place(one.caseId), 'keys.json'))).toBe(true);
      // Nor is the other one's reference shown for it.
      const { cases } = value(await own.calls['cases.list']({}));
      expect(cases.find((card) => card.caseId === one.caseId)).toMatchObject({ reference: null, records: null });
      // Opened, it is known.
      value(await own.calls['cases.open']({ caseId: one.caseId, passphrase: two.recoveryPassphrase }));
      const again = await own.calls['cases.purge']({ caseId: one.caseId, reference: 'REQ-2026-18' });
      expect(codeOf(again)).toBe('ok');
    } finally {
      await own.leave();
    }
  });

  it('a folder whose key file is none hides no other case', async () => {
    const own = makeAppDesk();
    try {
      value(await own.calls['cases.create']({ ...facts, timeZone }));
      const broken = join(own.home, 'cases', 'a-broken-case');
      mkdirSync(join(broken, 'keys.json'), { recursive: true });
      const { cases } = value(await own.calls['cases.list']({}));
      expect(cases.map(({ reference, state }) => [reference, state])).toEqual([
        [facts.reference, 'open'],
        [null, 'locked'],
      ]);
    } finally {
      await own.leave();
    }
  });

  it('a case opens without its passphrase, and the list on disk holds nothing readable', async () => {
    const { caseId } = value(await desk.calls['cases.create']({ ...facts, timeZone }));
    await desk.calls['cases.close']({ caseId });
    const text = readFileSync(join(desk.home, 'cases.json'), 'utf8');
    expect(text).not.toMatch(/REQ-2026|cases\/|Europe/);
    const later = makeAppDesk({ home: desk.home });
    try {
      const [card] = value(await later.calls['cases.list']({})).cases;
      expect(card).toMatchObject({ caseId, state: 'closed', reference: 'REQ-2026-17', due: { day: '2026-12-02' } });
      expect(codeOf(await later.calls['cases.open']({ caseId, passphrase: null }))).toBe('ok');
      const purged = value(await later.calls['cases.purge']({ caseId, reference: 'REQ-2026-17' }));
      expect(purged.slotsDestroyed).toBe(2);
    } finally {
      await later.leave();
    }
  });

  it('a package of a real case is signed by a key that nobody had to name', async () => {
    const { caseId } = value(await desk.calls['cases.create']({ ...facts, timeZone }));
    value(await importInto(desk, caseId, 'one-file', signInsFile(desk, 'june.json', 5)));
    const first = value(await seal(desk, caseId, 'first-one', 'first.zip'));
    expect(first).toMatchObject({ records: 5, signerCreatedNow: true, isControllerNamed: false });
    const second = value(await seal(desk, caseId, 'second-one', 'second.zip'));
    expect(second).toMatchObject({ fingerprint: first.fingerprint, signerCreatedNow: false });
    expect(codeOf(await seal(desk, caseId, 'over-it', 'first.zip'))).toBe('PACKAGE_TARGET_EXISTS');
    await desk.calls['cases.purge']({ caseId, reference: facts.reference });
  });
});
