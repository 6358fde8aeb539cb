// In Dutch: what the app says instead, where the words of an error are about the command line.
import type { appErrors as english } from '../../en/errors/app-errors.ts';
import type { SameNames } from '../../same-names.ts';

const goOn = 'Wat is opgeslagen blijft opgeslagen: het verzamelen gaat verder waar het ophield.';
const later = `Verzamel later opnieuw. ${goOn}`;
const chooseCloud = 'Kies een cloud uit de lijst.';
const downloadInstead = 'download de aanmeldingen in het Microsoft Entra-beheercentrum en importeer de bestanden.';
const sealAgain =
  'Verzegel het pakket opnieuw. Gebeurt het weer, dan is het een fout van Signet of van de schijf: meld het dan.';

export const appErrors = {
  CASE_NOT_FOUND: { todo: 'Kijk of de map is verplaatst, of op een schijf staat die niet is aangesloten.' },
  CASE_WITHOUT_KEYS: {
    todo: 'Zet keys.json terug uit een back-up, of vernietig het dossier om te verwijderen wat er nog is.',
  },
  CASE_DISK_FULL: { todo: 'Maak ruimte vrij en begin er dan opnieuw aan.' },
  CASE_DISK_ERROR: { todo: 'Controleer de schijf en de rechten op de map, en begin er dan opnieuw aan.' },
  CASE_NO_SUBJECT: { todo: 'Verzamel eerst, en noem daarbij de betrokkene van dit verzoek.' },
  CASE_SYNCHRONISED_FOLDER: {
    says: 'Het dossier ligt in een map die {service} naar andere plaatsen kopieert. De kopieën blijven versleuteld, maar het vernietigen van het dossier bereikt ze niet.',
  },

  COLLECT_OTHER_SUBJECT: {
    todo: 'Gebruik voor elke persoon een eigen dossier. Is het dezelfde persoon onder een andere naam, zet die naam dan bij de eerdere gebruikersnamen.',
  },
  COLLECT_FILE_NOT_FOUND: { todo: 'Misschien is het verplaatst of verwijderd. Kies het opnieuw.' },
  COLLECT_FILE_IS_FOLDER: { todo: 'Kies de bestanden die erin staan.' },
  COLLECT_SIGNET_FILE: {
    todo: 'Importeer de oorspronkelijke aanmeldingslogboeken. Een pakket controleert u onder Controleren.',
  },

  COLLECT_CLOUD_NOT_FOUND: { todo: chooseCloud },
  COLLECT_CLOUD_FILE_NOT_JSON: { todo: chooseCloud },
  COLLECT_CLOUD_FILE_INVALID: { todo: chooseCloud },
  COLLECT_LOGIN_NEEDS_TLS: { todo: chooseCloud },
  COLLECT_CLIENT_ID_MISSING: {
    todo: 'Typ het in het veld voor het toepassings-id (client-id). De koppeling daar zegt hoe u de toepassing registreert.',
  },
  COLLECT_TENANT_MISSING: { todo: 'Typ het id of een van de domeinnamen in het veld voor de tenant.' },
  COLLECT_CERTIFICATE_NOT_READABLE: {
    todo: 'Beide moeten in PEM-vorm zijn. De sleutel moet RSA zijn. Heeft de sleutel een wachtzin, controleer dan de spelling.',
  },
  COLLECT_CLIENT_REFUSED: {
    todo: 'Controleer het toepassings-id (client-id) en de tenant, en of openbare clientstromen voor de toepassing zijn toegestaan.',
  },
  COLLECT_TOKEN_EXPIRED: { todo: `Legitimeer u opnieuw. ${goOn}` },
  COLLECT_SIGN_IN_AGAIN: { todo: `Verzamel opnieuw, en legitimeer u wanneer het wordt gevraagd. ${goOn}` },
  COLLECT_SIGN_IN_FAILED: {
    todo: 'Probeer het opnieuw. Lukt het weer niet, geef uw beheerder dan het nummer AADSTS{number}.',
  },
  COLLECT_SIGN_IN_BROKE_OFF: {
    todo: 'Verzamel opnieuw en rond het binnen tien minuten af in de browser. Kies de code op een ander apparaat waar geen browser opent.',
  },
  COLLECT_UNREACHABLE: { todo: `Controleer de netwerkverbinding en de proxy-instellingen (HTTPS_PROXY). ${goOn}` },

  COLLECT_NOT_THIS_PERSON: { todo: 'Noem de juiste persoon, en vergelijk de kaart opnieuw.' },
  COLLECT_NOTHING_TO_NAME: {
    todo: 'Met alleen een personeelsnummer wordt hier niemand gevonden, omdat de directory niet gelezen mag worden. Geef het object-id of een gebruikersnaam.',
  },
  COLLECT_NOTHING_TO_ASK: {
    says: 'In deze periode is niets meer om te vragen: het einde ligt vóór het begin, of het begin in de toekomst.',
    todo: 'Kies andere dagen, de vroegste eerst.',
  },
  COLLECT_TOKEN_FILE_NOT_NAMED: { todo: 'Legitimeer u in de browser, of met een code op een ander apparaat.' },

  COLLECT_NOT_PREMIUM: {
    todo: 'Download de aanmeldingen in het Microsoft Entra-beheercentrum (Aanmeldingslogboeken, Downloaden, JSON; dat werkt in elke editie) en importeer de bestanden.',
  },
  COLLECT_PERMISSION_MISSING: {
    todo: `Vraag een beheerder om AuditLog.Read.All voor deze toepassing toe te kennen en ermee in te stemmen. Tot die tijd: ${downloadInstead}`,
  },
  COLLECT_NO_DIRECTORY_ACCESS: {
    todo: `Vraag een beheerder om naast AuditLog.Read.All ook Directory.Read.All toe te kennen en ermee in te stemmen. Tot die tijd: ${downloadInstead}`,
  },
  COLLECT_TOKEN_REFUSED: { todo: `Verzamel opnieuw, en legitimeer u wanneer het wordt gevraagd. ${goOn}` },
  COLLECT_THROTTLED_OUT: { todo: `Misschien leest een ander programma dezelfde logboeken. ${later}` },
  COLLECT_NOT_IN_TIME: { todo: later },
  COLLECT_SERVER_ERROR: { todo: later },
  COLLECT_NO_CONNECTION: {
    todo: `Controleer de netwerkverbinding en de proxy-instellingen (HTTPS_PROXY). ${later}`,
  },
  COLLECT_REDIRECTED: {
    todo: 'Meld u met een browser aan bij het netwerk of de proxy, en verzamel dan opnieuw.',
  },
  COLLECT_BAD_ANSWER: { todo: `Misschien antwoordt een proxy in plaats daarvan. ${later}` },
  COLLECT_PAGING_LOST: { todo: later },
  COLLECT_ENDPOINT_UNKNOWN: { todo: 'Controleer welke cloud is gekozen.' },

  REVIEW_NO_SUCH_RECORD: { todo: 'Kies het in de lijst van records.' },
  REVIEW_OPEN_DECISIONS: { todo: 'Neem elk ervan op of laat het weg onder Beoordelen, en verzegel dan opnieuw.' },
  REVIEW_REASON_NEEDED: { todo: 'Kies een reden: de betrokkene krijgt te horen waarom.' },

  REDACT_POLICY_INVALID: { todo: 'Verbeter die regel en kies het bestand opnieuw. Er is niets gewijzigd.' },
  REDACT_ALIASES_OTHER_PERSON: {
    todo: 'Kies een eerder dossier van dezelfde persoon, of ga zonder verder; dan beginnen de nummers weer bij 1. Er is niets gewijzigd.',
  },
  REDACT_NO_SUCH_POLICY: { todo: 'Kies er een uit de lijst, of een beleidsbestand.' },
  REDACT_NO_SUCH_FINDING: { todo: 'Misschien is de lijst intussen gewijzigd. Bekijk die opnieuw.' },
  REDACT_NOTHING_THERE: { todo: 'Bekijk het record opnieuw, en kies de waarde daar.' },

  PACKAGE_SIGNER_WRONG_PASSWORD: { todo: 'Typ het opnieuw; hoofdletters en spaties tellen mee.' },
  PACKAGE_NOT_VERIFIED: { todo: sealAgain },
  PACKAGE_NOT_SCANNED: { todo: sealAgain },

  VERIFY_FILE_MISSING: { todo: 'Misschien is het verplaatst of verwijderd. Kies het opnieuw.' },
  VERIFY_PACKAGE_DAMAGED: {
    todo: 'Controleer het onder Controleren voor de hele lijst, en maak het pakket opnieuw.',
  },

  CLI_FILE_UNREADABLE: { todo: 'Controleer of het een gewoon bestand is en of u het mag lezen.' },
} as const satisfies SameNames<typeof english>;
