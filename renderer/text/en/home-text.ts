// English texts of Home: the three doors, the list of cases, a new case, opening and destroying one.
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const homeText = {
  heading: 'Cases',
  emptyHeading: 'Answer a request about sign-ins',
  emptySays:
    'Signet collects one person’s Microsoft Entra sign-ins, lets you review and redact them, and seals the answer.',
  doors: {
    demo: { title: 'Try it with invented data', says: 'A whole case with an invented person. Takes a few minutes.' },
    start: { title: 'Start a case', says: 'For a request under Article 15 or 20 of the GDPR.' },
    check: { title: 'Check a package somebody gave me', says: 'Is it intact, and who signed it? Needs no case.' },
  },
  privacyLine: 'Nothing leaves this computer except your requests to Microsoft.',
  addFolder: 'Open a case folder from elsewhere',
  noFolders: 'A browser cannot open a case folder from elsewhere; the desktop app and the command line can.',
  columns: { reference: 'Reference', person: 'Person', due: 'Due', state: 'State', clock: 'Oldest day' },
  locked: 'Locked',
  missing: 'Folder is gone',
  lockedHint: 'Only the recovery passphrase opens it on this computer.',
  pending: 'Nobody has said that its recovery passphrase is kept. Opening it shows another one.',
  pendingLocked:
    'Nobody has said that its recovery passphrase is kept. If you do not have it, destroy this case and start it again.',
  renew: 'Make a new recovery passphrase',
  stateOf: {
    empty: 'No records yet',
    collected: (records: number, verdict: string) =>
      `${records.toLocaleString('en-GB')} ${plural(records, 'record', 'records')}, ${verdict}`,
    sealed: (count: number) => `${count} ${plural(count, 'package', 'packages')} sealed`,
  },
  vanishes: (hours: number) =>
    hours <= 0
      ? 'The oldest day has vanished'
      : hours < 48
        ? `The oldest day vanishes in ${hours} h`
        : `The oldest day vanishes in ${Math.floor(hours / 24)} days`,
  noClock: 'Nothing open',
  open: 'Open',
  purge: 'Destroy',
  noKeyStore:
    'This computer has no place to keep keys safely. Every case asks for its recovery passphrase when you open it.',
  newCase: {
    heading: 'Start a case',
    reference: 'Reference of the request',
    referenceHint: 'As in your register. No name: it stands in file names and headers.',
    article: 'Asked under',
    article15: 'Article 15 (access)',
    article20: 'Article 20 (portability)',
    received: 'Received on',
    receivedHint: 'The answer is due one month later.',
    identity: 'How you made sure who asks',
    identityHint: 'For example: replied from the known address, showed a pass. Stays in the case.',
    zone: 'Time zone for this case',
    create: 'Create case',
    dueSoon: (day: string, extended: string) => `Due ${day}; with the extension of Art. 12(3), ${extended}.`,
    badDay: 'Write the day as 2026-05-03.',
  },
  recovery: {
    heading: 'Keep this recovery passphrase',
    says: 'It opens this case on any computer, also when this one is lost. It is shown once and kept nowhere. Write it into your password manager or print it now.',
    replaces:
      'When you confirm this one, every earlier passphrase of the case stops working. Older backups of the folder keep theirs.',
    clipboardEmptied: 'A minute after copying, the clipboard is emptied.',
    clipboardKept:
      'A browser cannot empty the clipboard: once you have pasted it, copy something else, so that no other program reads it.',
    confirm: 'I have kept it',
    open: 'Open the case',
  },
  unlock: {
    heading: 'Open the case',
    says: 'Type the recovery passphrase of this case, or the passphrase it was made with on the command line.',
    label: 'Passphrase',
    open: 'Open',
  },
  destroy: {
    heading: 'Destroy this case',
    says: 'The key is destroyed, and with it every record, decision and raw answer. This cannot be taken back. Packages that you saved elsewhere stay; so do older backups of the folder, and those can still be opened with the passphrase.',
    type: (reference: string) => `Type the reference ${reference} to go on`,
    unread:
      'Signet cannot read this case without its passphrase, so it cannot show what is in it. Make sure by its folder that it is the one you mean.',
    typeFolder: (folder: string) => `Type the name of its folder ${folder} to go on`,
    go: 'Destroy case',
    done: (files: number) =>
      `The case is destroyed: its key is gone, ${files} ${plural(files, 'file', 'files')} deleted.`,
    stays: (names: string) => `These files in its folder are not Signet’s and stay: ${names}.`,
  },
  check: { heading: 'Check a package' },
  locking: {
    heading: 'Signet is locked',
    says: 'Every case was closed, and its data unloaded. What ran can be taken up again where it was.',
    unlock: 'Show the cases',
  },
};
