// In Dutch: why something is withheld, in words for the person, and the short name of each reason.
import type * as english from '../en/reason-words.ts';
import type { SameNames } from '../same-names.ts';

export const reasonSentences = {
  SECURITY_CONFIGURATION:
    'Dit laat zien hoe de organisatie ieders accounts beschermt. Wat het voor u betekende is wel te zien; namen en interne instellingen niet.',
  OTHER_PERSON: 'Dit is, of kan zijn, informatie over een ander, wiens rechten ook moeten worden beschermd.',
  OTHER_ORGANISATION: 'Dit zou een andere organisatie noemen in een vertrouwelijke relatie die niet over u gaat.',
  INFRASTRUCTURE: 'Dit beschrijft de servers en de technische inrichting van de organisatie. Het zegt niets over u.',
  TOKEN_IDENTIFIER:
    'Dit is het nummer van een technische toegangspas of sessie. Er staat een vervangende naam, zodat u nog kunt zien wat bij elkaar hoort.',
  CREDENTIAL:
    'Dit is, of kan zijn, een wachtwoord of een ander geheim. Geheimen worden nooit verstrekt, ook niet aan degene van wie ze zijn.',
  CAUTION: 'Dit is minder precies weergegeven dan het is vastgelegd, omdat deze kopie extra voorzichtig is gemaakt.',
  UNCLASSIFIED_FIELD:
    'Dit is een nieuwe soort vermelding die nog niemand heeft onderzocht. Die is weggelaten om niet per ongeluk gegevens van een ander te verstrekken.',
} as const satisfies SameNames<typeof english.reasonSentences>;

export const reasonLabels = {
  SECURITY_CONFIGURATION: 'beveiligingsinrichting',
  OTHER_PERSON: 'andere persoon',
  OTHER_ORGANISATION: 'andere organisatie',
  INFRASTRUCTURE: 'technische inrichting',
  TOKEN_IDENTIFIER: 'nummer van een toegangspas',
  CREDENTIAL: 'wachtwoord of geheim',
  CAUTION: 'voorzichtigheid',
  UNCLASSIFIED_FIELD: 'niet onderzocht veld',
} as const satisfies SameNames<typeof english.reasonLabels>;
