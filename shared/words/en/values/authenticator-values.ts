// Plain words for what the authenticator app on the person's phone reported.

const future = 'A newer value that the log interface did not name.';

export const authenticatorValues = {
  authenticationAppAdminConfiguration: {
    notApplicable: 'Does not apply here.',
    enabled: 'Switched on by the organisation.',
    disabled: 'Switched off by the organisation.',
    unknownFutureValue: future,
  },
  authenticationAppEvaluation: {
    success: 'In order.',
    failure: 'Not in order.',
    unknownFutureValue: future,
  },
  authenticationAppPolicyStatus: {
    unknown: 'Not known.',
    appLockOutOfDate: 'The app is too old to tell whether it is locked.',
    appLockEnabled: 'The app is protected by a lock.',
    appLockDisabled: 'The app is not protected by a lock.',
    appContextOutOfDate: 'The app is too old to show which app asked.',
    appContextShown: 'The phone showed which app asked.',
    appContextNotShown: 'The phone did not show which app asked.',
    locationContextOutOfDate: 'The app is too old to show the place.',
    locationContextShown: 'The phone showed the place of the sign-in.',
    locationContextNotShown: 'The phone did not show the place of the sign-in.',
    numberMatchOutOfDate: 'The app is too old to ask for the number on the screen.',
    numberMatchCorrectNumberEntered: 'The right number from the screen was typed in.',
    numberMatchIncorrectNumberEntered: 'A wrong number was typed in.',
    numberMatchDeny: 'The person refused on the phone.',
    tamperResistantHardwareOutOfDate: 'The app is too old to use the safe part of the phone.',
    tamperResistantHardwareUsed: 'The key is kept in the safe part of the phone.',
    tamperResistantHardwareNotUsed: 'The key is not kept in the safe part of the phone.',
    unknownFutureValue: future,
  },
  aggregationWindow: {
    h1: 'One hour.',
    h6: 'Six hours.',
    d1: 'One day.',
    unknownFutureValue: future,
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;
