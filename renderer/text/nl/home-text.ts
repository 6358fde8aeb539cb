// Dutch texts of Home: the doors, the cases, settings and the locked page.
import type { homeText as english } from '../en/home-text.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const homeText: typeof english = {
  heading: 'Dossiers',
  emptyHeading: 'Beantwoord een verzoek over aanmeldingen',
  emptySays:
    'Signet verzamelt de Microsoft Entra-aanmeldingen van één persoon, laat u ze beoordelen en weglakken, en verzegelt het antwoord.',
  doors: {
    demo: {
      title: 'Probeer het met verzonnen gegevens',
      says: 'Een heel dossier met een verzonnen persoon. Duurt een paar minuten.',
    },
    start: { title: 'Begin een dossier', says: 'Voor een verzoek op grond van artikel 15 of 20 AVG.' },
    check: {
      title: 'Controleer een pakket dat ik kreeg',
      says: 'Is het ongeschonden, en wie tekende het? Daar is geen dossier voor nodig.',
    },
  },
  privacyLine: 'Niets verlaat deze computer, behalve uw vragen aan Microsoft.',
  addFolder: 'Een dossiermap van elders openen',
  noFolders: 'Een browser kan geen dossiermap van elders openen; de bureaubladapp en de opdrachtregel wel.',
  columns: { reference: 'Kenmerk', person: 'Betrokkene', due: 'Uiterlijk', state: 'Stand', clock: 'Oudste dag' },
  locked: 'Vergrendeld',
  missing: 'De map is weg',
  lockedHint: 'Op deze computer opent alleen de herstelzin het.',
  pending: 'Niemand heeft bevestigd dat de herstelzin bewaard is. Bij het openen krijgt u een andere te zien.',
  pendingLocked:
    'Niemand heeft bevestigd dat de herstelzin bewaard is. Hebt u hem niet, vernietig dit dossier dan en begin het opnieuw.',
  renew: 'Nieuwe herstelzin maken',
  stateOf: {
    empty: 'Nog geen records',
    collected: (records, verdict) =>
      `${records.toLocaleString('nl-NL')} ${plural(records, 'record', 'records')}, ${verdict}`,
    sealed: (count) => `${count} ${plural(count, 'pakket', 'pakketten')} verzegeld`,
  },
  vanishes: (hours) =>
    hours <= 0
      ? 'De oudste dag is verdwenen'
      : hours < 48
        ? `De oudste dag verdwijnt over ${hours} uur`
        : `De oudste dag verdwijnt over ${Math.floor(hours / 24)} dagen`,
  noClock: 'Niets open',
  open: 'Openen',
  purge: 'Vernietigen',
  noKeyStore:
    'Deze computer kan sleutels nergens veilig bewaren. Elk dossier vraagt bij het openen om zijn herstelzin.',
  newCase: {
    heading: 'Begin een dossier',
    reference: 'Kenmerk van het verzoek',
    referenceHint: 'Zoals in uw register. Geen naam: het staat in bestandsnamen en koppen.',
    article: 'Gevraagd op grond van',
    article15: 'Artikel 15 (inzage)',
    article20: 'Artikel 20 (overdraagbaarheid)',
    received: 'Ontvangen op',
    receivedHint: 'Het antwoord moet er een maand later zijn.',
    identity: 'Hoe u hebt vastgesteld wie het vraagt',
    identityHint: 'Bijvoorbeeld: antwoordde vanaf het bekende adres, toonde een pas. Blijft in het dossier.',
    zone: 'Tijdzone van dit dossier',
    create: 'Dossier aanmaken',
    dueSoon: (day, extended) => `Uiterlijk ${day}; met de verlenging van art. 12 lid 3: ${extended}.`,
    badDay: 'Schrijf de dag als 2026-05-03.',
  },
  recovery: {
    heading: 'Bewaar deze herstelzin',
    says: 'Hij opent dit dossier op elke computer, ook als deze verloren gaat. Hij wordt één keer getoond en nergens bewaard. Zet hem nu in uw wachtwoordbeheerder of druk hem af.',
    clipboardEmptied: 'Een minuut na het kopiëren wordt het klembord geleegd.',
    clipboardKept:
      'Een browser kan het klembord niet legen: kopieer iets anders zodra u hem hebt geplakt, zodat geen ander programma hem leest.',
    replaces:
      'Zodra u deze bevestigt, werkt geen eerdere wachtzin van het dossier meer. Oudere reservekopieën van de map houden de hunne.',
    confirm: 'Ik heb hem bewaard',
    open: 'Open het dossier',
  },
  unlock: {
    heading: 'Open het dossier',
    says: 'Typ de herstelzin van dit dossier, of de wachtzin waarmee het op de opdrachtregel is gemaakt.',
    label: 'Wachtzin',
    open: 'Openen',
  },
  destroy: {
    heading: 'Vernietig dit dossier',
    says: 'De sleutel wordt vernietigd, en daarmee elk record, elke beslissing en elk ruw antwoord. Dit kan niet ongedaan worden gemaakt. Pakketten die u elders bewaarde blijven; oudere reservekopieën van de map ook, en die zijn met de wachtzin nog te openen.',
    type: (reference) => `Typ het kenmerk ${reference} om door te gaan`,
    unread:
      'Zonder de wachtzin kan Signet dit dossier niet lezen, en dus niet tonen wat erin staat. Ga aan de map na dat het is wat u bedoelt.',
    typeFolder: (folder) => `Typ de naam van de map ${folder} om door te gaan`,
    go: 'Dossier vernietigen',
    done: (files) =>
      `Het dossier is vernietigd: de sleutel is weg, ${files} ${plural(files, 'bestand', 'bestanden')} gewist.`,
    stays: (names) => `Deze bestanden in de map zijn niet van Signet en blijven: ${names}.`,
  },
  check: { heading: 'Controleer een pakket' },
  locking: {
    heading: 'Signet is vergrendeld',
    says: 'Elk dossier is gesloten en zijn gegevens zijn uit het geheugen. Wat liep kan worden hervat waar het was.',
    unlock: 'Toon de dossiers',
  },
};
