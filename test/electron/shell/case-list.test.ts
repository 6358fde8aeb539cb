// The sealed list of cases: what it remembers with a key store, what it shows without one, and what is left of it when the key is gone.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realEffects } from '../../../electron/effects.ts';
import { openCaseList } from '../../../electron/shell/case-list.ts';
import type { KeyStore } from '../../../electron/shell/platform.ts';
import { testKeyStore } from '../../support/app-desk.ts';

const facts = {
  reference: 'REQ-7',
  subject: 'ada@contoso.example',
  receivedOn: '2026-11-02',
  records: 12,
  coverage: 'COMPLETE',
  packages: 1,
  oldestVanishesAt: null,
  isInvented: false,
  timeZone: 'Europe/Amsterdam',
} as const;

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signet-list-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const listWith = (keyStore: KeyStore | null) =>
  openCaseList({ home, keyStore, effects: realEffects, isCase: (folder) => folder.endsWith('-a-case') });

function standing(name: string): string {
  const folder = join(home, 'cases', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const file = () => join(home, 'cases.json');

describe('the list of cases', () => {
  it('remembers what a case was like, sealed, under one installation', async () => {
    standing('one-is-a-case');
    const list = await listWith(testKeyStore);
    list.remember('one-is-a-case', facts);
    expect(readFileSync(file(), 'utf8')).not.toMatch(/REQ|ada|one-is|Amsterdam/);
    const again = await listWith(testKeyStore);
    expect(again.holder).toBe(list.holder);
    expect(again.find('one-is-a-case')).toEqual({ caseId: 'one-is-a-case', folder: standing('one-is-a-case'), facts });
    again.forget('one-is-a-case');
    rmSync(standing('one-is-a-case'), { recursive: true });
    expect((await listWith(testKeyStore)).all()).toEqual([]);
  });

  it('shows the folders that stand in its place without knowing them, and passes over what is no case', async () => {
    standing('two-is-a-case');
    standing('something-else');
    const list = await listWith(null);
    expect(list.holder).toBeNull();
    expect(list.all()).toMatchObject([{ caseId: 'two-is-a-case', facts: null }]);
  });

  it('writes nothing without a key store', async () => {
    standing('two-is-a-case');
    const list = await listWith(null);
    list.remember('two-is-a-case', facts);
    list.take(join(home, 'elsewhere'));
    expect(list.find('two-is-a-case')?.facts).toEqual(facts);
    expect(() => readFileSync(file())).toThrow('ENOENT');
  });

  it('keeps the id of a folder that stands elsewhere', async () => {
    const list = await listWith(testKeyStore);
    const place = join(home, 'elsewhere', 'brought-a-case');
    const caseId = list.take(place);
    expect(list.take(place)).toBe(caseId);
    expect((await listWith(testKeyStore)).find(caseId)).toMatchObject({ folder: place, facts: null });
  });

  it('is begun anew where it was changed or is no list; a damaged one keeps the name that the slots of the cases bear', async () => {
    standing('one-is-a-case');
    const first = await listWith(testKeyStore);
    first.remember('one-is-a-case', facts);
    const good = JSON.parse(readFileSync(file(), 'utf8'));
    const sealed = Buffer.from(good.sealed, 'base64');
    sealed[3] = (sealed[3] ?? 0) ^ 1;
    const changed = { ...good, sealed: sealed.toString('base64') };
    const ofAnother = { ...good, holder: '7b1f8a54-0d3a-4a76-9b3e-4f5a1f6b2c11' };
    for (const content of [changed, { ...good, nonce: '' }]) {
      writeFileSync(file(), JSON.stringify(content));
      const list = await listWith(testKeyStore);
      expect(list.holder).toBe(first.holder);
      expect(list.all()).toMatchObject([{ caseId: 'one-is-a-case', facts: null }]);
    }
    for (const content of [ofAnother, { ...good, key: '' }, { format: 'else' }, 7]) {
      writeFileSync(file(), JSON.stringify(content));
      const list = await listWith(testKeyStore);
      expect(list.holder).not.toBe(first.holder);
      expect(list.all()).toMatchObject([{ caseId: 'one-is-a-case', facts: null }]);
    }
    writeFileSync(file(), '{"format":');
    expect((await listWith(testKeyStore)).all()).toMatchObject([{ facts: null }]);
  });

  it('loses nothing to a key store that is away for a while', async () => {
    const place = join(home, 'elsewhere', 'brought-a-case');
    const first = await listWith(testKeyStore);
    const caseId = first.take(place);
    first.remember(caseId, facts);
    const refusing = async () => Promise.reject(new Error('the store is locked'));
    const forgetful = { seal: testKeyStore.seal, unseal: async () => null };
    for (const away of [
      forgetful,
      { seal: refusing, unseal: async () => null },
      { seal: refusing, unseal: refusing },
    ]) {
      standing('one-is-a-case');
      const meanwhile = await listWith(away);
      expect(meanwhile.holder).toBeNull();
      expect(meanwhile.all()).toMatchObject([{ caseId: 'one-is-a-case', facts: null }]);
      meanwhile.remember('one-is-a-case', facts);
    }
    const again = await listWith(testKeyStore);
    expect(again.holder).toBe(first.holder);
    expect(again.find(caseId)).toEqual({ caseId, folder: place, facts });
  });

  it('takes back what it said under an earlier key store when that one returns', async () => {
    const place = join(home, 'elsewhere', 'brought-a-case');
    const first = await listWith(testKeyStore);
    const caseId = first.take(place);
    first.remember(caseId, facts);
    const other: KeyStore = {
      seal: async (secret) => Buffer.from(`other:${secret}`, 'utf8'),
      unseal: async (sealed) => /^other:(.*)$/.exec(Buffer.from(sealed).toString('utf8'))?.[1] ?? null,
    };
    const meanwhile = await listWith(other);
    expect(meanwhile.holder).not.toBeNull();
    expect(meanwhile.all()).toEqual([]);
    standing('one-is-a-case');
    meanwhile.remember('one-is-a-case', facts);
    expect((await listWith(other)).find('one-is-a-case')?.facts).toEqual(facts);
    const again = await listWith(testKeyStore);
    expect(again.find(caseId)).toEqual({ caseId, folder: place, facts });
    expect(readFileSync(file(), 'utf8')).not.toMatch(/REQ|ada|elsewhere/);
  });

  it('remembers in memory what the disk does not take', async () => {
    standing('one-is-a-case');
    const list = await listWith(testKeyStore);
    mkdirSync(join(file(), 'in the way'), { recursive: true });
    list.remember('one-is-a-case', facts);
    expect(list.find('one-is-a-case')?.facts).toEqual(facts);
  });
});
