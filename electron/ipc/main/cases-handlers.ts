// Main's handlers of `cases.*`: the list, and making, opening, closing and destroying a case through its host.
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { appError } from '../../../shared/errors.ts';
import type { CaseCard } from '../../../shared/ipc/contract/home-channels.ts';
import type { Calls, Input } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/shapes.ts';
import type { CaseFacts } from '../../../shared/model/journal.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Effects } from '../../effects.ts';
import type { CardFacts } from '../../flow/case-card.ts';
import { type CaseSecret, isCase, isRecoveryPending, type NewCase, osSlotOf } from '../../flow/hold-case.ts';
import { demoHome } from '../../shell/case-desk.ts';
import type { CaseHosts } from '../../shell/case-hosts.ts';
import type { CaseList } from '../../shell/case-list.ts';
import type { FileHandles } from '../../shell/file-handles.ts';
import type { CaseErrand } from '../../shell/host-errands.ts';
import type { Platform } from '../../shell/platform.ts';
import { makeRecoveryPassphrase, passphrasesMeant } from '../../shell/recovery-passphrase.ts';
import { cardShown, nameInList } from './case-cards.ts';

export type CasesDesk = {
  readonly platform: Platform;
  readonly effects: Effects;
  readonly list: () => Promise<CaseList>;
  readonly hosts: CaseHosts;
  readonly files: FileHandles;
  readonly demoRecords: number;
  readonly scryptLogN: number | undefined;
};

type CasesChannel =
  | 'cases.list'
  | 'cases.create'
  | 'cases.createDemo'
  | 'cases.addFolder'
  | 'cases.open'
  | 'cases.close'
  | 'cases.makeRecovery'
  | 'cases.keepRecovery'
  | 'cases.purge'
  | 'cases.changeTimeZone';

/** One seed for all: the same invented person each time, so that what one learns in one case holds in the next. */
const demoSeed = 'demo';

