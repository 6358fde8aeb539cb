// In Dutch: the expected errors of "collect".
import type { collectErrors as english } from '../../en/errors/collect-errors.ts';
import type { SameNames } from '../../same-names.ts';

const asSignIns =
  'Importeer in plaats daarvan aanmeldlogboeken: JSON van Graph, de JSON- of CSV-download van aanmeldingen uit de portal, exports van Azure Monitor of Log Analytics.';

export const collectErrors = {
  COLLECT_NOTHING_READ: {
    says: 'Geen van de {files} bestanden kon als aanmeldrecords worden gelezen; er is niets geïmporteerd.',
    todo: 'Kijk wat er over elk bestand wordt gezegd en importeer opnieuw.',
  },
  COLLECT_OTHER_SUBJECT: {
    says: 'Dit dossier gaat over een andere persoon.',
    todo: 'Gebruik voor elke persoon een eigen dossier. Is het dezelfde persoon onder een andere naam, geef die naam dan op met --also-known-as.',
  },
  COLLECT_FILE_NOT_FOUND: { says: 'Er is geen bestand {file}.', todo: 'Controleer het pad en de spelling.' },
  COLLECT_FILE_NOT_READABLE: {
    says: 'Het bestand {file} kan niet worden gelezen ({cause}).',
    todo: 'Controleer de rechten en of de schijf is aangesloten.',
  },
  COLLECT_FILE_IS_FOLDER: {
    says: '{file} is een map.',
    todo: 'Noem de bestanden erin, een voor een of met een jokerteken.',
  },
  COLLECT_FILE_EMPTY: {
    says: 'Het bestand {file} is leeg.',
    todo: 'Exporteer het opnieuw; een leeg antwoord van Graph zou nog {"value": []} luiden.',
  },
  COLLECT_AUDIT_LOG: {
    says: 'Het bestand {file} lijkt een auditlogboek, geen aanmeldlogboek.',
    todo: asSignIns,
  },
  COLLECT_WORKLOAD_FILE: {
    says: 'Het bestand {file} lijkt aanmeldingen of activiteit van toepassingen en beheerde identiteiten te bevatten; daar meldt geen persoon zich aan.',
    todo: 'Download de aanmeldingen van gebruikers, interactief en niet-interactief.',
  },
  COLLECT_AUTHENTICATION_DETAILS: {
    says: 'Het bestand {file} bevat alleen de verificatiestappen bij een download uit de portal, zonder de aanmeldingen zelf.',
    todo: 'Download de aanmeldingen als JSON uit de portal: in dat bestand staan de aanmeldingen met hun stappen.',
  },
  COLLECT_ERROR_BODY: {
    says: 'Het bestand {file} bevat een foutmelding van de server ({errorCode}), geen records.',
    todo: 'De export is mislukt toen dit bestand werd geschreven. Voer die opnieuw uit en controleer dat die zonder fout eindigt.',
  },
  COLLECT_OTHER_JSON: {
    says: 'Het bestand {file} is JSON, maar er is geen aanmeldrecord in gevonden.',
    todo: asSignIns,
  },
  COLLECT_LOG_ANALYTICS_TABLES: {
    says: 'Het bestand {file} is een ruw antwoord van de zoekkoppeling van Log Analytics, met kolommen los van rijen.',
    todo: 'Exporteer het resultaat als CSV, of voer de zoekopdracht uit met een hulpmiddel dat voor elke rij één JSON-object schrijft.',
  },
  COLLECT_SIGNET_FILE: {
    says: 'Het bestand {file} is door Signet zelf geschreven: het is al bewerkt en geen bron.',
    todo: 'Importeer de oorspronkelijke aanmeldlogboeken. Gebruik "verify" om een pakket te controleren.',
  },
  COLLECT_OTHER_CSV: {
    says: 'Het bestand {file} is een tabel, maar de kolommen zijn niet die van een aanmeldlogboek.',
    todo: asSignIns,
  },
  COLLECT_OTHER_TEXT: { says: 'Het bestand {file} is tekst, maar geen aanmeldlogboek.', todo: asSignIns },
  COLLECT_HTML_PAGE: {
    says: 'Het bestand {file} is een webpagina, misschien de pagina die vraagt om aan te melden.',
    todo: 'Meld u aan bij de portal en download opnieuw.',
  },
  COLLECT_SPREADSHEET: {
    says: 'Het bestand {file} is een rekenblad.',
    todo: 'Download de aanmeldingen als JSON of CSV. Het rekenblad als CSV opslaan werkt ook, maar kan datums en lange getallen veranderen.',
  },
  COLLECT_ARCHIVE: {
    says: 'Het bestand {file} is een archief.',
    todo: 'Pak het uit en importeer de bestanden erin; hier wordt alleen gzip uitgepakt.',
  },
  COLLECT_PDF: { says: 'Het bestand {file} is een pdf.', todo: asSignIns },
  COLLECT_IMAGE: { says: 'Het bestand {file} is een afbeelding of een geluid.', todo: asSignIns },
  COLLECT_EVENT_LOG: { says: 'Het bestand {file} is een Windows-gebeurtenislogboek.', todo: asSignIns },
  COLLECT_BINARY: { says: 'Het bestand {file} is geen tekst.', todo: asSignIns },
  COLLECT_DATE_ORDER_UNKNOWN: {
    says: 'De datums in {file} zijn te lezen als dag/maand of als maand/dag, en geen rij zegt welke.',
    todo: 'Download de aanmeldingen als JSON, of als CSV zonder die in een rekenblad te openen, of over een langere periode, zodat een dag boven de 12 voorkomt.',
  },
  COLLECT_DATE_ORDER_MIXED: {
    says: 'De datums in {file} staan op twee manieren: sommige met de dag eerst, sommige met de maand eerst.',
    todo: 'Waarschijnlijk zijn twee downloads samengevoegd. Importeer elk ervan als een eigen bestand.',
  },
} as const satisfies SameNames<typeof english>;
