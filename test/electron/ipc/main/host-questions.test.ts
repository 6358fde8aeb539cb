// What a case host may ask of main, and what main refuses even to its own host.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realEffects } from '../../../../electron/effects.ts';
import { createHostQuestions } from '../../../../electron/ipc/main/host-questions.ts';
import { createCollectionTurns } from '../../../../electron/shell/collection-turns.ts';
import { createFileHandles } from '../../../../electron/shell/file-handles.ts';
import type { KeyStore, Platform } from '../../../../electron/shell/platform.ts';
import { createSignerPassphrase } from '../../../../electron/shell/signer-passphrase.ts';
import { testKeyStore } from '../../../support/app-desk.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signet-questions-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function questionsWith(keyStore: KeyStore | null, clouds: Readonly<Record<string, string>> = {}) {
  const opened: string[] = [];
  const platform = { keyStore, openExternal: async (url: string) => void opened.push(url) } as Platform;
  const ask = createHostQuestions({
    platform,
    files: createFileHandles(realEffects.randomId),
    turns: createCollectionTurns(() => undefined),
    signer: createSignerPassphrase({ home, keyStore, effects: realEffects }),
    cloudOf: (operationId) => clouds[operationId] ?? null,
  });
  return { ask, opened };
}

const address = 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/authorize?client_id=x';

describe('main, asked by a case host', () => {
  it('opens the authorize address of the cloud that the window named for this operation, and no other', async () => {
    const { ask, opened } = questionsWith(null, {
      one: 'global',
      two: 'usgov',
      three: 'demo',
      four: '/etc/a-cloud.json',
    });
    const open = (operationId: string, url = address) => ask('main.openAuthorize', { operationId, url });
    expect(await open('one')).toMatchObject({ ok: true });
    for (const operationId of ['two', 'three', 'four', 'unknown', '__proto__'])
      expect(await open(operationId)).toMatchObject({ error: { code: 'HOST_CANNOT' } });
    expect(await open('one', 'https://evil.example/x/oauth2/v2.0/authorize')).toMatchObject({ ok: false });
    expect(opened).toEqual([address]);
  });

  it('seals only where there is a key store', async () => {
    const sealed = await questionsWith(testKeyStore).ask('main.seal', { secret: 'x' });
    expect(sealed).toMatchObject({ ok: true, value: expect.any(Uint8Array) });
    expect(await questionsWith(null).ask('main.seal', { secret: 'x' })).toMatchObject({ ok: false });
  });

  it('makes a passphrase for the signer once, and gives the same one ever after', async () => {
    const { ask } = questionsWith(testKeyStore);
    expect(await ask('main.canSign', null)).toEqual({ ok: true, value: true });
    const first = await ask('main.signerPassphrase', null);
    expect(first).toMatchObject({ ok: true, value: expect.stringMatching(/^\w{4}-/) });
    expect(await questionsWith(testKeyStore).ask('main.signerPassphrase', null)).toEqual(first);
    const { ask: askWithout } = questionsWith(null);
    expect(await askWithout('main.canSign', null)).toEqual({ ok: true, value: false });
    expect(await askWithout('main.signerPassphrase', null)).toEqual({ ok: true, value: null });
  });

  it('keeps the passphrase that opened a signer', async () => {
    const { ask } = questionsWith(testKeyStore);
    await ask('main.keepSignerPassphrase', { passphrase: 'typed by the officer' });
    expect(await ask('main.signerPassphrase', null)).toEqual({ ok: true, value: 'typed by the officer' });
  });

  it('answers nothing else', async () => {
    const { ask } = questionsWith(testKeyStore);
    for (const name of ['main.readFile', 'toString', '__proto__', ''])
      expect(await ask(name, {})).toMatchObject({ error: { code: 'HOST_CANNOT' } });
  });
});
