// Which legal ground each reason of the built-in policies rests on; the words for the person are in shared/words.
import type { ReasonCode } from '../field.ts';

/** GDPR articles. Security as such is no ground of its own: it is read with Art. 15(4), the rights of others. */
export const legalBasis: Readonly<Record<ReasonCode, string>> = {
  SECURITY_CONFIGURATION: 'GDPR Art. 15(4) with Art. 32',
  OTHER_PERSON: 'GDPR Art. 15(4)',
  OTHER_ORGANISATION: 'GDPR Art. 15(4)',
  INFRASTRUCTURE: 'GDPR Art. 4(1) and Art. 15(4) with Art. 32',
  TOKEN_IDENTIFIER: 'GDPR Art. 15(4) with Art. 32',
  CREDENTIAL: 'GDPR Art. 32',
  CAUTION: 'GDPR Art. 15(4) with Art. 32',
  UNCLASSIFIED_FIELD: 'GDPR Art. 5(1)(f) with Art. 15(4)',
};
