// English texts of the Package step.
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const number = (count: number) => count.toLocaleString('en-GB');
const inWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

export const packageText = {
  heading: 'Seal the package',
  checking: 'Looking what is left to settle',
  toSettle: (count: number) =>
    `${inWords[count] ?? number(count)} ${plural(count, 'thing', 'things')} to settle before sealing`,
  blockers: {
    openDecisions: (count: number) =>
      `${number(count)} ${plural(count, 'record waits', 'records wait')} for a decision`,
    unknownField: (path: string) => `Nobody classified the field ${path}`,
    openPair: (withheld: string, kept: string) => `A value withheld in ${withheld} stays readable in ${kept}`,
    noSubject: 'Nobody is named yet: collect first',
    severalCandidates: (count: number) => `${number(count)} accounts carried the name: say which one by its object id`,
  },
  contents: (records: number, values: number, left: number) =>
    `${number(records)} ${plural(records, 'record', 'records')}, ${number(values)} ${plural(values, 'different value', 'different values')} withheld${left > 0 ? `, ${number(left)} ${plural(left, 'record', 'records')} left out` : ''}.`,
  quarantined: (count: number) =>
    `${number(count)} ${plural(count, 'record is', 'records are')} in quarantine and ${plural(count, 'stays', 'stay')} out.`,
  leakBefore: 'The finished file is searched for every withheld value before it is released.',
  packageBefore: 'The finished file is checked like a stranger would, before it gets its name.',
  verdicts: { coverage: 'Coverage', leak: 'Leak', package: 'Package' },
  incomplete: {
    tick: 'I know that this answer is incomplete, and give it all the same',
    reason: 'Why',
    hint: 'Kept in the case, for the controller’s accountability (Art. 5(2) GDPR).',
  },
  language: 'Language of the package',
  languages: { en: 'English', nl: 'Dutch' },
  controller: 'Who answers (in the package and the certificate)',
  contact: 'Where the person can ask back',
  signer: 'Signed with',
  signers: { installation: 'This installation’s own key', file: 'A key file (.p12)' },
  fingerprint: 'Fingerprint of the certificate',
  fingerprintWords: 'To read aloud',
  noKeyYet: 'The key is made with the first package. Then publish its fingerprint where recipients can find it.',
  signerPassphrase: 'Passphrase of this installation’s key',
  signerPassphraseNew: 'Choose a passphrase for this installation’s key',
  signerPassword: 'Password of the key file',
  chooseKey: 'Choose key file',
  seal: 'Seal package',
  sealAgain: 'Seal again',
  done: {
    heading: 'Sealed',
    file: 'File',
    records: (count: number, places: number) =>
      `${number(count)} ${plural(count, 'record', 'records')}, something withheld in ${number(places)} ${plural(places, 'place', 'places')}.`,
    scan: (values: number, megabytes: string) =>
      `The finished file (${megabytes} MB unpacked) was searched for ${number(values)} withheld ${plural(values, 'value', 'values')} in 12 encodings.`,
    keyMade: 'The signing key was made just now. Publish this fingerprint where recipients can find it.',
    personName: 'The name in the certificate seems to be a person’s; everybody who gets the package can read it.',
    noController: 'The package does not say who answers the request. Name your organisation before you hand it out.',
    reveal: 'Show in folder',
    check: 'Check it',
  },
  differs: (when: string) => `Differs from the package sealed ${when}. Seal again?`,
  same: (when: string) => `Nothing changed since the package sealed ${when}.`,
  history: 'Packages of this case',
  historyOf: (when: string, records: number, coverage: string) =>
    `${when}: ${number(records)} ${plural(records, 'record', 'records')}, ${coverage}`,
  sha: 'SHA-256 of the file',
};
