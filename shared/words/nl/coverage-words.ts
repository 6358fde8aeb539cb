// In Dutch: the coverage statement, verdicts, gaps, notes, what was not asked. The verdicts themselves stay English (design §1).
import { always, type CountedWords } from '../counted-words.ts';
import type * as english from '../en/coverage-words.ts';
import type { SameNames } from '../same-names.ts';
import { liveGapWords, liveNoteWords } from './live-coverage-words.ts';

export const coverageVerdictWords = {
  COMPLETE:
    'Elke periode en elke soort aanmelding waar om is gevraagd, is beantwoord, vanaf de oudste dag die nog werd bewaard.',
  PROVISIONAL:
    'Voor zover bekend ontbreekt er niets, maar een deel van het antwoord staat nog open: bestanden bewijzen alleen wat erin staat, en de laatste twee uur vóór de vraag kunnen nog veranderen.',
  INCOMPLETE: 'Het is bekend dat er iets ontbreekt; de lijst hieronder zegt wat.',
} as const satisfies SameNames<typeof english.coverageVerdictWords>;

export const leakVerdictWords = {
  'NO LEAK FOUND':
    'Het voltooide bestand is doorzocht op alles wat niet wordt verstrekt, en daarvan is niets gevonden.',
  'LEAK FOUND':
    'In het voltooide bestand is iets gevonden dat niet verstrekt mag worden, daarom is het bestand niet vrijgegeven.',
  'NOT SCANNED': 'Het voltooide bestand is niet doorzocht.',
} as const satisfies SameNames<typeof english.leakVerdictWords>;

export const packageVerdictWords = {
  'INTACT, EXPECTED SIGNER': 'Sinds de ondertekening is niets gewijzigd, en de ondertekenaar is de verwachte.',
  'INTACT, UNKNOWN SIGNER':
    'Sinds de ondertekening is niets gewijzigd, maar wie heeft ondertekend is hier niet bekend.',
  ALTERED: 'Het pakket is niet zoals het is ondertekend. Vertrouw er niet op.',
  'NOT CHECKED': 'Het pakket is niet gecontroleerd.',
} as const satisfies SameNames<typeof english.packageVerdictWords>;

const liveGaps = Object.fromEntries(
  Object.entries(liveGapWords).map(([code, words]) => [code, { one: words, many: words }]),
) as Readonly<Record<keyof typeof liveGapWords, CountedWords>>;

