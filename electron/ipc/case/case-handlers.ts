// The handlers of `case.*`: the status of the open case, and the facts of the request.

import type { RightsSeen } from '../../../shared/collect/rights-watch.ts';
import type { Calls } from '../../../shared/ipc/contract.ts';
import type { CaseStatusView } from '../../../shared/ipc/views.ts';
import { ok } from '../../../shared/result.ts';
import { type DecisionEntry, decisionToUndo } from '../../../shared/review/decisions.ts';
import { reportOn, rightsSeen } from '../../flow/case-status.ts';
import { inventedPerson } from '../../flow/demo-tenant.ts';
import { setCaseFacts } from '../../flow/set-case-facts.ts';
import type { HeldCase } from './held-case.ts';
import { shown } from './shown-error.ts';

/** Up to so many records are read before the first answer; of more the notes on rights and licence follow. */
const readAtOnce = 5000;

/** @param isBusy while something runs, a large case is not read through for its notes: it would change again at once. */
export function createCaseHandlers(held: HeldCase, isBusy: () => boolean): Calls<'case.status' | 'case.changeFacts'> {
  let known: { readonly pages: number; readonly entries: number; readonly rights: RightsSeen } | null = null;
  let reading: Promise<void> | null = null;

  /** What the records show of rights; read once per state of the case, in pauses of other work. */
  function readRights(): Promise<void> {
    reading ??= (async () => {
      const position = { pages: held.open.pageCount(), entries: held.open.journal().length };
      known = { ...position, rights: await rightsSeen(held.open, held.view(), held.surroundings) };
    })().finally(() => {
      reading = null;
    });
    return reading;
  }

  const isKnown = () => known?.pages === held.open.pageCount() && known.entries === held.open.journal().length;

  return {
    'case.status': async () => {
      if (!isKnown()) {
        const isLarge = held.view().set.included.length > readAtOnce;
        if (!isLarge) await readRights();
        // Told once it is known, so that the window asks again; a case that was closed meanwhile needs it no more.
        else if (!isBusy())
          void readRights()
            .then(() => held.emit('case-changed', { caseId: held.caseId, newRecords: 0 }))
            .catch(() => null);
      }
      return ok(statusOf(held, known?.rights ?? null));
    },
    'case.changeFacts': async ({ reference, article, receivedOn, identityNote }) => {
      const news = { reference, article, receivedOn, identityNote };
      const changed = await setCaseFacts(held.folder, news, held.surroundings);
      return changed.ok ? ok({}) : shown(changed);
    },
  };
}

function statusOf(held: HeldCase, rights: RightsSeen | null): CaseStatusView {
  const view = held.view();
  const report = reportOn(held.open, view, rights, held.surroundings);
  const lastDecision = decisionToUndo(held.open.journal());
  const { sources, collection, found, pages: _, ...rest } = report;
  return {
    ...rest,
    caseId: held.caseId,
    isInvented: view.state.isInvented,
    inventedPerson: inventedPerson(view.state.invented),
    timeZone: held.timeZone(),
    sources: sources.map(({ sourceId, sourceKind, name, shape, finished, records, rejects }) => ({
      ...{ sourceId, sourceKind, name, shape },
      ...{ finished, records, rejects },
    })),
    collection:
      collection === null
        ? null
        : {
            runs: collection.runs,
            edges: collection.edges,
            oldestOpen: collection.oldestOpen,
            tlsIssuers: collection.tlsIssuers,
          },
    lastDecision: lastDecision === null ? null : decisionShown(lastDecision.entry),
    found: found.map(({ code, facts }) => ({ code, facts })),
  };
}

function decisionShown({ at, recordIds, state }: DecisionEntry): CaseStatusView['lastDecision'] {
  return { at, records: recordIds.length, state };
}
