// Dutch texts of the Collect step.
import type { collectText as english } from '../en/collect-text.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const number = (count: number) => count.toLocaleString('nl-NL');

export const collectText: typeof english = {
  heading: 'Aanmeldingen verzamelen',
  fromTenant: 'Van Microsoft',
  fromFiles: 'Uit bestanden',
  person: 'Betrokkene van dit verzoek',
  personHint: 'Gebruikersnaam (ana@contoso.com), e-mailadres, personeelsnummer of object-id.',
  alsoKnownAs: 'Eerdere gebruikersnamen, gescheiden door komma’s',
  alsoKnownAsHint:
    'Aanmeldingen onder een oude naam worden alleen gevonden als die hier staat of de directory hem kent.',
  cloud: 'Microsoft-cloud',
  clouds: {
    global: 'Microsoft 365 (wereldwijd)',
    usgov: 'Amerikaanse overheid',
    dod: 'Amerikaans ministerie van Defensie',
    china: 'China (21Vianet)',
    demo: 'Verzonnen tenant op deze computer',
  },
  way: 'Hoe u zich legitimeert',
  ways: { browser: 'In de browser', 'device-code': 'Met een code op een ander apparaat' },
  tenant: 'Tenant (id of domein)',
  clientId: 'Toepassings-id (client-id)',
  clientIdHint: 'Van de app-registratie voor Signet in uw tenant. Wordt onthouden in de instellingen.',
  registerLink: 'Hoe u een toepassing registreert',
  period: 'Periode',
  wholePeriod: 'Alles wat de tenant nog heeft',
  somePeriod: 'Tussen twee dagen (UTC)',
  from: 'Van',
  to: 'Tot en met',
  classes: 'Soorten aanmelding',
  interactiveUser: 'Door de persoon (interactief)',
  nonInteractiveUser: 'Door apps namens de persoon (niet-interactief)',
  connect: 'Verbinden met Microsoft',
  connectInvented: 'Verbinden met de verzonnen tenant',
  goOn: 'Verder verzamelen',
  collecting: 'Bezig met verzamelen',
  deviceCode: {
    heading: 'Legitimeer u met deze code',
    says: (url, minutes) => `Open op een willekeurig apparaat ${url} en typ deze code binnen ${minutes} minuten.`,
  },
  confirm: {
    heading: 'Is dit de betrokkene?',
    similar: (count) =>
      `${count} andere ${plural(count, 'persoon heeft', 'personen hebben')} een naam die erop lijkt. Vergelijk voor u verdergaat.`,
    names: 'Namen',
    department: 'Afdeling',
    employeeId: 'Personeelsnummer',
    created: 'Account sinds',
    kind: 'Soort account',
    guest: 'Gast',
    member: 'Lid',
    disabled: 'Het account is uitgeschakeld',
    deleted: (when) => `Het account is verwijderd op ${when}`,
    id: 'Object-id eindigt op',
    yes: 'Dit is de betrokkene',
    no: 'Niet deze persoon',
  },
  several: {
    heading: 'Meerdere accounts passen. Er wordt niemand voor u gekozen.',
    says: 'Noem het juiste bij zijn object-id, nadat u het met het verzoek hebt vergeleken.',
    use: 'Neem deze',
  },
  offline:
    'Deze computer heeft nu geen netwerk. U kunt bestanden importeren; wat is verzameld is veilig, en het verzamelen gaat later verder waar het was.',
  notConfirmed: 'Er is niets verzameld: u zei dat dit niet de betrokkene is. Noem de persoon opnieuw.',
  permission: 'Waarom er nog één machtiging wordt gevraagd',
  done: (records) =>
    records === 0
      ? 'De verzameling is klaar. Er kwamen geen nieuwe records.'
      : `De verzameling is klaar: ${number(records)} ${plural(records, 'nieuw record', 'nieuwe records')}.`,
  endedEarly: 'De verzameling eindigde voordat alles was gevraagd. Wat er kwam is bewaard; ga verder wanneer u kunt.',
  nothingFound: (from, to, kinds) =>
    `Geen aanmeldingen gevonden van ${from} tot ${to} in de ${kinds === 1 ? 'ene soort die is gevraagd' : `${['nul', 'ene', 'twee', 'drie'][kinds] ?? kinds} soorten die zijn gevraagd`}. Ook dat kunt u verzegelen.`,
  files: {
    says: 'Aanmeldingslogboeken uit het Entra-beheercentrum, Graph, Azure Monitor of Log Analytics. De vorm wordt aan de inhoud herkend.',
    choose: 'Kies bestanden',
    drop: 'of sleep ze hierheen',
    dropNow: 'Laat los om te importeren',
    needPerson: 'Noem eerst de betrokkene van dit verzoek.',
    read: (file, records, rejects) =>
      `${file}: ${number(records)} ${plural(records, 'record', 'records')}${rejects > 0 ? `, ${rejects} afgekeurd` : ''}`,
    refused: (file) => `${file}: geweigerd.`,
  },
  admin: {
    heading: 'U hebt één ding van uw beheerder nodig',
    copy: 'Kopieer bericht voor de beheerder',
    importInstead: 'Importeer in plaats daarvan een download',
    message: (says, todo) =>
      `Hallo,\n\nIk moet een verzoek van een betrokkene op grond van de AVG beantwoorden met de aanmeldingsrecords van één persoon. Het lezen ervan uit Microsoft Graph is geweigerd:\n\n${says}\n\nWat nodig is: ${todo}\n\nDe tenant wist de records na 7 of 30 dagen, dus hoe eerder hoe beter. Het gaat alleen om leestoegang tot het aanmeldingslogboek.\n\nBedankt`,
  },
  coverage: {
    heading: 'Wat is gevraagd en wat is geantwoord',
    none: 'Er is nog niets gevraagd. De kalender vult zich met de antwoorden.',
    calendar: 'Dagen (UTC) en soorten aanmelding',
    months: (month) => month,
    states: {
      answered: 'beantwoord',
      empty: 'gevraagd, geen',
      provisional: 'nog open',
      unsealed: 'één keer gelezen',
      gap: 'gat',
      forbidden: 'geweigerd',
      cut: 'al gewist',
      file: 'uit bestanden',
      'not-asked': 'niet gevraagd',
    },
    day: (day, kind, state, records) =>
      `${day}, ${kind}: ${state}${records > 0 ? `, ${number(records)} ${plural(records, 'record', 'records')}` : ''}`,
    short: { interactiveUser: 'Door de persoon', nonInteractiveUser: 'Door apps', other: 'Andere' },
    notAsked: 'Nooit gevraagd',
    oldest: (hours) =>
      hours < 48
        ? `De oudste open dag verdwijnt over ${hours} uur`
        : `De oudste open dag verdwijnt over ${Math.floor(hours / 24)} dagen`,
    counts: (records, quarantined) =>
      `${number(records)} ${plural(records, 'record', 'records')} van de betrokkene${quarantined > 0 ? `, ${number(quarantined)} in quarantaine` : ''}`,
    sources: 'Bronnen',
    interrupted: 'onderbroken; importeer opnieuw',
    reviewNext: 'Beoordeel de records',
  },
};
