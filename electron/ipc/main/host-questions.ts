// Main's answers to what a case host asks: the key store, the browser, file ids, the turn to collect. The window hears none of it.
import { cloudByName } from '../../../shared/collect/graph/clouds.ts';
import type { Answer } from '../../../shared/ipc/shapes.ts';
import { fail, ok } from '../../../shared/result.ts';
import { isAuthorizeAddress } from '../../shell/authorize-address.ts';
import type { CollectionTurns } from '../../shell/collection-turns.ts';
import type { FileHandles } from '../../shell/file-handles.ts';
import type { MainErrands } from '../../shell/host-errands.ts';
import type { Platform } from '../../shell/platform.ts';
import type { SignerPassphrase } from '../../shell/signer-passphrase.ts';

export type QuestionDesk = {
  readonly platform: Platform;
  readonly files: FileHandles;
  readonly turns: CollectionTurns;
  readonly signer: SignerPassphrase;
  /** The cloud that the window named when it started the operation; null where it started none such. */
  readonly cloudOf: (operationId: string) => string | null;
};

type Questions = {
  readonly [N in keyof MainErrands]: (input: MainErrands[N]['input']) => Promise<Answer<MainErrands[N]['output']>>;
};

export function createHostQuestions(desk: QuestionDesk): (name: string, input: unknown) => Promise<Answer<unknown>> {
  const { platform, files, turns, signer, cloudOf } = desk;
  const questions: Questions = {
    'main.seal': async ({ secret }) =>
      platform.keyStore === null ? fail({ code: 'HOST_CANNOT' }) : ok(await platform.keyStore.seal(secret)),
    'main.takeTurn': async ({ operationId, tenantId }) => {
      await turns.take(tenantId, operationId);
      return ok(null);
    },
    'main.openAuthorize': async ({ operationId, url }) => {
      const name = cloudOf(operationId);
      const cloud = name === null ? null : cloudByName(name);
      if (cloud === null || !isAuthorizeAddress(url, cloud)) return fail({ code: 'HOST_CANNOT' });
      await platform.openExternal(url);
      return ok(null);
    },
    'main.giveFile': async ({ path }) => ok(files.give(path).fileId),
    'main.signerPassphrase': async () => ok(await signer.get()),
    'main.canSign': async () => ok(await signer.isKnown()),
    'main.keepSignerPassphrase': async ({ passphrase }) => {
      await signer.keep(passphrase);
      return ok(null);
    },
  };
  return async (name, input) => {
    if (!Object.hasOwn(questions, name)) return fail({ code: 'HOST_CANNOT' });
    const answer = questions[name as keyof MainErrands] as (input: unknown) => Promise<Answer<unknown>>;
    return answer(input);
  };
}
