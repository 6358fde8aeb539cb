// Which key signs: the installation's own, or a .p12 file that the officer brings.
import { readFileSync } from 'node:fs';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, type Result } from '../../shared/result.ts';
import { loadOrCreateSigner } from '../package/signer/load-or-create-signer.ts';
import type { Signer } from '../package/signer/signer.ts';
import { signerFromPkcs12 } from '../package/signer/signer-from-pkcs12.ts';
import type { Surroundings } from './surroundings.ts';

export type SignerChoice = { readonly kind: 'installation' } | { readonly kind: 'file'; readonly file: string };

export async function chooseSigner(
  choice: SignerChoice,
  controllerName: string,
  surroundings: Surroundings,
): Promise<Result<Signer, AppError>> {
  const { effects, home } = surroundings;
  if (choice.kind === 'file') {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(readFileSync(choice.file));
    } catch {
      return fail(appError('CLI_FILE_UNREADABLE', { file: choice.file }));
    }
    const password = await surroundings.signerSecret('file');
    return password.ok ? signerFromPkcs12(bytes, password.value, effects.now()) : password;
  }
  const passphrase = await surroundings.signerSecret('installation');
  if (!passphrase.ok) return passphrase;
  const { scryptLogN } = surroundings;
  return loadOrCreateSigner({
    home,
    passphrase: passphrase.value,
    controllerName,
    effects,
    ...(scryptLogN === undefined ? {} : { scryptCost: 2 ** scryptLogN }),
  });
}
