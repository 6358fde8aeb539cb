// Main's handlers of `verify.*`: a process per package, ended when the package is closed, the app is locked or the check cancelled.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Calls } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/shapes.ts';
import { fail, ok } from '../../../shared/result.ts';
import { signerFingerprint } from '../../flow/known-signer.ts';
import type { After } from '../../shell/after.ts';
import type { FileHandles } from '../../shell/file-handles.ts';
import { verifyLimits } from '../../shell/host-limits.ts';
import { callHost, type HostCalls } from '../../shell/host-line.ts';
import type { Platform } from '../../shell/platform.ts';
import { type SilenceWatch, watchForSilence } from '../../shell/silence-watch.ts';
import type { VerifyHostCalls } from '../../shell/verify-keeper.ts';

type VerifyChannel = 'verify.open' | 'verify.rows' | 'verify.record' | 'verify.close';

export type VerifyHandlers = {
  readonly calls: Calls<VerifyChannel>;
  /** False where no check runs under this operation. */
  readonly cancel: (operationId: string) => void;
  readonly closeAll: () => void;
};

type Desk = {
  readonly platform: Platform;
  readonly files: FileHandles;
  readonly randomId: () => string;
  readonly after: After;
};

type Opened = {
  readonly calls: HostCalls;
  readonly operationId: string;
  readonly watch: SilenceWatch;
  /** Why it was ended, where that was on purpose. */
  ended: 'cancelled' | 'stuck' | null;
};

export function createVerifyHandlers({ platform, files, randomId, after }: Desk): VerifyHandlers {
  const all = new Map<string, Opened>();

  function ask<N extends keyof VerifyHostCalls>({ calls, watch }: Opened, name: N, input: VerifyHostCalls[N]['input']) {
    return watch.during(() => calls.call(name, input)) as Promise<Answer<VerifyHostCalls[N]['output']>>;
  }

  function start(operationId: string): { readonly packageId: string; readonly opened: Opened } {
    const packageId = randomId();
    const calls = callHost(platform.fork('verify-host'), {
      // Its only word without being asked is that it still moves.
      onEvent: () => watch.heard(),
      onAsk: async () => fail({ code: 'HOST_CANNOT' }),
      onEnd: () => all.delete(packageId),
    });
    const end = () => {
      opened.ended = 'stuck';
      calls.kill();
    };
    const watch = watchForSilence(verifyLimits.silenceMilliseconds, end, after);
    const opened: Opened = { calls, operationId, watch, ended: null };
    all.set(packageId, opened);
    return { packageId, opened };
  }

  /** A package that was closed, or whose process is gone, is opened again. */
  async function inPackage<T>(packageId: string, work: (opened: Opened) => Promise<Answer<T>>): Promise<Answer<T>> {
    const opened = all.get(packageId);
    if (opened === undefined) return fail({ code: 'FILE_GONE' });
    const answer = await work(opened);
    return !answer.ok && answer.error.code === 'CASE_HOST_STOPPED' ? fail({ code: 'FILE_GONE' }) : answer;
  }

  const calls: VerifyHandlers['calls'] = {
    'verify.open': async ({ fileId, operationId, expectSigner }) => {
      const file = files.pathOf(fileId);
      if (file === null) return fail({ code: 'FILE_GONE' });
      const { packageId, opened } = start(operationId);
      const expected = expectSigner === null ? { known: ownFingerprints(platform.home) } : { expectSigner };
      const checked = await ask(opened, 'verify.open', { file, ...expected });
      if (checked.ok) return ok({ packageId, name: basename(file), ...checked.value });
      opened.calls.kill();
      if (opened.ended === 'cancelled') return fail({ code: 'CANCELLED' });
      if (opened.ended === 'stuck') return fail({ code: 'VERIFY_HOST_STUCK' });
      // No case is lost where the checking process ended.
      return checked.error.code === 'CASE_HOST_STOPPED' ? fail({ code: 'VERIFY_HOST_ENDED' }) : checked;
    },
    'verify.rows': ({ packageId, from, count, columns }) =>
      inPackage(packageId, (host) => ask(host, 'verify.rows', { from, count, columns })),
    'verify.record': ({ packageId, index }) => inPackage(packageId, (host) => ask(host, 'verify.record', { index })),
    'verify.close': async ({ packageId }) => {
      all.get(packageId)?.calls.kill();
      all.delete(packageId);
      return ok({});
    },
  };
  return {
    calls,
    cancel: (operationId) => {
      for (const opened of all.values()) {
        if (opened.operationId !== operationId) continue;
        opened.ended = 'cancelled';
        opened.calls.kill();
      }
    },
    closeAll: () => {
      for (const opened of all.values()) opened.calls.kill();
    },
  };
}

/** The signer of this installation, and those of its invented cases. */
function ownFingerprints(home: string): readonly string[] {
  const demos = join(home, 'demo');
  const homes = [home, ...(existsSync(demos) ? readdirSync(demos).map((name) => join(demos, name)) : [])];
  return homes.flatMap((one) => signerFingerprint(one) ?? []);
}
