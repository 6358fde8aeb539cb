// In Dutch: what Graph refuses or never answers.
import type { collectGraphErrors as english } from '../../en/errors/collect-graph-errors.ts';
import type { SameNames } from '../../same-names.ts';

const goOn =
  'Wat is opgeslagen blijft opgeslagen. Voer dezelfde opdracht later opnieuw uit: die gaat verder waar het ophield.';
const importInstead =
  'Tot die tijd: download de aanmeldingen in het Microsoft Entra-beheercentrum en lees de bestanden in met "import".';

export const collectGraphErrors = {
  COLLECT_NOT_PREMIUM: {
    says: 'De tenant heeft geen licentie Microsoft Entra ID P1 of P2, en zonder zo’n licentie geeft Microsoft Graph geen aanmeldrecords.',
    todo: 'Download de aanmeldingen in het Microsoft Entra-beheercentrum (Aanmeldingslogboeken, Downloaden, JSON; dat werkt in elke editie) en lees de bestanden in met "import".',
  },
  COLLECT_PERMISSION_MISSING: {
    says: 'De toepassing die vraagt heeft het recht AuditLog.Read.All niet gekregen.',
    todo: `Vraag een beheerder om AuditLog.Read.All voor deze toepassing toe te kennen en ermee in te stemmen. ${importInstead}`,
  },
  COLLECT_ROLE_MISSING: {
    says: 'Het account dat vraagt heeft geen rol waarmee de aanmeldlogboeken gelezen mogen worden.',
    todo: 'Vraag om de rol Rapportenlezer (Reports Reader), of Beveiligingslezer (Security Reader), die ook voorwaardelijke toegang laat zien. Is de rol net geactiveerd, meld u dan af, weer aan en probeer het opnieuw. Iedereen mag de eigen aanmeldingen zonder rol verzamelen.',
  },
  COLLECT_NO_DIRECTORY_ACCESS: {
    says: 'Microsoft Graph kon de licentie van de tenant niet opzoeken, omdat de toepassing de directory niet mag lezen.',
    todo: `Vraag een beheerder om naast AuditLog.Read.All ook Directory.Read.All toe te kennen en ermee in te stemmen. ${importInstead}`,
  },
  COLLECT_FORBIDDEN: {
    says: 'Microsoft Graph, of een proxy op de weg erheen, weigerde de aanvraag (status 403).',
    todo: 'Controleer de rol van het account, de rechten van de toepassing en het beleid voor voorwaardelijke toegang dat ervoor geldt.',
  },
  COLLECT_TOKEN_REFUSED: {
    says: 'Microsoft Graph aanvaardt de aanmelding niet meer.',
    todo: `Meld u opnieuw aan. ${goOn}`,
  },
  COLLECT_THROTTLED_OUT: {
    says: 'Microsoft Graph bleef antwoorden dat er te veel aanvragen zijn.',
    todo: `Misschien leest een ander programma dezelfde logboeken. ${goOn}`,
  },
  COLLECT_NOT_IN_TIME: {
    says: 'Microsoft Graph antwoordde niet op tijd, elke keer dat het werd gevraagd.',
    todo: goOn,
  },
  COLLECT_SERVER_ERROR: {
    says: 'Microsoft Graph bleef met een serverfout antwoorden.',
    todo: goOn,
  },
  COLLECT_NO_CONNECTION: {
    says: 'Microsoft Graph was niet bereikbaar ({cause}).',
    todo: `Controleer de netwerkverbinding en de proxy-instellingen (HTTPS_PROXY). ${goOn}`,
  },
  COLLECT_PROXY_REFUSES: {
    says: 'De proxy op de weg naar Microsoft Graph weigerde de verbinding.',
    todo: 'Vraag de beheerder van de proxy dit programma toe te staan, of noem een andere in HTTPS_PROXY.',
  },
  COLLECT_CERTIFICATE_NOT_TRUSTED: {
    says: 'De server die voor Microsoft Graph antwoordde heeft een certificaat dat deze computer niet vertrouwt. Er is niets naartoe gestuurd.',
    todo: 'Misschien leest een proxy mee. Vraag de beheerder ervan het basiscertificaat op deze computer te installeren.',
  },
  COLLECT_REDIRECTED: {
    says: 'In plaats van een antwoord van Microsoft Graph kwam een doorverwijzing naar {host}, misschien de aanmeldpagina van een proxy. Die is niet gevolgd.',
    todo: 'Meld u met een browser aan bij het netwerk of de proxy, en voer dezelfde opdracht dan opnieuw uit.',
  },
  COLLECT_BAD_ANSWER: {
    says: 'Wat terugkwam is geen antwoord van Microsoft Graph ({code}), elke keer dat het werd gevraagd.',
    todo: `Misschien antwoordt een proxy in plaats daarvan. ${goOn}`,
  },
  COLLECT_PAGING_LOST: {
    says: 'Microsoft Graph raakte tussen twee pagina’s van een antwoord de draad kwijt.',
    todo: goOn,
  },
  COLLECT_FOREIGN_ADDRESS: {
    says: 'Een antwoord wees naar een adres buiten de gekozen cloud. Er is niets heen gestuurd.',
    todo: 'Misschien verandert een proxy de antwoorden. Probeer het vanaf een ander netwerk, en meld het aan de beheerder van dit netwerk.',
  },
  COLLECT_ENDPOINT_UNKNOWN: {
    says: 'Deze cloud kent het gevraagde adres niet.',
    todo: 'Controleer welke cloud is gekozen (--cloud).',
  },
  COLLECT_QUERY_REFUSED: {
    says: 'Microsoft Graph aanvaardde de vraag niet (status {status}, {graphCode}).',
    todo: 'Is een filter opgegeven, controleer dan de spelling. Anders is de dienst veranderd: zoek naar een nieuwere versie van dit programma.',
  },
  COLLECT_RECORD_GONE: {
    says: 'De tenant heeft dit record niet meer.',
    todo: 'Waarschijnlijk is de bewaartermijn verstreken; wat het dossier ervan heeft blijft zoals het is.',
  },
} as const satisfies SameNames<typeof english>;
