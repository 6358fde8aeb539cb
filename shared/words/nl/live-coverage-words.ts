// In Dutch: gaps and notes of a live collection. The facts in braces are those of the English sentences.
import { always } from '../counted-words.ts';
import type * as english from '../en/live-coverage-words.ts';
import type { SameNames } from '../same-names.ts';

const span = '{class}, van {from} tot {to}:';

export const liveGapWords = {
  TIMED_OUT: `${span} de dienst antwoordde niet op tijd, hoe kort de gevraagde periode ook was.`,
  PAGING_LOST: `${span} de dienst raakte tussen twee pagina’s van het antwoord de draad kwijt.`,
  FOREIGN_LINK: `${span} het antwoord verwees naar een ander adres, en dat is niet bevraagd.`,
  BAD_ANSWER: `${span} de dienst gaf antwoorden die niet te lezen waren.`,
  THROTTLED_OUT: `${span} de dienst weigerde verdere vragen omdat het er te veel waren.`,
  UNREACHABLE: `${span} de dienst was niet bereikbaar.`,
  SERVER_ERROR: `${span} de dienst had een storing.`,
  NOT_PREMIUM: `${span} geweigerd, omdat de licentie van de organisatie deze manier van vragen niet omvat.`,
  PERMISSION_MISSING: `${span} geweigerd, omdat de toepassing geen toestemming heeft om ze te lezen.`,
  ROLE_MISSING: `${span} geweigerd, omdat degene die vroeg geen rol heeft waarmee ze gelezen mogen worden.`,
  NO_DIRECTORY_ACCESS: `${span} geweigerd, omdat de dienst de licentie niet kon nagaan zonder recht om de directory te lezen.`,
  FORBIDDEN: `${span} geweigerd, zonder reden die hier bekend is.`,
  SIGN_IN_AGAIN: `${span} niet beantwoord, omdat degene die vroeg zich opnieuw moest aanmelden.`,
  V1_FALLBACK: `${span} alleen de oudere koppeling antwoordde, en die kent niet alle soorten aanmeldingen.`,
  CHAIN_CAPPED: `${span} de dienst kapte het antwoord af bij een miljoen rijen.`,
  PASSES_DIFFER: `${span} herhaalde lezingen leverden verschillende records op.`,
  NOT_REACHED: `${span} nog niet gevraagd, omdat het verzamelen eerder ophield.`,
  NOT_SEALED: `${span} één keer gelezen, maar niet door een tweede lezing gecontroleerd.`,
  BEHIND_RETENTION: `${span} gevraagd, maar de dienst van de organisatie had het al eerder verwijderd.`,
  RETENTION_OVERTOOK: `${span} door de dienst van de organisatie verwijderd voordat het gelezen kon worden.`,
} as const satisfies SameNames<typeof english.liveGapWords>;

/** What the officer can do about a gap; for the command line and the app, never for the package. */
export const liveGapAdvice = {
  TIMED_OUT: 'Verzamel opnieuw; op een rustiger uur lukt het vaak.',
  PAGING_LOST: 'Verzamel opnieuw.',
  FOREIGN_LINK: 'Zoek uit wat de antwoorden onderweg verandert (een proxy?) en verzamel dan opnieuw.',
  BAD_ANSWER: 'Verzamel opnieuw; blijft het zo, kijk dan of een proxy de antwoorden verandert.',
  THROTTLED_OUT: 'Verzamel later opnieuw, en stop andere programma’s die het aanmeldlogboek lezen.',
  UNREACHABLE: 'Breng de verbinding in orde en verzamel dan opnieuw.',
  SERVER_ERROR: 'Verzamel later opnieuw.',
  NOT_PREMIUM: 'Download de aanmeldingen in de portal en importeer de bestanden.',
  PERMISSION_MISSING: 'Laat een beheerder AuditLog.Read.All toekennen en verzamel dan opnieuw.',
  ROLE_MISSING:
    'Gebruik een account met de rol Rapportenlezer (Reports Reader), of Beveiligingslezer (Security Reader) om ook toegangsregels te zien, en verzamel dan opnieuw.',
  NO_DIRECTORY_ACCESS: 'Laat een beheerder Directory.Read.All toekennen en verzamel dan opnieuw.',
  FORBIDDEN: 'Vraag een beheerder waarom het account wordt geweigerd en verzamel dan opnieuw.',
  SIGN_IN_AGAIN: 'Verzamel opnieuw en meld u aan zodra dat wordt gevraagd.',
  V1_FALLBACK: 'Verzamel opnieuw waar de bèta-koppeling antwoordt, of importeer een download uit de portal.',
  CHAIN_CAPPED: 'Verzamel opnieuw; dan worden kortere perioden gevraagd.',
  PASSES_DIFFER: 'Verzamel opnieuw; blijft het zo, vergelijk dan met een download uit de portal.',
  NOT_REACHED: 'Verzamel opnieuw: het gaat verder waar het ophield.',
  NOT_SEALED: 'Verzamel opnieuw: wat is gelezen wordt dan gecontroleerd.',
  BEHIND_RETENTION: 'Zoek naar kopieën in een archief of een beveiligingssysteem en importeer die.',
  RETENTION_OVERTOOK: 'Zoek naar kopieën in een archief of een beveiligingssysteem en importeer die.',
} as const satisfies SameNames<typeof english.liveGapAdvice>;

