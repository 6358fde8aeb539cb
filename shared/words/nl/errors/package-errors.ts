// In Dutch: the expected errors of "package".
import type { packageErrors as english } from '../../en/errors/package-errors.ts';
import type { SameNames } from '../../same-names.ts';

const reportIt =
  'Voer de opdracht opnieuw uit. Gebeurt het weer, dan is het een fout van Signet of van de schijf: meld het dan.';

export const packageErrors = {
  PACKAGE_DISK_FULL: {
    says: 'De schijf is vol, daarom kon het pakket niet worden geschreven. Er is niets van achtergebleven.',
    todo: 'Maak ruimte vrij, of kies een map op een andere schijf, en maak het pakket opnieuw.',
  },
  PACKAGE_FOLDER_NOT_WRITABLE: {
    says: 'De map voor het pakket bestaat niet of er kan niet in worden geschreven.',
    todo: 'Kies een map waarin u mag schrijven.',
  },
  PACKAGE_FILE_IN_THE_WAY: {
    says: 'Een bestand dat een eerdere keer is achtergebleven staat in de weg.',
    todo: 'Verwijder het bestand of de map die op .partial of .work eindigt naast het pakket, en maak het pakket opnieuw.',
  },
  PACKAGE_TOO_LARGE: {
    says: 'Het pakket zou groter zijn dan {limitGigabytes} GB, en dat kan niet elk controleprogramma lezen.',
    todo: 'Maak twee pakketten, elk van een kortere periode.',
  },
  PACKAGE_LEAK_FOUND: {
    says: 'In het voltooide pakket stond nog iets dat niet verstrekt mag worden: in {entry}, bij {path}. Het is niet vrijgegeven.',
    todo: 'Bekijk de regel voor dat veld, of aanvaard het paar velden met een reden, en maak het pakket opnieuw.',
  },
  PACKAGE_SIGNER_WRONG_PASSPHRASE: {
    says: 'De wachtzin opent de sleutel van de ondertekenaar niet.',
    todo: 'Geef de wachtzin op die bij het eerste pakket is gebruikt, of een ondertekenbestand (.p12).',
  },
  PACKAGE_SIGNER_DAMAGED: {
    says: 'Het sleutelbestand van de ondertekenaar in de Signet-map kan niet worden gelezen.',
    todo: 'Zet het terug uit een back-up, of verwijder het; dan wordt een nieuwe sleutel gemaakt, die ontvangers nog niet kennen.',
  },
  PACKAGE_SIGNER_FILE_NOT_READABLE: {
    says: 'Het ondertekenbestand is geen PKCS#12-bestand (.p12 of .pfx) dat Signet kan lezen.',
    todo: 'Exporteer sleutel en certificaat opnieuw als PKCS#12 met AES-256, of vraag het aan de uitgever.',
  },
  PACKAGE_SIGNER_WRONG_PASSWORD: {
    says: 'Het wachtwoord opent het ondertekenbestand niet.',
    todo: 'Controleer het wachtwoordbestand; let op spaties en regeleinden.',
  },
  PACKAGE_SIGNER_NO_KEY: {
    says: 'Het ondertekenbestand bevat geen privésleutel, of geen certificaat dat bij de sleutel hoort.',
    todo: 'Exporteer sleutel en certificaat samen.',
  },
  PACKAGE_SIGNER_EXPIRED: {
    says: 'Het certificaat van de ondertekenaar is vandaag niet geldig: het geldt van {from} tot {to}.',
    todo: 'Gebruik een ondertekenaar met een geldig certificaat.',
  },
  PACKAGE_SIGNER_WEAK: {
    says: 'De sleutel of het certificaat van de ondertekenaar is te zwak of van een soort die niet elk controleprogramma kent: {kind}.',
    todo: 'Gebruik RSA met minstens 2048 bits, P-256 of P-384, in een certificaat dat met SHA-256 of beter is ondertekend.',
  },
  PACKAGE_SIGNER_NOT_FOR_SIGNING: {
    says: 'Met het certificaat van de ondertekenaar mogen geen documenten worden ondertekend.',
    todo: 'Gebruik een certificaat waarvan het sleutelgebruik digitale handtekening of onweerlegbaarheid omvat.',
  },
  PACKAGE_TARGET_EXISTS: {
    says: 'Er is al een bestand {file}.',
    todo: 'Kies een andere naam; een pakket dat misschien al is verstrekt wordt nooit overschreven.',
  },
  PACKAGE_INCOMPLETE_NOT_ACCEPTED: {
    says: 'Het antwoord is onvolledig, en niemand heeft gezegd waarom het toch wordt verstrekt.',
    todo: 'Verzamel wat ontbreekt, of aanvaard het met een reden; de reden blijft in het dossier.',
  },
  PACKAGE_NOT_VERIFIED: {
    says: 'Het voltooide pakket doorstond de eigen controle niet ({verdict}, {finding}). Het is niet vrijgegeven.',
    todo: reportIt,
  },
  PACKAGE_NOT_SCANNED: {
    says: 'Het voltooide pakket kon niet tot het einde worden doorzocht ({reason}). Het is niet vrijgegeven.',
    todo: reportIt,
  },
} as const satisfies SameNames<typeof english>;
