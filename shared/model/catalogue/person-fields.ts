// Who signed in, when, and with what name: almost everything here is the person's own data and stays.
import type { Field } from '../field.ts';
import { entry, kept, listOf, masked } from './entry.ts';

export const personFields: readonly Field[] = [
  entry('id', 'Edm.String', 'A', 'subject', kept),
  entry('createdDateTime', 'Edm.DateTimeOffset', 'A', 'subject', kept),
  entry('userDisplayName', 'Edm.String', 'A', 'subject', kept),
  entry('userPrincipalName', 'Edm.String', 'A', 'subject', kept),
  entry('userId', 'Edm.String', 'A', 'subject', kept),
  entry('userType', 'graph.signInUserType', 'B', 'subject', kept),
  // What was typed into the name box may be a colleague's address, a phone number or, by slip, a password.
  entry('signInIdentifier', 'Edm.String', 'B', 'mixed', masked('OTHER_PERSON'), {
    exceptions: [{ when: { path: 'signInIdentifier', isSubject: true }, treatment: kept }],
    freeText: true,
    outsiderControlled: true,
  }),
  entry('signInIdentifierType', 'graph.signInIdentifierType', 'B', 'subject', kept),
  entry('isInteractive', 'Edm.Boolean', 'A', 'subject', kept),
  ...listOf('signInEventTypes', 'Edm.String', 'A', 'subject', kept),
  entry('correlationId', 'Edm.String', 'A', 'subject', kept, { outsiderControlled: true }),
  entry('flaggedForReview', 'Edm.Boolean', 'B', 'subject', kept),
  entry('processingTimeInMilliseconds', 'Edm.Int32', 'B', 'infrastructure', kept),
];
