// Dutch texts of the Package step.
import type { packageText as english } from '../en/package-text.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const number = (count: number) => count.toLocaleString('nl-NL');
const inWords = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen'];

export const packageText: typeof english = {
  heading: 'Verzegel het pakket',
  checking: 'Er wordt gekeken wat nog te regelen is',
  toSettle: (count) =>
    `${inWords[count] ?? number(count)} ${plural(count, 'ding', 'dingen')} te regelen voor het verzegelen`,
  blockers: {
    openDecisions: (count) => `${number(count)} ${plural(count, 'record wacht', 'records wachten')} op een beslissing`,
    unknownField: (path) => `Niemand heeft het veld ${path} ingedeeld`,
    openPair: (withheld, kept) => `Een waarde die in ${withheld} is achtergehouden blijft leesbaar in ${kept}`,
    noSubject: 'Er is nog niemand genoemd: verzamel eerst',
    severalCandidates: (count) => `${number(count)} accounts droegen de naam: noem het juiste bij zijn object-id`,
  },
  contents: (records, values, left) =>
    `${number(records)} ${plural(records, 'record', 'records')}, ${number(values)} ${plural(values, 'verschillende waarde', 'verschillende waarden')} achtergehouden${left > 0 ? `, ${number(left)} ${plural(left, 'record', 'records')} weggelaten` : ''}.`,
  quarantined: (count) =>
    `${number(count)} ${plural(count, 'record staat', 'records staan')} in quarantaine en ${plural(count, 'blijft', 'blijven')} erbuiten.`,
  leakBefore: 'Het voltooide bestand wordt op elke achtergehouden waarde doorzocht voordat het wordt vrijgegeven.',
  packageBefore:
    'Het voltooide bestand wordt gecontroleerd zoals een vreemde dat zou doen, voordat het zijn naam krijgt.',
  verdicts: { coverage: 'Dekking', leak: 'Lek', package: 'Pakket' },
  incomplete: {
    tick: 'Ik weet dat dit antwoord onvolledig is, en geef het toch',
    reason: 'Waarom',
    hint: 'Blijft in het dossier, voor de verantwoordingsplicht (art. 5 lid 2 AVG).',
  },
  language: 'Taal van het pakket',
  languages: { en: 'Engels', nl: 'Nederlands' },
  controller: 'Wie antwoordt (in het pakket en het certificaat)',
  contact: 'Waar de betrokkene terecht kan met vragen',
  signer: 'Ondertekend met',
  signers: { installation: 'De eigen sleutel van deze installatie', file: 'Een sleutelbestand (.p12)' },
  fingerprint: 'Vingerafdruk van het certificaat',
  fingerprintWords: 'Om voor te lezen',
  noKeyYet:
    'De sleutel wordt bij het eerste pakket gemaakt. Maak de vingerafdruk daarna bekend waar ontvangers hem vinden.',
  signerPassphrase: 'Wachtzin van de sleutel van deze installatie',
  signerPassphraseNew: 'Kies een wachtzin voor de sleutel van deze installatie',
  signerPassword: 'Wachtwoord van het sleutelbestand',
  chooseKey: 'Kies sleutelbestand',
  seal: 'Verzegel pakket',
  sealAgain: 'Opnieuw verzegelen',
  done: {
    heading: 'Verzegeld',
    file: 'Bestand',
    records: (count, places) =>
      `${number(count)} ${plural(count, 'record', 'records')}, op ${number(places)} ${plural(places, 'plaats', 'plaatsen')} iets achtergehouden.`,
    scan: (values, megabytes) =>
      `Het voltooide bestand (${megabytes} MB uitgepakt) is doorzocht op ${number(values)} achtergehouden ${plural(values, 'waarde', 'waarden')} in 12 coderingen.`,
    keyMade: 'De sleutel is zojuist gemaakt. Maak deze vingerafdruk bekend waar ontvangers hem vinden.',
    personName: 'De naam in het certificaat lijkt die van een persoon; iedereen die het pakket krijgt kan hem lezen.',
    noController: 'Het pakket zegt niet wie het verzoek beantwoordt. Noem uw organisatie voordat u het uitreikt.',
    reveal: 'Toon in map',
    check: 'Controleer het',
  },
  differs: (when) => `Verschilt van het pakket dat op ${when} is verzegeld. Opnieuw verzegelen?`,
  same: (when) => `Niets veranderd sinds het pakket dat op ${when} is verzegeld.`,
  history: 'Pakketten van dit dossier',
  historyOf: (when, records, coverage) =>
    `${when}: ${number(records)} ${plural(records, 'record', 'records')}, ${coverage}`,
  sha: 'SHA-256 van het bestand',
};
