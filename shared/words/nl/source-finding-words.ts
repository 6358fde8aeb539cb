// In Dutch: what importing has to say about a file beside its records; `{fact}` stands for a fact of the finding.
import type { sourceFindingWords as english } from '../en/source-finding-words.ts';
import type { SameNames } from '../same-names.ts';

export const sourceFindingWords = {
  DUPLICATE_KEYS:
    'In {records} records komt een eigenschapsnaam dubbel voor ({places}); de eerdere waarden zijn bewaard onder de naam met #1, #2 …',
  INTEGER_AS_TEXT:
    'In {records} records staan getallen die te lang zijn om mee te rekenen ({places}); ze zijn als tekst bewaard.',
  CELL_NOT_JSON:
    'In {records} records staat een cel die JSON zou moeten zijn en het niet is ({places}); die is als tekst bewaard.',
  SUMMARIES:
    '{rows} samenvattingsrijen die {signIns} aanmeldingen tellen zijn ter vergelijking bewaard; het zijn geen records.',
  DATE_ORDER: 'Datums in dit bestand staan in de volgorde {order}, zoals de eigen rijen laten zien.',
  REPEATED_COLUMNS: 'In de kopregel komt een kolom dubbel voor ({columns}); de kolommen zijn op plaats gelezen.',
  GZIP_DAMAGED:
    'Het gzip-bestand is beschadigd of houdt te vroeg op; wat ervoor kwam is gelezen, en de rest ontbreekt.',
  GZIP_BOMB: 'Het gzip-bestand is uitgepakt veel groter dan een logboek kan zijn; het lezen is gestopt.',
  UNPAIRED_SURROGATES: 'Het bestand bevat halve tekens, die zijn vervangen door het teken U+FFFD.',
} as const satisfies SameNames<typeof english>;
