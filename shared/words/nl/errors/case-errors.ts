// In Dutch: the expected errors of "case".
import type { caseErrors as english } from '../../en/errors/case-errors.ts';
import type { SameNames } from '../../same-names.ts';

export const caseErrors = {
  CASE_NOT_FOUND: {
    says: 'Er is geen dossier in {folder}.',
    todo: 'Controleer de map; `import` maakt een nieuw dossier in een map die nog niet bestaat.',
  },
  CASE_EXISTS: {
    says: 'In {folder} staat al een dossier.',
    todo: 'Open dat dossier, of kies een andere map voor het nieuwe.',
  },
  CASE_FOLDER_NOT_EMPTY: {
    says: 'In {folder} staan andere bestanden, daarom wordt er geen dossier in gemaakt.',
    todo: 'Kies een map die leeg is of nog niet bestaat.',
  },
  CASE_WITHOUT_KEYS: {
    says: 'Het sleutelbestand van het dossier in {folder} is weg: het dossier is vernietigd, of het bestand is verplaatst. Zonder dat bestand kan niemand het dossier lezen.',
    todo: 'Zet keys.json terug uit een back-up, of voer `purge` uit om te verwijderen wat er nog is.',
  },
  CASE_EMPTY_PASSPHRASE: {
    says: 'De wachtzin is leeg.',
    todo: 'Geef het dossier een wachtzin van meerdere woorden.',
  },
  CASE_WRONG_PASSPHRASE: {
    says: 'Deze wachtzin opent het dossier niet.',
    todo: 'Probeer het opnieuw; hoofdletters en spaties tellen mee. Er is niets gewijzigd.',
  },
  CASE_IN_USE: {
    says: 'Het dossier is elders geopend: {face}, proces {pid}, sinds {since}.',
    todo: 'Sluit het daar, of wacht tot het klaar is. Is dat proces gestopt, dan is het dossier al vrij; probeer het opnieuw.',
  },
  CASE_DAMAGED: {
    says: 'Het dossier is beschadigd, of iets anders heeft de bestanden gewijzigd: {what} (pagina {page}; het dossier kent {pages} pagina’s). Er wordt niets uit getoond.',
    todo: 'Zet de hele map terug uit een back-up, of importeer de bronnen in een nieuw dossier. Bewaar de beschadigde map voor het onderzoek.',
  },
  CASE_NEWER_FORMAT: {
    says: 'Het dossier is geschreven door een nieuwere Signet (vorm {version}; deze kent vorm {known}).',
    todo: 'Open het met een nieuwere Signet. Er is niets gewijzigd.',
  },
  CASE_NETWORK_FOLDER: {
    says: 'De map staat op een netwerkschijf ({fileSystem}), waar een dossier niet veilig is voor half geschreven pagina’s en voor andere lezers.',
    todo: 'Kies een map op een schijf van deze computer.',
  },
  CASE_DISK_FULL: {
    says: 'De schijf is vol. Alles wat eerder is bevestigd staat veilig in het dossier; de laatste pagina is niet toegevoegd.',
    todo: 'Maak ruimte vrij en voer de opdracht opnieuw uit.',
  },
  CASE_DISK_ERROR: {
    says: 'De schijf weigerde het dossier te lezen of te schrijven ({code}). Alles wat eerder is bevestigd blijft in het dossier.',
    todo: 'Controleer de schijf en de rechten op de map, en voer de opdracht dan opnieuw uit.',
  },
  CASE_NO_SUBJECT: {
    says: 'Het dossier weet nog niet van wie de records zijn.',
    todo: 'Importeer eerst een bestand: `import --case DIR --subject UPN-OR-ID FILE`.',
  },
  CASE_SOURCE_INTERRUPTED: {
    says: 'Een bron is niet tot het einde gelezen: {pages} pagina’s met {records} records ervan staan in het dossier, begonnen op {since}.',
    todo: 'Importeer hetzelfde bestand opnieuw; wat er al is telt één keer.',
  },
  CASE_NOT_CLOSED: {
    says: 'Het dossier is de laatste keer niet goed gesloten ({face}, sinds {since}). Alles wat is bevestigd staat er en is gecontroleerd.',
    todo: 'U hoeft niets te doen, tenzij er een import bezig was: voer die dan opnieuw uit.',
  },
  CASE_SYNCHRONISED_FOLDER: {
    says: 'Het dossier ligt in een map die {service} naar andere plaatsen kopieert. De kopieën blijven versleuteld, maar `purge` kan ze niet bereiken.',
    todo: 'Verplaats het gesloten dossier liever naar een map die niet wordt gesynchroniseerd.',
  },
  CASE_BACKUPS_STAY_OPENABLE: {
    says: 'De sleutels van deze map zijn vernietigd. Kopieën en back-ups die er eerder van zijn gemaakt kunnen nog met de wachtzin worden geopend.',
    todo: 'Verwijder die kopieën ook, of laat ze verlopen.',
  },
} as const satisfies SameNames<typeof english>;
