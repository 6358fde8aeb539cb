// Why a record or line could not be read, in words; it is counted, its bytes are kept, and coverage says so.
import type { RejectCode } from '../../model/page.ts';

export const rejectWords: Readonly<Record<RejectCode, string>> = {
  NOT_JSON: 'This part of the file is not valid JSON.',
  NOT_AN_OBJECT: 'A record must be a JSON object, and this is another kind of value.',
  TOO_DEEP: 'This record nests deeper than any sign-in record does.',
  TOO_LARGE: 'This record is larger than any sign-in record can be.',
  TRUNCATED: 'The file ends in the middle: something is missing here.',
  NO_ID: 'This record has no id.',
  NO_TIME: 'This record does not say when the sign-in happened.',
  BAD_TIME: 'The time of this record is no real date and time with a time zone.',
  BAD_ENCODING: 'This record is not UTF-8 text; saving the file as UTF-8 helps.',
  WRONG_COLUMN_COUNT: 'This row has more or fewer columns than the header.',
  BAD_QUOTES: 'The quotation marks in this row do not match.',
  NOT_A_SIGN_IN: 'This is an entry of another kind, not a sign-in.',
};
