// The closed list of what the window may ask, `stage.verb`. Imports nothing: the sandboxed preload is built from it alone.

/** Answered by the main process: windows, dialogs, settings, the list of cases, packages that belong to no case. */
export const mainChannels = [
  'app.describe',
  'app.changeSettings',
  'app.copyText',
  'app.openLink',
  'app.lock',
  'files.choose',
  'files.chooseTarget',
  'files.reveal',
  'operation.cancel',
  'cases.list',
  'cases.create',
  'cases.createDemo',
  'cases.addFolder',
  'cases.open',
  'cases.close',
  'cases.makeRecovery',
  'cases.keepRecovery',
  'cases.purge',
  'cases.changeTimeZone',
  'verify.open',
  'verify.rows',
  'verify.record',
  'verify.close',
] as const;

/** Answered by the case host of the case that `input.caseId` names (design §3). */
export const caseChannels = [
  'case.status',
  'case.changeFacts',
  'collect.start',
  'collect.answerPerson',
  'collect.import',
  'view.open',
  'view.rows',
  'view.chart',
  'view.facets',
  'view.indexOf',
  'view.close',
  'record.show',
  'decisions.decide',
  'decisions.undo',
  'redact.overview',
  'redact.policy',
  'redact.choosePolicy',
  'redact.changeRule',
  'redact.exportPolicy',
  'redact.record',
  'redact.nextWithheld',
  'redact.override',
  'redact.lift',
  'package.check',
  'package.write',
] as const;

/** What the window is told without asking. */
export const events = [
  'progress',
  'device-code',
  'confirm-person',
  'permission',
  'case-changed',
  'case-host-stopped',
  'locked',
  'menu',
] as const;

/** Sent by the preload for a dropped file; no page can name it. */
export const dropChannel = 'files.dropped';

export type MainChannel = (typeof mainChannels)[number];
export type CaseChannel = (typeof caseChannels)[number];
export type Channel = MainChannel | CaseChannel;
export type EventName = (typeof events)[number];
