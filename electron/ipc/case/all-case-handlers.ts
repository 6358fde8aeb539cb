// Every channel that a case host answers, stage by stage.
import type { CaseChannel } from '../../../shared/ipc/channels.ts';
import type { Calls } from '../../../shared/ipc/contract.ts';
import type { AskMain } from './ask-main.ts';
import { createCaseHandlers } from './case-handlers.ts';
import { createCollectHandlers } from './collect-handlers.ts';
import type { HeldCase } from './held-case.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import type { Operations } from './operations.ts';
import { createPackageHandlers } from './package-handlers.ts';
import { createRedactHandlers } from './redact-handlers.ts';
import { createReviewHandlers } from './review-handlers.ts';

export function createAllCaseHandlers(
  held: HeldCase,
  { answerPerson, running }: Pick<Operations, 'answerPerson' | 'running'>,
  ask: AskMain,
): Calls<CaseChannel> {
  const alone = createOneAtATime();
  return {
    ...createCaseHandlers(held, () => running() > 0),
    ...createCollectHandlers(held, alone, answerPerson),
    ...createReviewHandlers(held),
    ...createRedactHandlers(held),
    ...createPackageHandlers(held, alone, ask),
  };
}
