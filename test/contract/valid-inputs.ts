// One input per channel that its schema takes: what a test bends, member by member, into inputs that must be refused.
import type { Channel } from '../../shared/ipc/channels.ts';
import type { Input } from '../../shared/ipc/contract.ts';

const caseId = 'case-0001';
const operationId = 'operation-0001';
const viewId = 'view-0001';
const fileId = 'file-0001';
const recordId = '7b2f6a30-0000-4000-8000-000000000001';
const day = '2026-05-03';
const facts = { reference: 'DSAR 12', article: '15', receivedOn: day, identityNote: 'passport seen' } as const;

/** A channel without one does not compile. */
export const validInputs: { readonly [C in Channel]: Input<C> } = {
  'app.describe': {},
  'app.changeSettings': {
    language: 'nl',
    holidays: [day],
    idleMinutes: 5,
    reviewColumns: [{ id: 'location.city', width: 120 }],
  },
  'app.copyText': { text: 'AB12 CD34' },
  'app.openLink': { link: 'licences' },
  'app.lock': {},
  'files.choose': { purpose: 'records' },
  'files.chooseTarget': { purpose: 'package', suggestedName: 'answer.zip' },
  'files.reveal': { fileId },
  'operation.cancel': { operationId },
  'cases.list': {},
  'cases.create': { ...facts, timeZone: 'Europe/Amsterdam' },
  'cases.createDemo': { timeZone: 'Europe/Amsterdam' },
  'cases.addFolder': { fileId },
  'cases.open': { caseId, passphrase: 'correct horse' },
  'cases.close': { caseId },
  'cases.makeRecovery': { caseId },
  'cases.keepRecovery': { caseId, passphrase: 'correct horse' },
  'cases.purge': { caseId, reference: 'DSAR 12' },
  'cases.changeTimeZone': { caseId, timeZone: 'UTC' },
  'verify.open': { fileId, operationId, expectSigner: 'ab'.repeat(32) },
  'verify.rows': { packageId: 'package-0001', from: 0, count: 50, columns: ['appDisplayName'] },
  'verify.record': { packageId: 'package-0001', index: 3 },
  'verify.close': { packageId: 'package-0001' },
  'case.status': { caseId },
  'case.changeFacts': { caseId, ...facts },
  'collect.start': {
    caseId,
    operationId,
    access: { cloud: 'global', way: 'browser', tenant: 'contoso.com', clientId: 'client' },
    subject: 'jane.doe@contoso.com',
    alsoKnownAs: ['jane@contoso.com'],
    from: '2026-05-01T00:00:00Z',
    to: null,
    classes: ['interactiveUser'],
  },
  'collect.answerPerson': { caseId, operationId, isThePerson: true },
  'collect.import': { caseId, operationId, subject: 'jane.doe@contoso.com', alsoKnownAs: [], fileIds: [fileId] },
  'view.open': {
    caseId,
    filter: "appDisplayName eq 'Outlook'",
    preset: 'failed',
    sort: { by: 'createdDateTime', direction: 'descending' },
    grouping: 'h6',
  },
  'view.rows': { caseId, viewId, from: 0, count: 200, columns: ['appDisplayName'] },
  'view.chart': { caseId, viewId, timeZone: 'UTC' },
  'view.facets': { caseId, viewId },
  'view.indexOf': { caseId, viewId, recordId },
  'view.close': { caseId, viewId },
  'record.show': { caseId, recordId },
  'decisions.decide': {
    caseId,
    target: { by: 'records', recordIds: [recordId] },
    state: 'exclude',
    reason: 'OTHER_PERSON',
    note: 'seen',
  },
  'decisions.undo': { caseId },
  'redact.overview': { caseId, operationId },
  'redact.policy': { caseId },
  'redact.choosePolicy': { caseId, operationId, policy: { kind: 'file', fileId }, unknownFields: 'block' },
  'redact.changeRule': {
    caseId,
    path: 'ipAddress',
    operator: 'generalise',
    reason: 'SECURITY',
    label: null,
    to: 'ip',
    everywhere: false,
  },
  'redact.exportPolicy': { caseId, targetId: fileId },
  'redact.record': { caseId, recordId },
  'redact.nextWithheld': { caseId, recordId, direction: 'next' },
  'redact.override': { caseId, recordId, path: '/ipAddress', operator: 'keep', reason: null },
  'redact.lift': { caseId, findingId: 'finding-1', reason: 'OTHER_PERSON' },
  'package.check': { caseId, operationId },
  'package.write': {
    caseId,
    operationId,
    targetId: fileId,
    language: 'nl',
    signer: { kind: 'file', fileId, password: 'secret' },
    controller: 'Contoso',
    contact: 'privacy@contoso.com',
    incompleteReason: null,
  },
};
