// The work of a case host: opens one case, keeps it, answers every channel about it, and closes it again (design §3). No Electron.

import { appError } from '../../shared/errors.ts';
import type { CaseChannel, EventName } from '../../shared/ipc/channels.ts';
import type { Calls } from '../../shared/ipc/contract.ts';
import type { EventPayload } from '../../shared/ipc/events.ts';
import type { Answer } from '../../shared/ipc/shapes.ts';
import { fail, ok } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { realEffects } from '../effects.ts';
import { cardOf } from '../flow/case-card.ts';
import { type CaseView, viewCase } from '../flow/case-view.ts';
import { createHeldCase, openHeldCase, opensWith, osSlotOf } from '../flow/hold-case.ts';
import { purgeCaseFolder } from '../flow/purge-case.ts';
import { createAllCaseHandlers } from '../ipc/case/all-case-handlers.ts';
import { type AskMain, askMainOver, type TellMain } from '../ipc/case/ask-main.ts';
import type { HeldCase } from '../ipc/case/held-case.ts';
import { createOperations, type Operations } from '../ipc/case/operations.ts';
import { shown } from '../ipc/case/shown-error.ts';
import { deskOf, surroundingsOf } from './case-desk.ts';
import { createGrowth, type Growth } from './case-growth.ts';
import type { CaseErrand, CaseHostCalls, ChannelErrand } from './host-errands.ts';
import type { HostLine, HostWork } from './serve-host.ts';

/** Where a case is and how it is shown, without what opens it. */
type CasePlace = Omit<CaseErrand, 'how'>;

type Kept = {
  readonly held: HeldCase;
  readonly operations: Operations;
  readonly calls: Calls<CaseChannel>;
  readonly growth: Growth;
};

export function createCaseKeeper(line: HostLine): HostWork {
  const ask: AskMain = askMainOver(line);
  const tell: TellMain = (name, payload) => line.tell(name, payload);
  const paths = new Map<string, string>();
  let kept: Kept | null = null;
  let folder: string | null = null;

  const own: {
    readonly [N in keyof CaseHostCalls]: (
      input: CaseHostCalls[N]['input'],
    ) => Promise<Answer<CaseHostCalls[N]['output']>>;
  } = {
    'host.open': async (given) => {
      if (kept !== null) return fail({ code: 'CASE_BUSY' });
      const opened = await openFor(given);
      if (!opened.ok) return shown(opened);
      // The secret that opened it is not kept: the host lives as long as the case is open.
      const { how: _, ...place } = given;
      folder = place.folder;
      kept = keep(opened.value, place);
      await addSlot(opened.value, given);
      return ok(cardOf(opened.value, kept.held.view()));
    },
    'host.close': async () => {
      if (kept === null) return ok(null);
      const { held, operations } = kept;
      await operations.endAll();
      const card = cardOf(held.open, held.view());
      kept.growth.end();
      kept = null;
      held.open.close();
      return ok(card);
    },
    'host.exit': async () => {
      line.end();
      return ok(null);
    },
    'host.changeTimeZone': async ({ timeZone }) => {
      if (kept === null) return fail({ code: 'CASE_NOT_OPEN' });
      kept.held.open.append({ kind: 'time-zone', at: realEffects.now().toISOString(), timeZone });
      return ok(null);
    },
    'host.tryPassphrases': async (passphrases) => {
      if (folder === null) return fail({ code: 'CASE_NOT_OPEN' });
      return (await opensWith(folder, passphrases)) ? ok(null) : fail(appError('CASE_WRONG_PASSPHRASE'));
    },
    'host.addPassphrase': async ({ passphrase }) => {
      if (kept === null) return fail({ code: 'CASE_NOT_OPEN' });
      await kept.held.open.addPassphrase(passphrase, kept.held.surroundings.scryptLogN);
      return ok(null);
    },
    'host.keepPassphrase': async ({ passphrases }) => {
      if (kept === null) return fail({ code: 'CASE_NOT_OPEN' });
      const isKept = await kept.held.open.keepPassphrase(passphrases);
      return isKept ? ok(null) : fail(appError('CASE_WRONG_PASSPHRASE'));
    },
    'host.purge': async (given) => {
      const purged = await purgeCaseFolder(given.folder, deskOf({ home: '', scryptLogN: undefined }));
      if (!purged.ok) return shown(purged);
      const { notes: _, ...report } = purged.value;
      return ok(report);
    },
  };

  /** The slot of this installation's key store: for convenience, so a failure of it keeps nobody from the case. */
  async function addSlot(open: OpenCase, { holder, folder, how }: CaseErrand): Promise<void> {
    // Whoever had to type the passphrase found no slot, or one that this key store does not open any more.
    const isOpenedByIt = how.kind === 'open' && how.secret.kind === 'os';
    if (holder === null || (isOpenedByIt && osSlotOf(folder, holder) !== null)) return;
    await open
      .addOsSlot(holder, async (secret) => {
        const sealed = await ask('main.seal', { secret });
        if (!sealed.ok) throw new Error('the key store did not seal');
        return sealed.value;
      })
      .catch(() => null);
  }

  function keep(open: OpenCase, given: CasePlace): Kept {
    const emit = <E extends EventName>(event: E, payload: EventPayload<E>) => line.tell(event, payload);
    const view = cachedView(open);
    const surroundings = surroundingsOf(given, open, view().state.invented !== null);
    const growth = createGrowth(open, {
      grew: (newRecords) => emit('case-changed', { caseId: given.caseId, newRecords }),
      changed: () => tell('host.card', cardOf(open, view())),
    });
    const operations = createOperations({ caseId: given.caseId, surroundings, ask, tell, emit, looked: growth.look });
    const held: HeldCase = {
      caseId: given.caseId,
      open,
      folder: given.folder,
      timeZone: () => view().state.timeZone ?? given.timeZone,
      surroundings,
      view,
      operate: operations.operate,
      pathOf: (fileId) => paths.get(fileId) ?? null,
      emit,
    };
    const calls = createAllCaseHandlers(held, operations, ask);
    return { held, operations, calls, growth };
  }

  async function call(name: string, input: unknown): Promise<Answer<unknown>> {
    if (isOwn(name)) return (own[name] as (input: unknown) => Promise<Answer<unknown>>)(input);
    if (kept === null) return fail({ code: 'CASE_NOT_OPEN' });
    const asked = input as ChannelErrand;
    for (const [fileId, path] of Object.entries(asked.paths)) paths.set(fileId, path);
    // Main sends only channels of the contract, with inputs that its schema let through.
    const handler = kept.calls[name as CaseChannel] as (input: unknown) => Promise<Answer<unknown>>;
    const { growth } = kept;
    try {
      return shown(await handler(asked.input));
    } finally {
      growth.look();
    }
  }

  const isOwn = (name: string): name is keyof CaseHostCalls => Object.hasOwn(own, name);

  return { call, cancel: (operationId) => kept?.operations.cancel(operationId) };
}

async function openFor({ how, folder, ...given }: CaseErrand): Promise<Answer<OpenCase>> {
  const desk = deskOf(given);
  if (how.kind === 'open') return openHeldCase(folder, how.secret, desk);
  return createHeldCase({ folder, ...how }, desk);
}

/** Computed when pages or entries were added since. */
function cachedView(open: OpenCase): () => CaseView {
  let known: { readonly pages: number; readonly entries: number; readonly view: CaseView } | null = null;
  return () => {
    const [pages, entries] = [open.pageCount(), open.journal().length];
    if (known?.pages !== pages || known.entries !== entries) known = { pages, entries, view: viewCase(open) };
    return known.view;
  };
}
