// English texts of one record shown whole.
export const recordText = {
  sections: {
    basic: 'Basic',
    location: 'Location',
    device: 'Device',
    authentication: 'Authentication steps',
    access: 'Conditional Access',
    raw: 'Raw',
  },
  sectionsLabel: 'Parts of this record',
  nothing: 'This record has nothing here.',
  item: (list: string, item: number) => `${list} ${item}`,
  emptyFields: (count: number) => (count === 1 ? 'Show 1 empty field' : `Show ${count} empty fields`),
  hideEmpty: 'Hide empty fields',
  explain: 'Explain each field',
  empty: 'empty',
  unknownField: 'A new field that nobody has examined yet.',
  visibility: {
    A: 'The person sees this in their own sign-in page (My Sign-ins).',
    B: 'The person can read this through the log interface, for their own sign-ins.',
    C: 'The person cannot see this by themselves.',
  },
  earlier: 'Earlier:',
  withheld: (reason: string) => `Withheld: ${reason}`,
  longText: (shown: number, of: number) =>
    `The first ${shown.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} characters`,
  showAll: 'Show all',
};
