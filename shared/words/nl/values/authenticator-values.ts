// In Dutch: what the authenticator app on the person's phone reported.
import type { authenticatorValues as english } from '../../en/values/authenticator-values.ts';
import type { SameNames } from '../../same-names.ts';

const future = 'Een nieuwere waarde die de koppeling met het logboek niet noemde.';

export const authenticatorValues = {
  authenticationAppAdminConfiguration: {
    notApplicable: 'Hier niet van toepassing.',
    enabled: 'Ingeschakeld door de organisatie.',
    disabled: 'Uitgeschakeld door de organisatie.',
    unknownFutureValue: future,
  },
  authenticationAppEvaluation: {
    success: 'In orde.',
    failure: 'Niet in orde.',
    unknownFutureValue: future,
  },
  authenticationAppPolicyStatus: {
    unknown: 'Niet bekend.',
    appLockOutOfDate: 'De app is te oud om te melden of die is vergrendeld.',
    appLockEnabled: 'De app is met een vergrendeling beschermd.',
    appLockDisabled: 'De app is niet met een vergrendeling beschermd.',
    appContextOutOfDate: 'De app is te oud om te tonen welke app vroeg.',
    appContextShown: 'De telefoon toonde welke app vroeg.',
    appContextNotShown: 'De telefoon toonde niet welke app vroeg.',
    locationContextOutOfDate: 'De app is te oud om de plaats te tonen.',
    locationContextShown: 'De telefoon toonde de plaats van de aanmelding.',
    locationContextNotShown: 'De telefoon toonde de plaats van de aanmelding niet.',
    numberMatchOutOfDate: 'De app is te oud om het getal op het scherm te vragen.',
    numberMatchCorrectNumberEntered: 'Het juiste getal van het scherm is ingevoerd.',
    numberMatchIncorrectNumberEntered: 'Er is een verkeerd getal ingevoerd.',
    numberMatchDeny: 'De persoon heeft op de telefoon geweigerd.',
    tamperResistantHardwareOutOfDate: 'De app is te oud om het beveiligde deel van de telefoon te gebruiken.',
    tamperResistantHardwareUsed: 'De sleutel wordt in het beveiligde deel van de telefoon bewaard.',
    tamperResistantHardwareNotUsed: 'De sleutel wordt niet in het beveiligde deel van de telefoon bewaard.',
    unknownFutureValue: future,
  },
  aggregationWindow: {
    h1: 'Eén uur.',
    h6: 'Zes uur.',
    d1: 'Eén dag.',
    unknownFutureValue: future,
  },
} as const satisfies SameNames<typeof english>;
