// In Dutch: what the leak scan finds in a finished package. The scan names entry and place, never the value.
import type { leakWords as english } from '../en/leak-words.ts';
import type { SameNames } from '../same-names.ts';

export const leakWords = {
  LEAK_TEXT: 'Hier staat een niet te verstrekken tekst, en geen aanvaard paar velden verklaart dat.',
  LEAK_NOT_REPLACED: 'Een waarde staat als niet verstrekt vermeld, en is nog gelijk aan die in de bron.',
  LEAK_NOT_LISTED: 'Een waarde wijkt af van de bron, en staat niet als niet verstrekt vermeld.',
  LEAK_REPLACEMENT: 'Wat op de plaats van een niet verstrekte waarde staat, is niet wat de bewerking daar achterlaat.',
  LEAK_ALIAS: 'Eén vervangende naam is voor twee waarden gebruikt, of twee voor één.',
  LEAK_SHAPE: 'Het record heeft andere eigenschappen, een andere volgorde of een ander aantal onderdelen dan de bron.',
  LEAK_WITHHELD_LIST:
    'De lijst van wat niet is verstrekt is niet zoals die moet zijn: een pad dubbel, een pad dat nergens heen leidt, een onbekende bewerking.',
  LEAK_RECORD_COUNT: 'Het pakket bevat niet precies de records waaruit het is gemaakt.',
  LEAK_JSON: 'Het bestand met records is niet de JSON die het moet zijn.',
  LEAK_DUPLICATE_KEY: 'Een object heeft een eigenschap dubbel, zodat programma’s verschillende waarden kunnen lezen.',
  LEAK_CELL: 'In een cel van de werkmap staat niet wat in het bestand met records staat.',
  LEAK_WORKBOOK: 'De werkmap heeft een onderdeel, formule, koppeling of iets verborgens dat er niet mag zijn.',
  LEAK_PAGE_ROW: 'De pagina toont een andere waarde dan het bestand met records, of toont die ergens anders.',
  LEAK_PAGE_ACTIVE: 'De pagina heeft een script, link of formulier, of mist haar beveiligingsbeleid.',
  LEAK_ENTRY: 'Het pakket heeft een bestand dat de controle niet kent, of mist er een.',
  LEAK_ENTRY_UNREADABLE: 'Een deel van het pakket kon niet tot het einde worden gelezen.',
  LEAK_SCAN_STOPPED: 'De controle is niet tot het einde gekomen.',
  LEAK_TOO_MANY: 'Er zijn meer treffers dan de controle een voor een kan bekijken.',
} as const satisfies SameNames<typeof english>;
