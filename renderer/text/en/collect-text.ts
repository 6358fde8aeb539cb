// English texts of the Collect step.
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const number = (count: number) => count.toLocaleString('en-GB');

export const collectText = {
  heading: 'Collect sign-ins',
  fromTenant: 'From Microsoft',
  fromFiles: 'From files',
  person: 'Person the request is about',
  personHint: 'User name (ana@contoso.com), mail address, employee id or object id.',
  alsoKnownAs: 'Earlier user names, separated by commas',
  alsoKnownAsHint: 'Sign-ins under an old name are found only if it is named here or known to the directory.',
  cloud: 'Microsoft cloud',
  clouds: {
    global: 'Microsoft 365 (worldwide)',
    usgov: 'US Government',
    dod: 'US Department of Defense',
    china: 'China (21Vianet)',
    demo: 'Invented tenant on this computer',
  },
  way: 'How you authenticate',
  ways: { browser: 'In the browser', 'device-code': 'With a code on another device' },
  tenant: 'Tenant (id or domain)',
  clientId: 'Application (client) id',
  clientIdHint: 'Of the app registration for Signet in your tenant. Remembered in the settings.',
  registerLink: 'How to register an application',
  period: 'Period',
  wholePeriod: 'Everything the tenant still holds',
  somePeriod: 'Between two days (UTC)',
  from: 'From',
  to: 'Up to and including',
  classes: 'Kinds of sign-in',
  interactiveUser: 'By the person (interactive)',
  nonInteractiveUser: 'By apps for the person (non-interactive)',
  connect: 'Connect to Microsoft',
  connectInvented: 'Connect to the invented tenant',
  goOn: 'Go on collecting',
  collecting: 'Collecting',
  deviceCode: {
    heading: 'Authenticate with this code',
    says: (url: string, minutes: number) => `On any device open ${url} and type this code within ${minutes} minutes.`,
  },
  confirm: {
    heading: 'Is this the person?',
    similar: (count: number) =>
      `${count} other ${plural(count, 'person has', 'people have')} a similar name. Compare before you go on.`,
    names: 'Names',
    department: 'Department',
    employeeId: 'Employee id',
    created: 'Account since',
    kind: 'Kind of account',
    guest: 'Guest',
    member: 'Member',
    disabled: 'The account is disabled',
    deleted: (when: string) => `The account was deleted on ${when}`,
    id: 'Object id ends in',
    yes: 'This is the person',
    no: 'Not this person',
  },
  several: {
    heading: 'Several accounts fit. Nobody is chosen for you.',
    says: 'Name the right one by its object id, after comparing it with the request.',
    use: 'Use this one',
  },
  offline:
    'This computer has no network now. You can import files; what was collected is safe, and collecting goes on later where it was.',
  notConfirmed: 'Nothing was collected: you said this is not the person. Name the person again.',
  permission: 'Why one permission more is asked for',
  done: (records: number) =>
    records === 0
      ? 'The collection is finished. No new records came.'
      : `The collection is finished: ${number(records)} new ${plural(records, 'record', 'records')}.`,
  endedEarly: 'The collection ended before everything was asked. What came is kept; go on when you can.',
  nothingFound: (from: string, to: string, kinds: number) =>
    `No sign-ins found from ${from} to ${to} in the ${kinds === 1 ? 'one type' : `${['no', 'one', 'two', 'three'][kinds] ?? kinds} types`} asked. You can seal that.`,
  files: {
    says: 'Sign-in logs downloaded from the Entra admin center, Graph, Azure Monitor or Log Analytics. The shape is recognised by content.',
    choose: 'Choose files',
    drop: 'or drop them here',
    dropNow: 'Drop to import',
    needPerson: 'First name the person the request is about.',
    read: (file: string, records: number, rejects: number) =>
      `${file}: ${number(records)} ${plural(records, 'record', 'records')}${rejects > 0 ? `, ${rejects} rejected` : ''}`,
    refused: (file: string) => `${file}: refused.`,
  },
  admin: {
    heading: 'You need one thing from your administrator',
    copy: 'Copy message for administrator',
    importInstead: 'Import a download instead',
    message: (says: string, todo: string) =>
      `Hello,\n\nI have to answer a data-subject request under the GDPR with the sign-in records of one person. Reading them from Microsoft Graph was refused:\n\n${says}\n\nWhat is needed: ${todo}\n\nThe records are deleted by the tenant after 7 or 30 days, so the sooner the better. It is read access to the sign-in log only.\n\nThank you`,
  },
  coverage: {
    heading: 'What was asked and what answered',
    none: 'Nothing was asked yet. The calendar fills as answers come.',
    calendar: 'Days (UTC) and kinds of sign-in',
    months: (month: string) => month,
    states: {
      answered: 'answered',
      empty: 'asked, none',
      provisional: 'still open',
      unsealed: 'read once',
      gap: 'gap',
      forbidden: 'refused',
      cut: 'already deleted',
      file: 'from files',
      'not-asked': 'not asked',
    },
    day: (day: string, kind: string, state: string, records: number) =>
      `${day}, ${kind}: ${state}${records > 0 ? `, ${number(records)} ${plural(records, 'record', 'records')}` : ''}`,
    short: { interactiveUser: 'By the person', nonInteractiveUser: 'By apps', other: 'Other' },
    notAsked: 'Never asked',
    oldest: (hours: number) =>
      hours < 48
        ? `The oldest open day vanishes in ${hours} h`
        : `The oldest open day vanishes in ${Math.floor(hours / 24)} days`,
    counts: (records: number, quarantined: number) =>
      `${number(records)} ${plural(records, 'record', 'records')} of the person${quarantined > 0 ? `, ${number(quarantined)} in quarantine` : ''}`,
    sources: 'Sources',
    interrupted: 'interrupted; import it again',
    reviewNext: 'Review the records',
  },
};
