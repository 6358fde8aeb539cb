// How a sign-in can end: the status that Graph reports, the steps behind it, and what it means for the policies.
import type { JsonObject } from '../../shared/model/json.ts';
import type { PolicyMood } from './policies.ts';

/** `method` and the rest stand in `authenticationDetails`; `after` is seconds from the start. */
export type Step = {
  readonly method: string;
  readonly detail: string | null;
  readonly succeeded: boolean;
  readonly result: string;
  readonly second: boolean;
  readonly after: number;
};

export type Outcome = {
  readonly status: JsonObject;
  readonly steps: readonly Step[];
  readonly mood: PolicyMood;
  readonly requirement: 'singleFactorAuthentication' | 'multiFactorAuthentication';
};

const passwordRight: Step = {
  method: 'Password',
  detail: 'Password Hash Sync',
  succeeded: true,
  result: 'Correct password',
  second: false,
  after: 0,
};
const passwordWrong: Step = {
  ...passwordRight,
  succeeded: false,
  result: 'Invalid username or password or Invalid on-premise username or password.',
};
const appApproved: Step = {
  method: 'Mobile app notification',
  detail: null,
  succeeded: true,
  result: 'MFA completed in Azure AD',
  second: true,
  after: 11,
};
const textMessage: Step = {
  method: 'Text message',
  detail: '+XX XXXXXXX17',
  succeeded: true,
  result: 'MFA completed in Azure AD',
  second: true,
  after: 24,
};
const appDenied: Step = { ...appApproved, succeeded: false, result: 'MFA denied; user declined the authentication' };
const carriedOver: Step = {
  method: 'Previously satisfied',
  detail: null,
  succeeded: true,
  result: 'MFA requirement satisfied by claim in the token',
  second: false,
  after: 0,
};
const passkey: Step = {
  method: 'Passkey (device-bound)',
  detail: 'Work key 2',
  succeeded: true,
  result: 'MFA requirement satisfied by strong authentication',
  second: false,
  after: 3,
};

const fine = (additionalDetails: string | null): JsonObject => ({
  errorCode: 0,
  failureReason: 'Other.',
  additionalDetails,
});
const stopped = (errorCode: number, failureReason: string, additionalDetails: string | null = null): JsonObject => ({
  errorCode,
  failureReason,
  additionalDetails,
});
const single = 'singleFactorAuthentication';
const multi = 'multiFactorAuthentication';

/** Complete sign-ins by the person. */
export const successes: readonly Outcome[] = [
  {
    status: fine('MFA completed in Azure AD'),
    steps: [passwordRight, appApproved],
    mood: 'passed',
    requirement: multi,
  },
  {
    status: fine('MFA completed in Azure AD'),
    steps: [passwordRight, textMessage],
    mood: 'passed',
    requirement: multi,
  },
  {
    status: fine('MFA requirement satisfied by claim in the token'),
    steps: [carriedOver],
    mood: 'passed',
    requirement: multi,
  },
  {
    status: fine('MFA requirement satisfied by strong authentication'),
    steps: [passkey],
    mood: 'passed',
    requirement: multi,
  },
  { status: fine(null), steps: [passwordRight], mood: 'not-applied', requirement: single },
];

/** Renewals without the person. */
export const renewals: readonly Outcome[] = [
  { status: fine('MFA requirement satisfied by claim in the token'), steps: [], mood: 'passed', requirement: multi },
  { status: fine(null), steps: [], mood: 'not-applied', requirement: single },
];

export const failedRenewals: readonly Outcome[] = [
  {
    status: stopped(70044, 'The session of the person is older than the tenant allows.'),
    steps: [],
    mood: 'not-applied',
    requirement: single,
  },
  {
    status: stopped(700082, 'The grant was not used for a long time and has ended.'),
    steps: [],
    mood: 'not-applied',
    requirement: single,
  },
  {
    status: stopped(50173, 'The grant was withdrawn after a change of password.'),
    steps: [],
    mood: 'not-applied',
    requirement: single,
  },
];

/** What comes before a success in the same flow. */
export const interrupts: readonly Outcome[] = [
  {
    status: stopped(50140, 'Interrupt: the page about staying signed in.'),
    steps: [passwordRight],
    mood: 'passed',
    requirement: multi,
  },
  {
    status: stopped(50074, 'Strong authentication is demanded.', 'MFA required in Azure AD'),
    steps: [passwordRight],
    mood: 'second-factor-missing',
    requirement: multi,
  },
  {
    status: stopped(50126, 'The credentials could not be validated: name or password are wrong.'),
    steps: [passwordWrong],
    mood: 'not-applied',
    requirement: single,
  },
  {
    status: stopped(50097, 'Device authentication is demanded.'),
    steps: [passwordRight],
    mood: 'passed',
    requirement: single,
  },
  {
    status: stopped(16000, 'More than one session fits; the person has to choose.'),
    steps: [],
    mood: 'not-applied',
    requirement: single,
  },
  {
    status: stopped(65001, 'Nobody consented to the application yet.'),
    steps: [passwordRight, appApproved],
    mood: 'passed',
    requirement: multi,
  },
  {
    status: stopped(
      500121,
      'The strong authentication request was not fulfilled.',
      'MFA denied; user declined the authentication',
    ),
    steps: [passwordRight, appDenied],
    mood: 'second-factor-missing',
    requirement: multi,
  },
  {
    status: stopped(53003, 'Conditional Access policies do not allow a token to be issued.'),
    steps: [passwordRight, appApproved],
    mood: 'blocked',
    requirement: multi,
  },
  {
    status: stopped(50055, 'The password is past its date.'),
    steps: [passwordWrong],
    mood: 'not-applied',
    requirement: single,
  },
];

/** What an attacker gets to see. */
export const attacks: readonly Outcome[] = [
  {
    status: stopped(50126, 'The credentials could not be validated: name or password are wrong.'),
    steps: [passwordWrong],
    mood: 'not-applied',
    requirement: single,
  },
  {
    status: stopped(50053, 'The account is locked: too many attempts, or a malicious address.'),
    steps: [passwordWrong],
    mood: 'not-applied',
    requirement: single,
  },
  {
    status: stopped(53003, 'Conditional Access policies do not allow a token to be issued.'),
    steps: [passwordRight],
    mood: 'blocked',
    requirement: single,
  },
  {
    status: stopped(50076, 'Strong authentication is demanded because of the place.', 'MFA required in Azure AD'),
    steps: [passwordRight],
    mood: 'second-factor-missing',
    requirement: multi,
  },
];

export const unknownAccount: Outcome = {
  status: stopped(50034, 'No such account in the directory of the tenant.'),
  steps: [passwordWrong],
  mood: 'not-applied',
  requirement: single,
};
