// Redact in the case host: the policy in force, what it does to the records, the officer's exceptions.
import type { Calls } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/shapes.ts';
import { fail, ok } from '../../../shared/result.ts';
import { withCase } from '../../flow/case-session.ts';
import { changeRule, choosePolicy, exportPolicy, type PolicyChoice, policyInForce } from '../../flow/change-policy.ts';
import { redactionKeeper } from '../../flow/kept-redaction.ts';
import { liftFinding } from '../../flow/lift-finding.ts';
import { overrideValue } from '../../flow/override-value.ts';
import { nextRemarkable, recordAsGiven } from '../../flow/record-as-given.ts';
import type { HeldCase } from './held-case.ts';

type RedactChannel =
  | 'redact.overview'
  | 'redact.policy'
  | 'redact.choosePolicy'
  | 'redact.changeRule'
  | 'redact.exportPolicy'
  | 'redact.record'
  | 'redact.nextWithheld'
  | 'redact.override'
  | 'redact.lift';

export function createRedactHandlers(held: HeldCase): Calls<RedactChannel> {
  const { open, folder, surroundings } = held;
  const keeper = redactionKeeper(open, held.view);

  /** What reading and writing meets on the disk comes back as an error of the case. */
  async function onCase<T>(work: () => Answer<T> | Promise<Answer<T>>): Promise<Answer<T>> {
    const answered = await withCase(folder, surroundings, false, async () => ok(await work()));
    return answered.ok ? answered.value : answered;
  }

  return {
    'redact.overview': ({ operationId }) =>
      held.operate(operationId, (watched) =>
        onCase(async () => {
          const kept = await keeper.inForce(watched);
          return kept.ok ? ok(kept.value.overview) : kept;
        }),
      ),
    'redact.policy': () => onCase(() => policyInForce(held.view())),
    'redact.choosePolicy': ({ operationId, policy, unknownFields }) =>
      held.operate(operationId, (watched) =>
        onCase(() => {
          const choice = choiceOf(policy, held.pathOf);
          if (choice === null) return fail({ code: 'FILE_GONE' });
          return choosePolicy(open, held.view(), keeper, { choice, unknownFields }, watched);
        }),
      ),
    'redact.changeRule': (change) => onCase(() => changeRule(open, held.view(), change, surroundings)),
    'redact.exportPolicy': ({ targetId }) =>
      onCase(() => {
        const file = held.pathOf(targetId);
        if (file === null) return fail({ code: 'FILE_GONE' });
        const written = exportPolicy(held.view(), file);
        return written.ok ? ok({}) : written;
      }),
    'redact.record': ({ recordId }) =>
      onCase(async () => {
        const kept = await keeper.forRecords(surroundings);
        return kept.ok ? recordAsGiven(open, kept.value, recordId) : kept;
      }),
    'redact.nextWithheld': ({ recordId, direction }) =>
      onCase(async () => {
        const kept = await keeper.forRecords(surroundings);
        return kept.ok ? nextRemarkable(open, kept.value, recordId, direction) : kept;
      }),
    'redact.override': async ({ recordId, path, operator, reason }) => {
      const request = { folder, recordId, path, operator, reason: reason ?? undefined };
      const overridden = await overrideValue(request, surroundings);
      return overridden.ok ? ok({}) : overridden;
    },
    'redact.lift': ({ findingId, reason }) =>
      onCase(async () => {
        const kept = await keeper.inForce(surroundings);
        if (!kept.ok) return kept;
        const lifted = liftFinding(open, kept.value, { findingId, reason }, surroundings);
        return lifted.ok ? ok({}) : lifted;
      }),
  };
}

type Chosen = Parameters<Calls<'redact.choosePolicy'>['redact.choosePolicy']>[0]['policy'];

function choiceOf(chosen: Chosen, pathOf: HeldCase['pathOf']): PolicyChoice | null {
  if (chosen.kind !== 'file') return chosen;
  const path = pathOf(chosen.fileId);
  return path === null ? null : { kind: 'file', path };
}
