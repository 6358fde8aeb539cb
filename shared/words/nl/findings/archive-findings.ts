// In Dutch: findings about the ZIP archive itself, its headers, its order, its sizes (APPNOTE 6.3 §4).
import type { archiveFindings as english } from '../../en/findings/archive-findings.ts';
import type { SameNames } from '../../same-names.ts';
import { askAgain, doNotUnpack } from './refusal-advice.ts';

export const archiveFindings = {
  VERIFY_END_MISSING: { says: 'Het bestand houdt op vóór het einde van het archief: het is afgekapt.', todo: askAgain },
  VERIFY_END_DAMAGED: { says: 'Het slotrecord van het archief is beschadigd.', todo: askAgain },
  VERIFY_TRAILING_BYTES: { says: 'Na het einde van het archief zijn {bytes} bytes toegevoegd.', todo: doNotUnpack },
  VERIFY_ARCHIVE_COMMENT: { says: 'Het archief bevat een opmerking die er niet hoort.', todo: doNotUnpack },
  VERIFY_SPLIT_ARCHIVE: { says: 'Het archief zegt dat het één deel van meerdere is.', todo: doNotUnpack },
  VERIFY_ZIP64: {
    says: 'Het archief gebruikt de vorm voor grote bestanden (ZIP64), en dat doet een pakket nooit.',
    todo: doNotUnpack,
  },
  VERIFY_DIRECTORY_DAMAGED: { says: 'De bestandenlijst van het archief is beschadigd.', todo: askAgain },
  VERIFY_DIRECTORY_GAP: {
    says: 'De bestandenlijst van het archief staat niet direct voor het slotrecord: er zijn bytes tussen toegevoegd of weggehaald.',
    todo: doNotUnpack,
  },
  VERIFY_DIRECTORY_ORDER: {
    says: 'De bestandenlijst staat in een andere volgorde dan de bestanden zelf.',
    todo: doNotUnpack,
  },
  VERIFY_LEADING_BYTES: { says: 'Voor het eerste bestand van het archief zijn bytes toegevoegd.', todo: doNotUnpack },
  VERIFY_GAP: {
    says: 'Tussen de bestanden van het archief staan {bytes} bytes die bij geen bestand horen.',
    todo: doNotUnpack,
  },
  VERIFY_HIDDEN_ENTRY: {
    says: 'In het archief zit een verborgen bestand dat de eigen lijst van het archief niet noemt.',
    todo: doNotUnpack,
  },
  VERIFY_OVERLAP: { says: 'Het bestand {entry} deelt bytes met een ander deel van het archief.', todo: doNotUnpack },
  VERIFY_LOCAL_HEADER_MISSING: { says: 'Het bestand {entry} begint niet waar het archief dat zegt.', todo: askAgain },
  VERIFY_HEADER_NAME: {
    says: 'Het bestand {entry} heeft op zijn eigen plaats een andere naam dan in de lijst.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_METHOD: {
    says: 'Het bestand {entry} is op zijn eigen plaats anders ingepakt dan in de lijst.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_FLAGS: {
    says: 'Het bestand {entry} heeft op zijn eigen plaats andere kenmerken dan in de lijst.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_TIME: {
    says: 'Het bestand {entry} heeft op zijn eigen plaats een andere tijd dan in de lijst.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_CRC: {
    says: 'Het bestand {entry} heeft op zijn eigen plaats een ander controlegetal dan in de lijst.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_SIZE: {
    says: 'Het bestand {entry} heeft op zijn eigen plaats een andere grootte dan in de lijst.',
    todo: doNotUnpack,
  },
  VERIFY_HEADER_VERSION: {
    says: 'Het bestand {entry} vraagt op zijn eigen plaats om een andere ZIP-versie dan in de lijst.',
    todo: doNotUnpack,
  },
  VERIFY_VERSION: {
    says: 'Het bestand {entry} vraagt om een ZIP-versie die een pakket nooit gebruikt.',
    todo: doNotUnpack,
  },
  VERIFY_ATTRIBUTES: { says: 'Het bestand {entry} heeft attributen die een pakket nooit gebruikt.', todo: doNotUnpack },
  VERIFY_DESCRIPTOR: {
    says: 'De groottes die achter het bestand {entry} staan ontbreken of zijn onjuist.',
    todo: askAgain,
  },
  VERIFY_STORED_DESCRIPTOR: {
    says: 'Het bestand {entry} is opgeslagen met zijn groottes erachter, en dat lezen programma’s verschillend.',
    todo: doNotUnpack,
  },
  VERIFY_STORED_SIZE: {
    says: 'Het bestand {entry} is onverpakt opgeslagen, maar zijn twee groottes verschillen.',
    todo: askAgain,
  },
  VERIFY_EXTRA_FIELD: {
    says: 'Het bestand {entry} heeft een extra veld ({field}) dat er niet hoort.',
    todo: doNotUnpack,
  },
  VERIFY_RENAMING_FIELD: {
    says: 'Het bestand {entry} heeft een veld dat het in sommige programma’s een andere naam geeft.',
    todo: doNotUnpack,
  },
  VERIFY_ENTRY_COMMENT: { says: 'Het bestand {entry} heeft een opmerking die er niet hoort.', todo: doNotUnpack },
  VERIFY_ENCRYPTED_ENTRY: { says: 'Het bestand {entry} is binnen het pakket versleuteld.', todo: doNotUnpack },
  VERIFY_FLAGS: { says: 'Het bestand {entry} heeft kenmerken die een pakket nooit gebruikt.', todo: doNotUnpack },
  VERIFY_METHOD: {
    says: 'Het bestand {entry} is ingepakt met een methode ({method}) die een pakket nooit gebruikt.',
    todo: doNotUnpack,
  },
  VERIFY_SYMLINK: {
    says: '{entry} is een verwijzing naar een andere plaats op uw computer, geen bestand.',
    todo: doNotUnpack,
  },
  VERIFY_SPECIAL_FILE: { says: '{entry} is geen gewoon bestand.', todo: doNotUnpack },
  VERIFY_TOO_MANY_ENTRIES: {
    says: 'Het archief heeft {entries} bestanden; een pakket heeft er hoogstens {limit}.',
    todo: doNotUnpack,
  },
  VERIFY_TOTAL_TOO_LARGE: { says: 'Uitgepakt is het archief groter dan een pakket mag zijn.', todo: doNotUnpack },
  VERIFY_RATIO: {
    says: 'Het bestand {entry} zou uitgepakt een verdacht veelvoud van zijn grootte zijn.',
    todo: doNotUnpack,
  },
  VERIFY_MIMETYPE_MISSING: {
    says: 'Het bestand `mimetype`, waaraan een ondertekende container wordt herkend, ontbreekt.',
    todo: askAgain,
  },
  VERIFY_MIMETYPE_NOT_FIRST: { says: 'Het bestand `mimetype` is niet het eerste in het archief.', todo: askAgain },
  VERIFY_MIMETYPE_COMPRESSED: {
    says: 'Het bestand `mimetype` is gecomprimeerd; het moet zijn opgeslagen zoals het is.',
    todo: askAgain,
  },
  VERIFY_MIMETYPE_WRONG: {
    says: 'In het bestand `mimetype` staat niet wat bij een ondertekende container staat.',
    todo: askAgain,
  },
  VERIFY_DEFLATE_DAMAGED: {
    says: 'Het bestand {entry} kan niet worden uitgepakt: de bytes zijn beschadigd.',
    todo: askAgain,
  },
  VERIFY_LONGER_THAN_DECLARED: {
    says: 'Het bestand {entry} is uitgepakt groter dan het archief zegt.',
    todo: doNotUnpack,
  },
  VERIFY_SHORTER_THAN_DECLARED: {
    says: 'Het bestand {entry} is uitgepakt kleiner dan het archief zegt.',
    todo: doNotUnpack,
  },
  VERIFY_LEFT_OVER_BYTES: {
    says: 'Achter de ingepakte inhoud van het bestand {entry} zijn bytes over.',
    todo: doNotUnpack,
  },
  VERIFY_CHECKSUM: { says: 'Het bestand {entry} heeft niet het controlegetal dat het archief noemt.', todo: askAgain },
} as const satisfies SameNames<typeof english>;
