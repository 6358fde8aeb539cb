// In Dutch: what only the border between window and engine answers with.
import type { ipcErrors as english } from '../../en/errors/ipc-errors.ts';
import type { SameNames } from '../../same-names.ts';

export const ipcErrors = {
  IPC_BAD_SENDER: {
    says: 'Het verzoek kwam niet uit het venster van Signet en is geweigerd.',
    todo: 'Sluit Signet en start het opnieuw. Gebeurt het weer, meld het dan.',
  },
  IPC_BAD_INPUT: {
    says: 'Het verzoek is niet begrepen en er is niets gedaan.',
    todo: 'Controleer wat u hebt getypt. Lijkt het juist, meld het dan.',
  },
  IPC_INTERNAL: {
    says: 'Er is iets onverwachts gebeurd (incident {incident}). Niets van wat was opgeslagen is verloren.',
    todo: 'Probeer het opnieuw. Gebeurt het weer, meld het dan met het incidentnummer; daar zit geen persoonsgegeven in.',
  },
  CASE_HOST_STOPPED: {
    says: 'Het proces dat dit dossier openhield is onverwacht gestopt. Alles wat was bevestigd staat veilig in het dossier.',
    todo: 'Open het dossier opnieuw; wat bezig was gaat verder waar het was gebleven.',
  },
  CASE_NOT_OPEN: {
    says: 'Dit dossier is niet open.',
    todo: 'Open het vanuit de lijst van dossiers.',
  },
  CASE_LOCKED: {
    says: 'Dit dossier is vergrendeld.',
    todo: 'Open het opnieuw met de wachtwoordzin.',
  },
  CASE_PASSPHRASE_NEEDED: {
    says: 'Deze computer bewaart hiervoor geen sleutel, dus de wachtwoordzin is nodig.',
    todo: 'Typ de wachtwoordzin die bij het aanmaken is getoond.',
  },
  CASE_REFERENCE_DIFFERS: {
    says: 'Wat u typte is niet hoe de lijst dit dossier noemt. Er is niets vernietigd.',
    todo: 'Typ het kenmerk, of de naam van de map als de lijst geen kenmerk toont, precies zoals het daar staat.',
  },
  CASE_BUSY: {
    says: 'Er is al iets anders bezig in dit dossier.',
    todo: 'Wacht tot het klaar is, of breek het eerst af.',
  },
  VIEW_GONE: {
    says: 'Deze lijst is intussen gesloten.',
    todo: 'Open haar opnieuw; er is niets gewijzigd.',
  },
  VERIFY_HOST_ENDED: {
    says: 'Het proces dat dit pakket controleerde is gestopt voordat er een antwoord was. Zo eindigt een pakket dat meer geheugen vraagt dan een eerlijk pakket.',
    todo: 'Vertrouw niet op dit pakket. Controleer het nog eens; eindigt dat net zo, vraag de afzender dan om een nieuw pakket.',
  },
  VERIFY_HOST_STUCK: {
    says: 'De controle van dit pakket liep vast en is beëindigd: een minuut lang bewoog er niets.',
    todo: 'Vertrouw niet op dit pakket. Sluit andere programma’s en controleer het nog eens; eindigt dat net zo, vraag de afzender dan om een nieuw pakket.',
  },
  FILE_GONE: {
    says: 'Het bestand is hier niet meer bekend, of het is geen bestand.',
    todo: 'Kies het opnieuw.',
  },
  HOST_CANNOT: {
    says: 'Dit kan niet waar Signet nu draait.',
    todo: 'Gebruik de app van Signet op een computer, of de opdrachtregel.',
  },
  CANCELLED: {
    says: 'Afgebroken. Alles wat eerder was bevestigd blijft.',
    todo: 'Start het opnieuw om verder te gaan.',
  },
} as const satisfies SameNames<typeof english>;
