// The passphrase of the installation's signer, kept by the key store so that nobody types it; without a key store the officer
// does. The signer's own file stays as the command line knows it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeDurably } from '../durable-file.ts';
import type { Effects } from '../effects.ts';
import { hasSigner } from '../flow/known-signer.ts';
import type { KeyStore } from './platform.ts';
import { makeRecoveryPassphrase } from './recovery-passphrase.ts';

export type SignerPassphrase = {
  readonly isKnown: () => Promise<boolean>;
  /** Null where the officer has to type it. Makes one for a signer that is yet to be made. */
  readonly get: () => Promise<string | null>;
  /** Does nothing without a key store. */
  readonly keep: (passphrase: string) => Promise<void>;
};

type Desk = { readonly home: string; readonly keyStore: KeyStore | null; readonly effects: Effects };

const kept = z.object({ format: z.literal('signet/signer-passphrase'), version: z.literal(1), sealed: z.base64() });

export function createSignerPassphrase({ home, keyStore, effects }: Desk): SignerPassphrase {
  const file = join(home, 'signer-passphrase.json');

  async function read(): Promise<string | null> {
    if (keyStore === null || !existsSync(file)) return null;
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      return null;
    }
    const parsed = kept.safeParse(content);
    return parsed.success ? keyStore.unseal(new Uint8Array(Buffer.from(parsed.data.sealed, 'base64'))) : null;
  }

  async function keep(passphrase: string): Promise<void> {
    if (keyStore === null) return;
    const sealed = Buffer.from(await keyStore.seal(passphrase)).toString('base64');
    const content: z.infer<typeof kept> = { format: 'signet/signer-passphrase', version: 1, sealed };
    writeDurably(file, `${JSON.stringify(content, null, 2)}\n`);
  }

  async function makeOrRead(): Promise<string | null> {
    const known = await read();
    if (known !== null || keyStore === null || hasSigner(home)) return known;
    const made = makeRecoveryPassphrase(effects.randomBytes);
    try {
      await keep(made);
    } catch {
      return null; // The key store does not take it now: the officer types one, and no signer is made under a lost one.
    }
    return made;
  }

  /** Two cases that are sealed at once must get the same: the signer is made under one, and the other would lock it for good. */
  let asked: Promise<string | null> = Promise.resolve(null);

  return {
    isKnown: async () => keyStore !== null && (!hasSigner(home) || (await read()) !== null),
    get: () => {
      asked = asked.catch(() => null).then(makeOrRead);
      return asked;
    },
    keep,
  };
}
