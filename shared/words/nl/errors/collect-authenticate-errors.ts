// In Dutch: choosing a cloud and signing in to it.
import type { collectAuthenticateErrors as english } from '../../en/errors/collect-authenticate-errors.ts';
import type { SameNames } from '../../same-names.ts';

const goOn = 'Wat is opgeslagen blijft opgeslagen: dezelfde opdracht gaat verder waar die ophield.';
const viaAdministrator =
  'Vraag een beheerder om AuditLog.Read.All (en alleen wat verder is genoemd) voor deze toepassing toe te kennen en ermee in te stemmen in het Microsoft Entra-beheercentrum.';

export const collectAuthenticateErrors = {
  COLLECT_CLOUD_NOT_FOUND: {
    says: '{file} is geen bekende cloud en ook geen bestand dat kan worden gelezen.',
    todo: 'Geef --cloud global, usgov, dod, china of het pad van een cloudbestand op.',
  },
  COLLECT_CLOUD_FILE_NOT_JSON: {
    says: 'Het cloudbestand {file} is geen JSON.',
    todo: 'Schrijf het als {"name": …, "authority": …, "graph": …}; "signet tenant" schrijft er een dat als voorbeeld kan dienen.',
  },
  COLLECT_CLOUD_FILE_INVALID: {
    says: 'In het cloudbestand {file} is iets onjuist, ontbrekend, onbekend of dubbel: {field}.',
    todo: 'Het heeft name, authority en graph nodig, en mag ca en throttle (requests, seconds) hebben. Adressen beginnen met https; gewoon http is alleen voor deze computer (localhost).',
  },
  COLLECT_CLOUD_CA_NOT_READABLE: {
    says: 'Het bestand {file}, dat het cloudbestand als ca noemt, bevat geen certificaat dat kan worden gelezen.',
    todo: 'Zet daar het certificaat van de uitgever neer, in PEM-vorm (BEGIN CERTIFICATE).',
  },
  COLLECT_LOGIN_NEEDS_TLS: {
    says: 'Het cloudbestand noemt een aanmeldadres zonder TLS (http), en daarover meldt niemand zich aan.',
    todo: 'Gebruik een https-adres, of een token dat elders is gemaakt (--auth token-file).',
  },
  COLLECT_CLIENT_ID_MISSING: {
    says: 'Om aan te melden is het id nodig van de toepassing die voor Signet in uw tenant is geregistreerd.',
    todo: 'Geef het op met --client-id (en de tenant met --tenant). De README zegt hoe u de toepassing registreert.',
  },
  COLLECT_TENANT_MISSING: {
    says: 'Met een certificaat moet de tenant worden genoemd.',
    todo: 'Geef het id of een van de domeinnamen op met --tenant.',
  },
  COLLECT_CERTIFICATE_NOT_READABLE: {
    says: 'Het certificaat of de privésleutel om mee aan te melden kan niet worden gelezen, of ze horen niet bij elkaar.',
    todo: 'Beide moeten in PEM-vorm zijn: --certificate met BEGIN CERTIFICATE, --key met BEGIN PRIVATE KEY of BEGIN ENCRYPTED PRIVATE KEY. De sleutel moet RSA zijn. Heeft de sleutel een wachtzin, controleer dan de spelling.',
  },
  COLLECT_CLIENT_REFUSED: {
    says: 'De aanmelddienst kent deze toepassing of dit certificaat niet (AADSTS{number}).',
    todo: 'Controleer --client-id en --tenant, of openbare clientstromen voor de toepassing zijn toegestaan, en of het certificaat eraan is toegevoegd en niet is verlopen.',
  },
  COLLECT_TOKEN_FILE_INVALID: {
    says: 'Het bestand {file} bevat geen toegangstoken dat kan worden gebruikt ({why}).',
    todo: 'In het bestand mag alleen de tekst van een bearer-token voor Microsoft Graph staan (begint met ey).',
  },
  COLLECT_TOKEN_EXPIRED: {
    says: 'Het token in het bestand is niet meer bruikbaar: het is verlopen, of het is geweigerd.',
    todo: `Zet een nieuw token in hetzelfde bestand en voer de opdracht opnieuw uit. ${goOn}`,
  },
  COLLECT_SIGN_IN_AGAIN: {
    says: 'Iemand moet zich aanmelden, en hier kan niemand worden gevraagd.',
    todo: `Voer de opdracht opnieuw uit in een terminal, of met --auth device-code of certificate. ${goOn}`,
  },
  COLLECT_SIGN_IN_FAILED: {
    says: 'Het aanmelden is niet gelukt (AADSTS{number}).',
    todo: 'Vraag naar de betekenis met: signet explain {number}. Probeer het dan opnieuw.',
  },
  COLLECT_SIGN_IN_BROKE_OFF: {
    says: 'Het aanmelden is niet voltooid: het is geannuleerd, op de aanmeldpagina geweigerd of niet op tijd gedaan.',
    todo: 'Voer de opdracht opnieuw uit en rond het aanmelden binnen tien minuten af. Gebruik --auth device-code waar geen browser opent.',
  },
  COLLECT_CONSENT_NEEDED: {
    says: 'Niemand heeft deze toepassing nog toegestaan de aanmeldlogboeken te lezen, of de toestemming is geweigerd.',
    todo: `${viaAdministrator} Meld u daarna opnieuw aan.`,
  },
  COLLECT_UNREACHABLE: {
    says: 'De aanmelddienst was niet bereikbaar ({cause}).',
    todo: `Controleer de netwerkverbinding en de proxy-instellingen (HTTPS_PROXY). ${goOn}`,
  },
  COLLECT_LOGIN_NOT_TRUSTED: {
    says: 'De server die voor de aanmelddienst antwoordde heeft een certificaat dat deze computer niet vertrouwt. Er is niets naartoe gestuurd.',
    todo: 'Misschien leest een proxy mee. Vraag de beheerder ervan het basiscertificaat op deze computer te installeren.',
  },
  COLLECT_LOGIN_MISLED: {
    says: 'De aanmelddienst wees naar een adres buiten de gekozen cloud, of antwoordde wat geen aanmelddienst antwoordt. Er is niets heen gestuurd.',
    todo: 'Misschien verandert een proxy de antwoorden, of noemt het cloudbestand het verkeerde aanmeldadres. Probeer het vanaf een ander netwerk.',
  },
} as const satisfies SameNames<typeof english>;
