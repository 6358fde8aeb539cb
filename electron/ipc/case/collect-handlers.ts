// The handlers of `collect.*`: from a tenant, real or invented, and from files.
import { basename } from 'node:path';
import { appError } from '../../../shared/errors.ts';
import type { Calls, Input } from '../../../shared/ipc/contract.ts';
import type { Answer } from '../../../shared/ipc/shapes.ts';
import type { CollectOutcomeView, ImportView } from '../../../shared/ipc/views.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CollectOutcome } from '../../flow/collect-case.ts';
import { type DemoTenant, serveDemoTenant } from '../../flow/demo-tenant.ts';
import { type ImportedFile, importFiles } from '../../flow/import-files.ts';
import type { Surroundings } from '../../flow/surroundings.ts';
import type { AccessRequest } from '../../flow/tenant-access.ts';
import type { HeldCase } from './held-case.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { Operations } from './operations.ts';
import { shownError } from './shown-error.ts';

type Access = { readonly request: AccessRequest; readonly surroundings: Surroundings };

export function createCollectHandlers(
  held: HeldCase,
  alone: OneAtATime,
  answerPerson: Operations['answerPerson'],
): Calls<'collect.start' | 'collect.answerPerson' | 'collect.import'> {
  let demo: DemoTenant | null = null;

  /** What is invented and what is real never come together in one case. */
  async function accessFor(
    { cloud, way, tenant, clientId }: Input<'collect.start'>['access'],
    surroundings: Surroundings,
  ): Promise<Answer<Access>> {
    const { isInvented, invented, sources } = held.view().state;
    if (cloud !== 'demo') {
      if (isInvented) return fail(appError('COLLECT_WRONG_TENANT'));
      const files = { certificateFile: undefined, keyFile: undefined, tokenFile: undefined };
      const request = { cloud, way, tenant: tenant ?? undefined, clientId: clientId ?? undefined, ...files };
      return ok({ request, surroundings });
    }
    if (invented === null || sources.some(({ sourceKind }) => sourceKind === 'graph'))
      return fail(appError('COLLECT_WRONG_TENANT'));
    if (demo === null) {
      const served = await serveDemoTenant(invented, surroundings);
      if (!served.ok) return served;
      demo = served.value;
    }
    const { home, officer } = demo;
    return ok({
      request: demo.access(way),
      surroundings: { ...surroundings, home, officer: officer(surroundings.officer) },
    });
  }

  async function collect(input: Input<'collect.start'>, given: Surroundings): Promise<Answer<CollectOutcomeView>> {
    let saidNo = false;
    const confirmPerson: Surroundings['officer']['confirmPerson'] = async (card) => {
      const isThePerson = await given.officer.confirmPerson(card);
      saidNo = !isThePerson;
      return isThePerson;
    };
    const access = await accessFor(input.access, { ...given, officer: { ...given.officer, confirmPerson } });
    if (!access.ok) return access;
    // Signing in brings a large library, which is read when somebody collects: every case opens sooner without.
    const { collectCase } = await import('../../flow/collect-case.ts');
    const collected = await collectCase(
      {
        folder: held.folder,
        subject: input.subject,
        alsoKnownAs: input.alsoKnownAs,
        confirm: undefined,
        access: access.value.request,
        from: input.from === null ? undefined : Date.parse(input.from),
        to: input.to === null ? undefined : Date.parse(input.to),
        classes: input.classes,
      },
      access.value.surroundings,
    );
    if (!collected.ok && saidNo && collected.error.code === 'COLLECT_NOT_THIS_PERSON')
      return given.signal?.aborted === true ? fail({ code: 'CANCELLED' }) : ok({ kind: 'not-confirmed' });
    return collected.ok ? ok(outcomeShown(collected.value)) : collected;
  }

  return {
    'collect.start': (input) => held.operate(input.operationId, (own) => alone(() => collect(input, own))),
    'collect.answerPerson': async ({ operationId, isThePerson }) =>
      answerPerson(operationId, isThePerson) ? ok({}) : fail({ code: 'IPC_BAD_INPUT' }),
    'collect.import': ({ operationId, subject, alsoKnownAs, fileIds }) =>
      held.operate(operationId, (own) =>
        alone(async () => {
          const files = fileIds.flatMap((fileId) => held.pathOf(fileId) ?? []);
          if (files.length < fileIds.length) return fail({ code: 'FILE_GONE' });
          const imported = await importFiles({ folder: held.folder, subject, alsoKnownAs, files }, own);
          return imported.ok ? ok({ files: imported.value.files.map(fileShown) }) : imported;
        }),
      ),
  };
}

function outcomeShown(outcome: CollectOutcome): CollectOutcomeView {
  if (outcome.kind === 'not-confirmed') return { kind: 'not-confirmed' };
  if (outcome.kind === 'several') return outcome;
  return {
    kind: 'collected',
    newRecords: outcome.run.newRecords,
    ended: outcome.ended === null ? null : shownError(outcome.ended),
    refused: outcome.refused.map(({ eventClass, error }) => ({ eventClass, error: shownError(error) })),
  };
}

function fileShown(read: ImportedFile): ImportView['files'][number] {
  const file = basename(read.file);
  if (read.kind === 'refused') return { kind: 'refused', file, error: shownError(read.error) };
  const { recognised, records, rejects, findings } = read;
  return { kind: 'read', file, recognised, records, rejects, findings };
}
