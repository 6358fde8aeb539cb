// English texts of checking a package.
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const number = (count: number) => count.toLocaleString('en-GB');

export const verifyText = {
  heading: 'Check a package',
  says: 'Any Signet package: is it as it was signed, and who signed it? No case and no network are needed.',
  choose: 'Choose package',
  drop: 'or drop it here',
  expected: 'Fingerprint you expect (if you know it)',
  expectedHint:
    'SHA-256 of the signer’s certificate, as the sender publishes it. Without it, only this installation’s own key is known.',
  expectedBad: 'A fingerprint is 64 hexadecimal digits.',
  checking: 'Checking',
  another: 'Check another package',
  file: 'File',
  signer: 'Signed by',
  signedAt: (when: string) => `on ${when}, as the signer says`,
  validity: (from: string, to: string) => `Certificate valid from ${from} to ${to}`,
  fingerprint: 'Fingerprint',
  fingerprintWords: 'To read aloud',
  compare: 'Compare this fingerprint with the one the sender publishes, by another way than the package came.',
  contents: (records: number, values: number, left: number) =>
    `${number(records)} ${plural(records, 'record', 'records')}, something withheld in ${number(values)} ${plural(values, 'place', 'places')}, ${number(left)} ${plural(left, 'record', 'records')} left out.`,
  madeFor: 'About',
  madeBy: 'Answered by',
  madeAt: 'Sealed on',
  findings: 'Findings',
  severities: { refuses: 'Refuses', caution: 'Look', note: 'Note' },
  records: 'Records in the package',
  recordLabel: 'Record as delivered',
  noContents: 'Its contents are not shown: what was altered is no evidence.',
  byHand: 'Check it without Signet',
  byHandSays: 'With tools that any Linux or macOS has; VERIFY.txt in the package says the same.',
  withheld: (count: number) => `${number(count)} withheld`,
  whatWithheld: 'Withheld here',
};
