// In Dutch: why a record or line could not be read.
import type { RejectCode } from '../../model/page.ts';

export const rejectWords: Readonly<Record<RejectCode, string>> = {
  NOT_JSON: 'Dit deel van het bestand is geen geldige JSON.',
  NOT_AN_OBJECT: 'Een record moet een JSON-object zijn, en dit is een ander soort waarde.',
  TOO_DEEP: 'Dit record is dieper genest dan enig aanmeldrecord.',
  TOO_LARGE: 'Dit record is groter dan een aanmeldrecord kan zijn.',
  TRUNCATED: 'Het bestand houdt middenin op: hier ontbreekt iets.',
  NO_ID: 'Dit record heeft geen id.',
  NO_TIME: 'In dit record staat niet wanneer de aanmelding plaatsvond.',
  BAD_TIME: 'De tijd van dit record is geen echte datum en tijd met een tijdzone.',
  BAD_ENCODING: 'Dit record is geen UTF-8-tekst; het bestand als UTF-8 opslaan helpt.',
  WRONG_COLUMN_COUNT: 'Deze rij heeft meer of minder kolommen dan de kopregel.',
  BAD_QUOTES: 'De aanhalingstekens in deze rij kloppen niet.',
  NOT_A_SIGN_IN: 'Dit is een ander soort vermelding, geen aanmelding.',
};