export function createCasesHandlers(desk: CasesDesk): Calls<CasesChannel> {
  const { platform, effects, hosts, files } = desk;

  async function errandFor(caseId: string, folder: string, how: CaseErrand['how']): Promise<CaseErrand> {
    const { holder } = await desk.list();
    const { home, timeZone } = platform;
    return { caseId, folder, home, timeZone, holder, scryptLogN: desk.scryptLogN, how };
  }

  async function make(wanted: Omit<NewCase, 'folder' | 'passphrase' | 'isUnconfirmed'>) {
    const list = await desk.list();
    const { caseId, folder } = list.newPlace();
    const passphrase = makeRecoveryPassphrase(effects.randomBytes);
    // Of an invented case that the key store opens, nobody is asked to keep one.
    const isUnconfirmed = wanted.invented === null || platform.keyStore === null;
    const how = { kind: 'create', ...wanted, passphrase, isUnconfirmed } as const;
    const made = await hosts.open(await errandFor(caseId, folder, how));
    return made.ok ? ok({ caseId, recoveryPassphrase: passphrase }) : made;
  }

  /** The passphrase that was typed, else what the key store gives for the case's slot. */
  async function secretFor(folder: string, typed: string | null, holder: string | null): Promise<Answer<CaseSecret>> {
    if (typed !== null) return ok({ kind: 'passphrases', passphrases: passphrasesMeant(typed) });
    const wrapped = holder === null ? null : osSlotOf(folder, holder);
    const secret = wrapped === null || platform.keyStore === null ? null : await platform.keyStore.unseal(wrapped);
    return secret === null ? fail({ code: 'CASE_PASSPHRASE_NEEDED' }) : ok({ kind: 'os', secret });
  }

  /** A case that stayed open behind the lock, since something ran in it. */
  async function unlock(caseId: string, secret: CaseSecret): Promise<Answer<null>> {
    if (secret.kind === 'passphrases') {
      const opens = await hosts.ask(caseId, 'host.tryPassphrases', secret.passphrases);
      if (!opens.ok) return opens;
    }
    hosts.unlock(caseId);
    return ok(null);
  }

  async function open({ caseId, passphrase }: Input<'cases.open'>): Promise<Answer<CaseCard>> {
    const list = await desk.list();
    const listed = list.find(caseId);
    if (listed === null) return fail({ code: 'CASE_NOT_OPEN' });
    const { folder } = listed;
    const hosted = hosts.stateOf(caseId);
    if (hosted !== 'open') {
      if (!isCase(folder)) return fail(appError('CASE_NOT_FOUND', { folder: basename(folder) }));
      const secret = await secretFor(folder, passphrase, list.holder);
      if (!secret.ok) return secret;
      const opened: Answer<CardFacts | null> =
        hosted === 'locked'
          ? await unlock(caseId, secret.value)
          : await hosts.open(await errandFor(caseId, folder, { kind: 'open', secret: secret.value }));
      if (!opened.ok) return opened;
      // Whoever types it has kept it.
      if (secret.value.kind === 'passphrases' && isRecoveryPending(folder))
        await hosts.ask(caseId, 'host.keepPassphrase', secret.value);
    }
    return ok(await cardOfCase(caseId, list));
  }

  async function cardOfCase(caseId: string, list: CaseList): Promise<CaseCard> {
    const listed = list.find(caseId);
    if (listed === null) throw new Error('the case was listed a moment ago');
    return cardShown(listed, { platform, hosts, effects, holder: list.holder });
  }

  async function purge({ caseId, reference }: Input<'cases.purge'>) {
    const list = await desk.list();
    const listed = list.find(caseId);
    if (listed === null) return fail({ code: 'CASE_NOT_OPEN' } as const);
    if (!isCase(listed.folder)) {
      // Nothing is left to destroy but the line in the list.
      list.forget(caseId);
      return ok({ slotsDestroyed: 0, filesDeleted: 0, bytesDeleted: 0, foreignFiles: [], folderDeleted: false });
    }
    // Needs no key, so that a lost passphrase keeps no case: what is typed is what the list calls it.
    if (reference !== nameInList(listed)) return fail({ code: 'CASE_REFERENCE_DIFFERS' } as const);
    await hosts.close(caseId);
    const purged = await hosts.purge(listed.folder);
    if (!purged.ok) return purged;
    rmSync(demoHome(platform.home, caseId), { recursive: true, force: true });
    list.forget(caseId);
    return ok({ ...purged.value, foreignFiles: [...purged.value.foreignFiles] });
  }

  return {
    'cases.list': async () => {
      const list = await desk.list();
      const cards = list.all().map((listed) => cardShown(listed, { platform, hosts, effects, holder: list.holder }));
      return ok({ cases: cards, keyStore: platform.keyStore === null ? 'none' : 'os' } as const);
    },
    'cases.create': ({ timeZone, ...facts }) =>
      isTimeZone(timeZone) ? make({ facts, timeZone, invented: null }) : refuseTimeZone(),
    'cases.createDemo': async ({ timeZone }) => {
      if (!isTimeZone(timeZone)) return refuseTimeZone();
      const today = effects.now().toISOString().slice(0, 10);
      const facts: CaseFacts = { reference: `DEMO-${today}`, article: '15', receivedOn: today, identityNote: null };
      return make({ facts, timeZone, invented: { seed: demoSeed, records: desk.demoRecords } });
    },
    'cases.addFolder': async ({ fileId }) => {
      const folder = files.pathOf(fileId);
      if (folder === null) return fail({ code: 'FILE_GONE' });
      if (!isCase(folder)) return fail(appError('CASE_NOT_FOUND', { folder: basename(folder) }));
      return ok({ caseId: (await desk.list()).take(folder) });
    },
    'cases.open': open,
    'cases.close': async ({ caseId }) => {
      await hosts.close(caseId);
      return ok({});
    },
    'cases.makeRecovery': async ({ caseId }) => {
      if (hosts.stateOf(caseId) === 'locked') return fail({ code: 'CASE_LOCKED' });
      const recoveryPassphrase = makeRecoveryPassphrase(effects.randomBytes);
      const added = await hosts.ask(caseId, 'host.addPassphrase', { passphrase: recoveryPassphrase });
      return added.ok ? ok({ caseId, recoveryPassphrase }) : added;
    },
    'cases.keepRecovery': async ({ caseId, passphrase }) => {
      if (hosts.stateOf(caseId) === 'locked') return fail({ code: 'CASE_LOCKED' });
      const kept = await hosts.ask(caseId, 'host.keepPassphrase', { passphrases: [passphrase] });
      return kept.ok ? ok({}) : kept;
    },
    'cases.purge': purge,
    'cases.changeTimeZone': async ({ caseId, timeZone }) => {
      if (!isTimeZone(timeZone)) return refuseTimeZone();
      // Behind the lock a case changes nothing for the window.
      if (hosts.stateOf(caseId) === 'locked') return fail({ code: 'CASE_LOCKED' });
      const changed = await hosts.ask(caseId, 'host.changeTimeZone', { timeZone });
      return changed.ok ? ok({}) : changed;
    },
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // Intl throws a RangeError for a zone that it does not know.
  }
}

async function refuseTimeZone(): Promise<Result<never, { readonly code: 'IPC_BAD_INPUT' }>> {
  return fail({ code: 'IPC_BAD_INPUT' });
}