export const coverageNoteWords = {
  ...liveGaps,
  ...liveNoteWords,
  INVENTED_DATA: always(
    'INVENTED DATA, verzonnen gegevens: niemand in deze records bestaat. Ze zijn gemaakt om het programma uit te proberen.',
  ),
  FROM_FILES: {
    one: 'De records komen uit één bestand. Het antwoord is zo volledig als dit bestand.',
    many: 'De records komen uit {count} bestanden. Het antwoord is zo volledig als deze bestanden.',
  },
  NOTHING_READ: always(
    'Er is nog niets gelezen: er is geen bestand met aanmeldrecords geïmporteerd en geen tenant bevraagd.',
  ),
  RECORDS_REJECTED: {
    one: 'Eén vermelding kon niet als aanmeldrecord worden gelezen. Die is bewaard, maar hoort niet bij het antwoord.',
    many: '{count} vermeldingen konden niet als aanmeldrecord worden gelezen. Ze zijn bewaard, maar horen niet bij het antwoord.',
  },
  FILES_REFUSED: {
    one: 'Eén bestand is geweigerd omdat er geen aanmeldrecords in staan.',
    many: '{count} bestanden zijn geweigerd omdat er geen aanmeldrecords in staan.',
  },
  SOURCE_INTERRUPTED: {
    one: 'Eén bron is niet tot het einde gelezen.',
    many: '{count} bronnen zijn niet tot het einde gelezen.',
  },
  NEXT_LINK_NOT_FOLLOWED: {
    one: 'Eén bron zegt dat er nog pagina’s volgen, en die zijn niet aangeleverd.',
    many: '{count} bronnen zeggen dat er nog pagina’s volgen, en die zijn niet aangeleverd.',
  },
  DUPLICATE_KEYS: {
    one: 'Eén waarde stond onder een naam die in hetzelfde record twee keer voorkwam. Beide waarden zijn bewaard.',
    many: '{count} waarden stonden onder namen die in hetzelfde record twee keer voorkwamen. Ze zijn allemaal bewaard.',
  },
  CONDITIONAL_ACCESS_NOT_PERMITTED: {
    one: 'In één record ontbreken de toegangsregels, omdat degene die erom vroeg ze niet mocht zien.',
    many: 'In {count} records ontbreken de toegangsregels, omdat degene die erom vroeg ze niet mocht zien.',
  },
  RISK_HIDDEN_BY_LICENCE: {
    one: 'In één record is het risico verborgen, omdat de licentie van de organisatie het niet laat zien.',
    many: 'In {count} records is het risico verborgen, omdat de licentie van de organisatie het niet laat zien.',
  },
  MASKED_BY_MICROSOFT: {
    one: 'Eén waarde is door Microsoft afgeschermd voordat het record werd overgedragen.',
    many: '{count} waarden zijn door Microsoft afgeschermd voordat de records werden overgedragen.',
  },
  QUARANTINED: {
    one: 'Eén record in de bron gaat niet, of niet zeker, over deze persoon. Het is weggelaten.',
    many: '{count} records in de bronnen gaan niet, of niet zeker, over deze persoon. Ze zijn weggelaten.',
  },
  SUMMARY_DIFFERS: {
    one: 'Een samenvatting in de bronnen telt één aanmelding meer of minder dan er records zijn.',
    many: 'Een samenvatting in de bronnen verschilt {count} aanmeldingen van de records.',
  },
  NO_RECORDS: always('In de bronnen staan geen records over deze persoon.'),
} as const satisfies SameNames<typeof english.coverageNoteWords>;

export const notAskedWords = {
  INTERACTIVE_SIGN_INS: 'Naar aanmeldingen door de persoon zelf is niet gevraagd.',
  NON_INTERACTIVE_SIGN_INS: 'Naar aanmeldingen door apps voor de persoon is niet gevraagd.',
  WORKLOAD_IDENTITIES: 'Naar aanmeldingen van apps en diensten zonder persoon is niet gevraagd.',
  OTHER_TENANTS:
    'Andere organisaties waar de persoon gast is, houden hun eigen gegevens bij; aan hen is niets gevraagd.',
  TYPED_IDENTIFIER_ONLY:
    'Naar pogingen die alleen bekend zijn door wat iemand heeft ingevoerd, zonder account, kan niet worden gezocht.',
  ARCHIVE_COPIES: 'Kopieën in archieven of beveiligingssystemen zijn niet doorzocht.',
} as const satisfies SameNames<typeof english.notAskedWords>;

export const eventClassWords = {
  interactiveUser: 'Aanmeldingen door de persoon',
  nonInteractiveUser: 'Aanmeldingen door apps voor de persoon',
  other: 'Andere aanmeldingen',
} as const satisfies SameNames<typeof english.eventClassWords>;

export const windowStateWords = {
  answered: 'gevraagd en beantwoord, gecontroleerd door een tweede lezing',
  empty: 'gevraagd en gecontroleerd door een tweede lezing; er waren er geen',
  provisional: 'beantwoord en gecontroleerd, maar zo kort erna dat late vermeldingen nog kunnen volgen',
  unsealed: 'één keer beantwoord, niet bevestigd door een tweede lezing',
  failed: 'niet beantwoord; de lijst van wat ontbreekt zegt waarom',
  'behind-retention': 'al door de dienst verwijderd toen erom werd gevraagd',
  'from-file': 'zoals in de bestanden gevonden',
} as const satisfies SameNames<typeof english.windowStateWords>;
