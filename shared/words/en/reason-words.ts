// Why something is withheld, in words for the person, and the short name of each reason. Policies carry the sentences.
import type { ReasonCode } from '../../model/field.ts';

export const reasonSentences: Readonly<Record<ReasonCode, string>> = {
  SECURITY_CONFIGURATION:
    'This shows how the organisation protects everybody’s accounts. What it meant for you is still shown; names and inner settings are not.',
  OTHER_PERSON: 'This is, or may be, information about another person, whose rights must be protected too.',
  OTHER_ORGANISATION: 'This would name another organisation in a confidential relation that is not about you.',
  INFRASTRUCTURE: 'This describes the organisation’s servers and technical set-up. It says nothing about you.',
  TOKEN_IDENTIFIER:
    'This is the number of a technical pass or session. It has a stand-in, so that you can still see what belongs together.',
  CREDENTIAL: 'This is, or may be, a password or another secret. Secrets are never handed on, not even to their owner.',
  CAUTION: 'This is shown less exactly than it was recorded, because this copy was made with extra caution.',
  UNCLASSIFIED_FIELD:
    'This is a new kind of entry that nobody has examined yet. It was left out so that no other person’s data is disclosed by mistake.',
};

/** As the page says it behind a withheld value. */
export const reasonLabels: Readonly<Record<ReasonCode, string>> = {
  SECURITY_CONFIGURATION: 'security configuration',
  OTHER_PERSON: 'other person',
  OTHER_ORGANISATION: 'other organisation',
  INFRASTRUCTURE: 'infrastructure',
  TOKEN_IDENTIFIER: 'token identifier',
  CREDENTIAL: 'credential',
  CAUTION: 'caution',
  UNCLASSIFIED_FIELD: 'unclassified field',
};
