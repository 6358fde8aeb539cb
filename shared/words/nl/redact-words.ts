// In Dutch: words of the redaction stage that are no errors, what can be wrong with a policy, what a warning or a finding means.
import type * as english from '../en/redact-words.ts';
import type { SameNames } from '../same-names.ts';

export const policyProblems = {
  'not-json': 'dit is geen JSON',
  'too-large': 'het bestand is groter dan een beleid kan zijn',
  'too-deep': 'haakjes zijn te diep genest',
  'duplicate-member': 'hetzelfde onderdeel staat twee keer in één object',
  'unknown-member': 'een beleid heeft geen onderdeel met deze naam',
  'missing-member': 'hier ontbreekt een verplicht onderdeel',
  'wrong-type': 'de waarde is van het verkeerde type',
  'wrong-value': 'de waarde is er geen die hier is toegestaan',
  'duplicate-rule': 'een andere regel heeft hetzelfde id',
  'bad-path': 'dit is geen veldpad zoals location.city of networkLocationDetails[*].networkNames[*]',
  'no-reason': 'elke regel behalve keep heeft een reden nodig',
  'unknown-reason': 'de redenen van dit beleid bevatten deze niet',
  'no-label': 'een alias-regel heeft een label nodig, het woord vóór het nummer',
  'bad-label':
    'een label bestaat uit één tot veertig letters, cijfers, spaties of koppeltekens, en eindigt niet op een cijfer',
  'no-scale': 'een generalise-regel heeft "to" nodig',
  'label-without-alias': 'alleen alias-regels hebben een label',
  'scale-without-generalise': 'alleen generalise-regels hebben "to"',
  'keep-everywhere': 'alleen regels die iets niet verstrekken kunnen overal gelden',
  comparisons: 'een voorwaarde heeft precies één vergelijking nodig',
} as const satisfies SameNames<typeof english.policyProblems>;

export const overRedactionWords = {
  OWN_NAME: 'De eigen naam of het eigen kenmerk van de persoon zou niet aan die persoon worden verstrekt.',
  OWN_ADDRESS: 'Het netwerkadres dat de persoon zelf gebruikte zou niet of minder precies worden verstrekt.',
  OWN_DEVICE: 'Gegevens van het apparaat dat de persoon zelf gebruikte zouden niet worden verstrekt.',
  VISIBLE_ANYWAY:
    'De persoon ziet dit toch al op de eigen aanmeldpagina; verbergen vraagt om een uitzonderlijke reden.',
} as const satisfies SameNames<typeof english.overRedactionWords>;

export const findingWords = {
  address: 'Een e-mailadres of aanmeldnaam die niet van de persoon is.',
  phone: 'Een telefoonnummer waarvan niet bekend is dat het van de persoon is.',
  name: 'De naam van een andere persoon.',
  credential: 'Iets dat als aanmeldnaam is ingevoerd maar er geen is: het kan een wachtwoord zijn.',
} as const satisfies SameNames<typeof english.findingWords>;
