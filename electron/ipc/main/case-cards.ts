// From what the sealed list remembers of a case to its card on the first screen, as of now.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { CaseCard } from '../../../shared/ipc/contract/home-channels.ts';
import type { Effects } from '../../effects.ts';
import type { CardFacts } from '../../flow/case-card.ts';
import { dueOf } from '../../flow/case-status.ts';
import { caseIdOf, isCase, isRecoveryPending, osSlotOf } from '../../flow/hold-case.ts';
import type { CaseHosts } from '../../shell/case-hosts.ts';
import type { ListedCase } from '../../shell/case-list.ts';
import type { Platform } from '../../shell/platform.ts';

type CardDesk = {
  readonly platform: Pick<Platform, 'home' | 'timeZone'>;
  readonly hosts: Pick<CaseHosts, 'stateOf'>;
  readonly effects: Effects;
  readonly holder: string | null;
};

export function cardShown(listed: ListedCase, desk: CardDesk): CaseCard {
  const { caseId, folder } = listed;
  const facts = factsThatHold(listed);
  const { platform, effects } = desk;
  return {
    caseId,
    state: stateOf(listed, desk),
    reference: facts?.reference ?? null,
    subject: facts?.subject ?? null,
    due: facts === null ? null : dueOf(facts, { effects, home: platform.home }),
    records: facts?.records ?? null,
    coverage: facts?.coverage ?? null,
    packages: facts?.packages ?? null,
    oldestVanishesAt: facts?.oldestVanishesAt ?? null,
    isInvented: facts?.isInvented ?? false,
    timeZone: facts?.timeZone ?? platform.timeZone,
    isRecoveryPending: isRecoveryPending(folder),
    folderName: basename(folder),
  };
}

/** What the list calls a case, and what is typed to destroy it: the reference, or the folder's name where none is known. */
export function nameInList(listed: ListedCase): string {
  return factsThatHold(listed)?.reference ?? basename(listed.folder);
}

/** Another disk under the same letter, or a folder that was exchanged: what is remembered is not about what stands there. */
function factsThatHold({ folder, facts }: ListedCase): CardFacts | null {
  const standing = facts?.id === undefined ? null : caseIdOf(folder);
  return standing === null || standing === facts?.id ? facts : null;
}

function stateOf({ caseId, folder }: ListedCase, { hosts, holder }: CardDesk): CaseCard['state'] {
  const hosted = hosts.stateOf(caseId);
  if (hosted === 'open') return 'open';
  if (!existsSync(folder) || !isCase(folder)) return 'missing';
  return holder !== null && osSlotOf(folder, holder) !== null ? 'closed' : 'locked';
}
