// Tokens and sessions: identifiers that link log rows across services get stand-ins, states stay.
import type { Field } from '../field.ts';
import { aliased, entry, holder, kept } from './entry.ts';

export const tokenFields: readonly Field[] = [
  entry('incomingTokenType', 'graph.incomingTokenType', 'B', 'subject', kept),
  entry('originalTransferMethod', 'graph.originalTransferMethods', 'B', 'subject', kept),
  entry('originalRequestId', 'Edm.String', 'B', 'subject', aliased('Request', 'TOKEN_IDENTIFIER')),
  // Base64 of a GUID: whoever searches for leaks looks for both forms.
  entry('uniqueTokenIdentifier', 'Edm.String', 'B', 'subject', aliased('Token', 'TOKEN_IDENTIFIER')),
  entry('sessionId', 'Edm.String', 'B', 'subject', aliased('Session', 'TOKEN_IDENTIFIER')),
  entry('clientSessionId', 'Edm.String', 'B', 'subject', aliased('Session', 'TOKEN_IDENTIFIER')),
  entry('signInTokenProtectionStatus', 'graph.tokenProtectionStatus', 'B', 'subject', kept),
  entry('appTokenProtectionStatus', 'graph.tokenProtectionStatus', 'B', 'subject', kept),
  holder('tokenProtectionStatusDetails', 'graph.tokenProtectionStatusDetails', 'B', 'subject'),
  entry('tokenProtectionStatusDetails.signInSessionStatus', 'graph.tokenProtectionStatus', 'B', 'subject', kept),
  entry('tokenProtectionStatusDetails.signInSessionStatusCode', 'Edm.Int32', 'B', 'subject', kept),
];
