// What stands in the way of sealing, in a sentence, and the place in the app where it is settled.
import type { Blocker } from '../../shared/ipc/views.ts';
import type { Step, Target } from '../state/place.ts';
import type { Texts } from '../text/catalogue.ts';

export function sayBlocker(blocker: Blocker, { blockers }: Texts['packaging']): string {
  switch (blocker.kind) {
    case 'open-decisions':
      return blockers.openDecisions(blocker.count);
    case 'unknown-field':
      return blockers.unknownField(blocker.path);
    case 'open-pair':
      return blockers.openPair(blocker.withheld, blocker.kept);
    case 'no-subject':
      return blockers.noSubject;
    default:
      return blockers.severalCandidates(blocker.count);
  }
}

/** The step, and in it the exact record or field where there is one. */
export function goalOfBlocker(blocker: Blocker): { readonly step: Step; readonly target?: Target } {
  switch (blocker.kind) {
    case 'open-decisions':
      return { step: 'review', target: { preset: 'open-decisions', recordId: blocker.recordId } };
    case 'unknown-field':
      return { step: 'redact', target: { path: blocker.path } };
    case 'open-pair':
      return { step: 'redact', target: { path: blocker.kept } };
    default:
      return { step: 'collect' };
  }
}
