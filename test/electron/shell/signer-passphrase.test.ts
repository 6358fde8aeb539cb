// The signer's passphrase in the key store: one for all who ask, and none where the store cannot keep it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realEffects } from '../../../electron/effects.ts';
import { createSignerPassphrase } from '../../../electron/shell/signer-passphrase.ts';
import { testKeyStore } from '../../support/app-desk.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signet-signer-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe("the passphrase of the installation's signer", () => {
  it('is the same for two cases that are sealed at once, and for later ones', async () => {
    const signer = createSignerPassphrase({ home, keyStore: testKeyStore, effects: realEffects });
    const [one, two] = await Promise.all([signer.get(), signer.get()]);
    expect(one).not.toBeNull();
    expect(two).toBe(one);
    expect(await signer.get()).toBe(one);
  });

  it('is asked for again after the key store refused once', async () => {
    let isLocked = true;
    const keyStore = {
      ...testKeyStore,
      seal: async (secret: string) => {
        if (isLocked) throw new Error('locked');
        return testKeyStore.seal(secret);
      },
    };
    const signer = createSignerPassphrase({ home, keyStore, effects: realEffects });
    expect(await signer.get()).toBeNull();
    isLocked = false;
    expect(await signer.get()).not.toBeNull();
  });

  it('is never made up without a key store', async () => {
    const signer = createSignerPassphrase({ home, keyStore: null, effects: realEffects });
    expect(await signer.get()).toBeNull();
    expect(await signer.isKnown()).toBe(false);
  });
});
