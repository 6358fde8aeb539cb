// Collect: the status of a case, live collection, import.
import * as z from 'zod';
import { engineShape, instant, line, nothing, onlyCase, opaqueId, operationId } from '../shapes.ts';
import type { CaseStatusView, CollectOutcomeView, ImportView } from '../views.ts';
import { factsShape } from './home-channels.ts';

const access = z.strictObject({
  /** `demo`: the invented tenant of this case. */
  cloud: z.enum(['global', 'usgov', 'dod', 'china', 'demo']),
  way: z.enum(['browser', 'device-code']),
  /** Null takes what the settings remember. */
  tenant: line.nullable(),
  clientId: line.nullable(),
});

export const collectChannels = {
  'case.status': { input: onlyCase, output: engineShape<CaseStatusView>() },
  'case.changeFacts': { input: z.strictObject({ caseId: opaqueId, ...factsShape.partial().shape }), output: nothing },
  /**
   * Signs in, finds the person, has them confirmed (event `confirm-person`, answered by `collect.answerPerson`) and collects;
   * goes on where an earlier run broke off. Resolves when the run has ended, also by cancelling.
   */
  'collect.start': {
    input: z.strictObject({
      caseId: opaqueId,
      operationId,
      access,
      subject: line,
      alsoKnownAs: z.array(line).max(50),
      /** Null: as far back as the tenant remembers, and up to now. */
      from: instant.nullable(),
      to: instant.nullable(),
      classes: z.array(z.enum(['interactiveUser', 'nonInteractiveUser'])).min(1),
    }),
    output: engineShape<CollectOutcomeView>(),
  },
  'collect.answerPerson': {
    input: z.strictObject({ caseId: opaqueId, operationId, isThePerson: z.boolean() }),
    output: nothing,
  },
  'collect.import': {
    input: z.strictObject({
      caseId: opaqueId,
      operationId,
      subject: line,
      alsoKnownAs: z.array(line).max(50),
      fileIds: z.array(opaqueId).min(1).max(1000),
    }),
    output: engineShape<ImportView>(),
  },
};
