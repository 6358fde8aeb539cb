// Words of the redaction stage that are no errors: what can be wrong with a policy, what a warning or a finding means.

/** What a policy file can get wrong; the keys are the fact `problem` of REDACT_POLICY_INVALID. */
export const policyProblems = {
  'not-json': 'this is not JSON',
  'too-large': 'the file is larger than a policy can be',
  'too-deep': 'brackets are nested too deeply',
  'duplicate-member': 'the same member stands twice in one object',
  'unknown-member': 'policies have no member of this name',
  'missing-member': 'a required member is missing here',
  'wrong-type': 'the value has the wrong type',
  'wrong-value': 'the value is not one of those allowed here',
  'duplicate-rule': 'another rule has the same id',
  'bad-path': 'this is not a field path such as location.city or networkLocationDetails[*].networkNames[*]',
  'no-reason': 'every rule except keep needs a reason',
  'unknown-reason': 'the reasons of this policy do not have this one',
  'no-label': 'an alias rule needs a label, the word before the number',
  'bad-label': 'a label is one to forty letters, digits, blanks or hyphens, and does not end in a digit',
  'no-scale': 'a generalise rule needs "to"',
  'label-without-alias': 'only alias rules have a label',
  'scale-without-generalise': 'only generalise rules have "to"',
  'keep-everywhere': 'only rules that withhold can apply everywhere',
  comparisons: 'a condition needs exactly one comparison',
} as const;

export type PolicyProblem = keyof typeof policyProblems;

/** Why the officer is warned that the person would get less than is theirs. */
export const overRedactionWords = {
  OWN_NAME: 'The person’s own name or identifier would be withheld from them.',
  OWN_ADDRESS: 'The network address that the person themselves used would be withheld or coarsened.',
  OWN_DEVICE: 'Details of the device that the person themselves used would be withheld.',
  VISIBLE_ANYWAY: 'The person sees this in their own sign-in page anyway; hiding it needs an exceptional reason.',
} as const;

export type OverRedactionKind = keyof typeof overRedactionWords;

/** What the detectors look for in free text. */
export const findingWords = {
  address: 'An e-mail address or sign-in name that is not the person’s.',
  phone: 'A telephone number that is not known to be the person’s.',
  name: 'The name of another person.',
  credential: 'Something typed as a sign-in name that is none: it may be a password.',
} as const;

export type FindingKind = keyof typeof findingWords;
