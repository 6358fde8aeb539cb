// Plain words for codes where a rule of the organisation decided: Conditional Access, security defaults, assignment, age.

export const accessCodes = {
  50077: 'The organisation asks for the position of the phone; it had not been given.',
  50081: 'The organisation asks for the position of the phone, and it was missing.',
  50105: 'Only people who were given this app may use it, and this account was not one of them.',
  53003: 'A Conditional Access policy of the organisation blocked this sign-in.',
  53006: "Signing in with the organisation's own sign-in service was demanded.",
  53007: "Signing in again with the organisation's own sign-in service was demanded.",
  530031: 'The rules of the organisation do not allow access here.',
  530032: 'A security rule blocked the sign-in because of a risk.',
  530034: 'A partner administrator was blocked because of a risk.',
  530035: 'The basic protection of the organisation (security defaults) blocked this sign-in.',
  50178: 'The rules ask for a limited session, which is not possible for this outside account.',
  50177: 'The rules ask for an extra check, which is not possible for this outside account.',
  54000: 'The person may not use this app because of an age rule.',
  50015: 'A consent about the age group of the person was needed.',
  80012: 'The account may sign in only at certain hours, and this was outside them.',
  50002: 'The network of the organisation allows sign-in to certain organisations only.',
  500021: 'Access to the other organisation is blocked by a restriction of the network.',
  500022: 'Access to the organisation is blocked by a restriction of the network.',
  500212: "The person's own organisation does not allow signing in to that other organisation.",
  500213: 'The other organisation does not let people of this organisation in.',
} as const satisfies Record<number, string>;
