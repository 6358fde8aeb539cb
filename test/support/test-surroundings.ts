// Surroundings for use cases in tests: a fixed clock and repeatable randomness where asked for, cheap key derivation, a temporary home.
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Effects, realEffects } from '../../electron/effects.ts';
import type { Surroundings } from '../../electron/flow/surroundings.ts';
import { ok } from '../../shared/result.ts';

/** Time stands still at `at`; randomness is a counter through SHA-256, so that two runs make the same choices. */
export function fixedEffects(at: string): Effects {
  let counter = 0;
  const block = () => {
    counter += 1;
    return createHash('sha256').update(`test ${counter}`).digest();
  };
  const randomBytes = (length: number) => {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length; filled += 32)
      bytes.set(block().subarray(0, Math.min(32, length - filled)), filled);
    return bytes;
  };
  return { now: () => new Date(at), randomBytes, randomId: () => realEffects.randomId() };
}

/** An unattended run: whoever asks anyway is a bug. */
export const nobodyThere: Surroundings['officer'] = {
  isThere: false,
  openBrowser: () => Promise.reject(new Error('nobody is there')),
  showDeviceCode: () => {
    throw new Error('nobody is there');
  },
  explainPermission: () => undefined,
  confirmPerson: () => Promise.reject(new Error('nobody is there')),
  keyPassphrase: () => Promise.reject(new Error('nobody is there')),
};

export function testSurroundings(effects: Effects = realEffects): Surroundings & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'signet-test-'));
  return {
    folder,
    effects,
    home: join(folder, 'home'),
    face: 'test',
    passphrase: async () => ok('correct horse battery staple'),
    signerSecret: async () => ok('correct horse battery staple'),
    report: () => undefined,
    cancelling: { listen: (work) => work(new AbortController().signal) },
    officer: nobodyThere,
    scryptLogN: 14,
  };
}
