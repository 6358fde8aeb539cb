// Collecting in an invented case of the app, as the window asks for it, with the answer of an officer to "Is this the person?".
import type { Answer } from '../../shared/ipc/shapes.ts';
import type { CollectOutcomeView } from '../../shared/ipc/views.ts';
import { type AppDesk, value } from './app-desk.ts';

export async function makeDemo(desk: AppDesk): Promise<{ readonly caseId: string; readonly passphrase: string }> {
  const made = value(await desk.calls['cases.createDemo']({ timeZone: 'Europe/Amsterdam' }));
  return { caseId: made.caseId, passphrase: made.recoveryPassphrase };
}

type Collecting = {
  readonly operationId: string;
  readonly way?: 'browser' | 'device-code';
  readonly isThePerson?: boolean;
};

type Asked = {
  readonly done: Promise<Answer<CollectOutcomeView>>;
  readonly say: (isThePerson: boolean) => Promise<unknown>;
};

/** Begun, and waiting for the answer about the person; or ended without a question. */
export async function ask(
  desk: AppDesk,
  caseId: string,
  { operationId, way = 'device-code' }: Omit<Collecting, 'isThePerson'>,
): Promise<Asked> {
  const { inventedPerson } = value(await desk.calls['case.status']({ caseId }));
  const asked = desk.hear('confirm-person', (payload) => payload.operationId === operationId);
  const done = desk.calls['collect.start']({
    caseId,
    operationId,
    access: { cloud: 'demo', way, tenant: null, clientId: null },
    subject: inventedPerson ?? 'somebody',
    alsoKnownAs: [],
    from: null,
    to: null,
    classes: ['interactiveUser', 'nonInteractiveUser'],
  });
  await Promise.race([asked, done]);
  return { done, say: (isThePerson) => desk.calls['collect.answerPerson']({ caseId, operationId, isThePerson }) };
}

/** Begins; the question is answered. */
export async function begin(
  desk: AppDesk,
  caseId: string,
  { isThePerson = true, ...collecting }: Collecting,
): Promise<Pick<Asked, 'done'>> {
  const { done, say } = await ask(desk, caseId, collecting);
  await say(isThePerson);
  return { done };
}

export async function collect(desk: AppDesk, caseId: string, operationId: string): Promise<CollectOutcomeView> {
  const { done } = await begin(desk, caseId, { operationId });
  return value(await done);
}

export async function seal(desk: AppDesk, caseId: string, operationId: string, name = 'answer.zip') {
  const { file } = value(await desk.calls['files.chooseTarget']({ purpose: 'package', suggestedName: name }));
  return desk.calls['package.write']({
    caseId,
    operationId,
    targetId: file?.fileId ?? '',
    language: 'en',
    signer: { kind: 'installation', passphrase: null },
    controller: null,
    contact: null,
    incompleteReason: null,
  });
}
