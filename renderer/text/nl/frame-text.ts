// Dutch texts of the frame around every page: steps, header, notes, errors.
import type { frameText as english } from '../en/frame-text.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);
const number = (count: number) => count.toLocaleString('nl-NL');

export const frameText: typeof english = {
  product: 'Signet',
  steps: {
    collect: 'Verzamelen',
    review: 'Beoordelen',
    redact: 'Weglakken',
    package: 'Verpakken',
    verify: 'Controleren',
  },
  stepsLabel: 'Stappen van dit dossier',
  stepStates: {
    nothingYet: 'Nog niets',
    records: (count) => `${number(count)} ${plural(count, 'record', 'records')}`,
    waits: 'Eerst zijn records nodig',
    open: (count) => `${count} te beslissen`,
    decided: 'Alles beslist',
    policy: (name) => `Beleid ${name}`,
    noPackage: 'Nog niet verzegeld',
    packages: (count) => `${count} ${plural(count, 'pakket', 'pakketten')} verzegeld`,
    anyPackage: 'Controleer een pakket',
  },
  home: 'Alle dossiers',
  lock: 'Vergrendelen',
  lockHint: 'Vergrendelen (Ctrl+L): sluit alle dossiers',
  request: 'Het verzoek',
  person: 'Betrokkene',
  nobodyYet: 'Nog geen persoon bevestigd',
  due: (day, daysLeft) =>
    daysLeft < 0
      ? `Uiterlijk ${day}, ${-daysLeft} ${plural(-daysLeft, 'dag', 'dagen')} te laat`
      : `Uiterlijk ${day}, nog ${daysLeft} ${plural(daysLeft, 'dag', 'dagen')}`,
  noDue: 'Termijn onbekend: noteer de dag van ontvangst',
  zone: (zone) => `Tijden in ${zone}`,
  zoneChange: 'Tijdzone van dit dossier',
  invented: 'VERZONNEN GEGEVENS',
  inventedHint: 'Niemand in dit dossier bestaat. Niets hier komt uit een echte tenant.',
  why: 'Waarom?',
  hide: 'Verbergen',
  cancel: 'Annuleren',
  close: 'Sluiten',
  save: 'Opslaan',
  back: 'Terug',
  retry: 'Opnieuw proberen',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  loading: 'Laden',
  code: (code) => `Code ${code}`,
  hostStopped:
    'Het deel van Signet dat dit dossier openhield is gestopt. Er is niets verloren; open het dossier opnieuw.',
  windowFailed: 'Er ging iets mis in dit venster. Van uw dossiers is niets verloren.',
  reload: 'Laad het venster opnieuw',
  reopen: 'Opnieuw openen',
  settings: 'Instellingen',
  settingsHeading: 'Instellingen van deze computer',
  language: 'Taal',
  languages: { en: 'English', nl: 'Nederlands' },
  controller: 'Wie verzoeken beantwoordt (uw organisatie)',
  contact: 'Waar de betrokkene terecht kan met vragen',
  tenant: 'Tenant (id of domein)',
  clientId: 'Toepassings-id (client-id) van uw app-registratie',
  idle: 'Vergrendelen na zoveel minuten zonder aanraking',
  holidays: 'Feestdagen, één per regel (2026-12-25)',
  holidaysBad: 'Schrijf elke dag als 2026-12-25.',
  progress: {
    queued: (ahead) =>
      `Wachten: eerst ${ahead} andere ${plural(ahead, 'verzameling', 'verzamelingen')} uit deze tenant`,
    signedIn: 'Aangemeld',
    importing: (file, records) => `${file} wordt gelezen: ${number(records)} records`,
    collecting: (pass, windows, of, records) =>
      `${pass === 1 ? 'Lezen' : 'Controleren door een tweede lezing'}: venster ${windows} van ${of}, ${number(records)} records`,
    rate: (rate) => `${number(Math.round(rate))} records per seconde`,
    left: (seconds) =>
      seconds < 90 ? `nog ongeveer ${seconds} s` : `nog ongeveer ${Math.round(seconds / 60)} minuten`,
    waiting: {
      throttled: (seconds) => `Microsoft vraagt ons ${seconds} s te wachten: dat is de gewone limiet, er is niets mis`,
      'server-busy': (seconds) => `De dienst is druk; volgende poging over ${seconds} s`,
      unreachable: (seconds) => `De dienst is niet bereikbaar; volgende poging over ${seconds} s`,
    },
    surveying: (records, of) => `Record ${records} van ${of} wordt bekeken`,
    writing: (records, of) => `Record ${records} van ${of} wordt geschreven`,
    scanning: 'Het bestand wordt doorzocht op alles wat is achtergehouden',
    signing: 'Ondertekenen',
    generating: (records, of) => `Aanmelding ${records} van ${of} wordt verzonnen`,
    starting: 'Bezig te beginnen',
  },
};