export const liveNoteWords = {
  PROVISIONAL_TAIL: always(
    `${span} zo kort erna gevraagd dat late vermeldingen nog kunnen volgen. Twee uur later opnieuw vragen geeft zekerheid.`,
  ),
  RETENTION_EDGE: always(
    '{class}: de vroegste vermelding die de dienst nog bewaarde was van {earliest}. Wat ervoor was, is verwijderd.',
  ),
  RETENTION_EDGE_OF_PERSON: always(
    '{class}: de vroegste vermelding van de persoon is van {earliest}. Hoever de dienst vermeldingen terug bewaart, kon niet worden gevraagd.',
  ),
  NOTHING_HELD: always('{class}: de dienst bewaarde geen enkele vermelding van deze soort.'),
  LATE_RECORDS: {
    one: '{class}: één vermelding verscheen pas bij een latere lezing.',
    many: '{class}: {count} vermeldingen verschenen pas bij een latere lezing.',
  },
  EXPIRED_SINCE: {
    one: '{class}: één vermelding is gelezen en daarna door de dienst verwijderd voordat die opnieuw gelezen kon worden. Hier is die bewaard.',
    many: '{class}: {count} vermeldingen zijn gelezen en daarna door de dienst verwijderd voordat ze opnieuw gelezen konden worden. Hier zijn ze bewaard.',
  },
  FOREIGN_ROWS: {
    one: 'De dienst stuurde ook één record dat niet, of niet zeker, over deze persoon gaat. Het is weggelaten.',
    many: 'De dienst stuurde ook {count} records die niet, of niet zeker, over deze persoon gaan. Ze zijn weggelaten.',
  },
  CLIENT_APP_EMPTY_ACROSS_TENANTS: {
    one: 'Bij één aanmelding tussen organisaties staat niet welke soort app is gebruikt: de dienst laat dat leeg.',
    many: 'Bij {count} aanmeldingen tussen organisaties staat niet welke soort app is gebruikt: de dienst laat dat leeg.',
  },
  TENANT_SUMMARY_DIFFERS: {
    one: 'De eigen samenvatting van de dienst voor {firstDay} telt {tenant} aanmeldingen door apps, en er zijn {held} records gevonden. Samenvattingen zijn niet precies.',
    many: 'De eigen samenvatting van de dienst wijkt op {count} dagen af, van {firstDay} tot en met {lastDay}: die telt {tenant} aanmeldingen door apps, en er zijn {held} records gevonden. Samenvattingen zijn niet precies.',
  },
  NAMES_NOT_READ: always(
    'Degene die vroeg kon niet elke naam van de persoon opzoeken of gebruiken, dus kunnen vermeldingen ontbreken die alleen onder een andere of vroegere naam staan.',
  ),
  BETA_ENDPOINT: always(
    'De records zijn opgevraagd via een koppeling die Microsoft bèta noemt en niet voor productie ondersteunt; alleen die geeft alle soorten aanmeldingen.',
  ),
} as const satisfies SameNames<typeof english.liveNoteWords>;
