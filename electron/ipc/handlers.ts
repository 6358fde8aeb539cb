// Main's answers to every channel: its own handlers, and the way to the host of the case that an input names. It translates and
// hands on, and opens nothing itself (design §3). Knows no Electron: the preview is served by the same table.
import { type CaseChannel, caseChannels } from '../../shared/ipc/channels.ts';
import type { Calls, Input } from '../../shared/ipc/contract.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';
import { fail, ok } from '../../shared/result.ts';
import { type Effects, realEffects } from '../effects.ts';
import { isCase } from '../flow/hold-case.ts';
import { removePackageParts } from '../flow/package-parts.ts';
import { after } from '../shell/after.ts';
import { createCaseHosts } from '../shell/case-hosts.ts';
import { type CaseList, openCaseList } from '../shell/case-list.ts';
import { createCollectionTurns } from '../shell/collection-turns.ts';
import type { Desk } from '../shell/desk.ts';
import { createFileHandles, fileIdsIn } from '../shell/file-handles.ts';
import type { ChannelErrand } from '../shell/host-errands.ts';
import type { Platform } from '../shell/platform.ts';
import { createSignerPassphrase } from '../shell/signer-passphrase.ts';
import { createAppHandlers } from './main/app-handlers.ts';
import { createCasesHandlers } from './main/cases-handlers.ts';
import { createHostQuestions } from './main/host-questions.ts';
import { createVerifyHandlers } from './main/verify-handlers.ts';

type Options = {
  readonly effects?: Effects;
  /** Sign-ins of the person in an invented case. */
  readonly demoRecords?: number;
  /** Lower in tests; see Surroundings. */
  readonly scryptLogN?: number;
};

type Operation = { readonly caseId: string; readonly cloud: string | null };

const usualDemoRecords = 3000;

export function createHandlers(platform: Platform, options: Options = {}): Desk {
  const { effects = realEffects, demoRecords = usualDemoRecords, scryptLogN } = options;
  const { home, keyStore } = platform;
  const files = createFileHandles(effects.randomId);
  const operations = new Map<string, Operation>();
  let reading: Promise<CaseList> | null = null;
  const list = () => {
    reading ??= openCaseList({ home, keyStore, effects, isCase });
    return reading;
  };
  const turns = createCollectionTurns((operationId, ahead) => {
    const caseId = operations.get(operationId)?.caseId ?? null;
    platform.emit('progress', { operationId, caseId, step: { kind: 'queued', ahead } });
  });
  const hosts = createCaseHosts({
    platform,
    answer: (_, name, input) => questions(name, input),
    remember: (caseId, facts) => void list().then((known) => known.remember(caseId, facts)),
    endTurn: turns.end,
    forgetOperations: (caseId) => {
      for (const [operationId, one] of operations) if (one.caseId === caseId) turns.end(operationId);
    },
  });
  const questions = createHostQuestions({
    platform,
    files,
    turns,
    signer: createSignerPassphrase({ home, keyStore, effects }),
    cloudOf: (operationId) => operations.get(operationId)?.cloud ?? null,
  });
  const verifying = createVerifyHandlers({ platform, files, randomId: effects.randomId, after });

  /** A channel about one case goes to its host, with the paths behind the ids that it names. */
  async function forward(channel: CaseChannel, input: { readonly caseId: string }): Promise<Answer<unknown>> {
    const fileIds = fileIdsIn(input);
    const paths = fileIds.flatMap((fileId) => {
      const path = files.pathOf(fileId);
      return path === null ? [] : [[fileId, path] as const];
    });
    if (paths.length < fileIds.length) return fail({ code: 'FILE_GONE' });
    const errand = { input, paths: Object.fromEntries(paths) };
    const operation = operationOf(input);
    if (operation === null) return hosts.call(input.caseId, channel, errand);
    if (operation.cloud !== null && operation.cloud !== 'demo' && platform.isDemoOnly)
      return fail({ code: 'HOST_CANNOT' });
    // The answer to the question about a person names an operation that another call began.
    const isBegun = operations.has(operation.operationId);
    if (!isBegun) operations.set(operation.operationId, { caseId: input.caseId, cloud: operation.cloud });
    try {
      const answer = await hosts.call(input.caseId, channel, errand);
      if (channel === 'package.write' && !answer.ok && answer.error.code === 'CASE_HOST_STOPPED') sweepAfter(errand);
      return answer;
    } finally {
      if (!isBegun) operations.delete(operation.operationId);
    }
  }

  // Each function takes what its channel's schema has let through; the host's answers have their channels' shapes.
  const forwarded = Object.fromEntries(
    caseChannels.map((channel) => [channel, (input: { readonly caseId: string }) => forward(channel, input)]),
  ) as unknown as Calls<CaseChannel>;

  async function lock(): Promise<void> {
    platform.emit('locked', {});
    verifying.closeAll();
    await hosts.lock();
  }

  return {
    calls: {
      ...createAppHandlers({
        platform,
        files,
        lock,
        cancel: (operationId) => {
          hosts.cancel(operationId);
          verifying.cancel(operationId);
        },
      }),
      ...createCasesHandlers({ platform, effects, list, hosts, files, demoRecords, scryptLogN }),
      ...verifying.calls,
      ...forwarded,
    },
    takeDropped: async (path) => ok(files.give(path)),
    running: hosts.running,
    close: async () => {
      verifying.closeAll();
      await hosts.closeAll();
      await reading;
    },
  };
}

/** A host that was killed while it wrote a package could not remove the parts itself. */
function sweepAfter({ input, paths }: ChannelErrand): void {
  const { targetId } = input as Input<'package.write'>;
  const out = paths[targetId];
  try {
    if (out !== undefined) removePackageParts(out);
  } catch {
    // Something else holds them open; writing there again removes them first.
  }
}

function operationOf(input: object): { readonly operationId: string; readonly cloud: string | null } | null {
  if (!('operationId' in input) || typeof input.operationId !== 'string') return null;
  const access = 'access' in input && typeof input.access === 'object' ? input.access : null;
  const cloud = access !== null && 'cloud' in access && typeof access.cloud === 'string' ? access.cloud : null;
  return { operationId: input.operationId, cloud };
}
