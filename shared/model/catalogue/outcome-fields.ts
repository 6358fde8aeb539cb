// How the sign-in ended, and what Microsoft's risk detection inferred about the person.
import type { Field } from '../field.ts';
import { entry, holder, kept, listOf } from './entry.ts';

export const outcomeFields: readonly Field[] = [
  holder('status', 'graph.signInStatus', 'A', 'subject'),
  entry('status.errorCode', 'Edm.Int32', 'A', 'subject', kept),
  // Error texts may quote somebody's address, a tenant or an application: the detectors look into them.
  entry('status.failureReason', 'Edm.String', 'A', 'mixed', kept, { freeText: true, outsiderControlled: true }),
  entry('status.additionalDetails', 'Edm.String', 'A', 'mixed', kept, { freeText: true, outsiderControlled: true }),
  // An inference about the person is the person's data; hiding it needs an open investigation (Art. 23), not a default.
  entry('riskDetail', 'graph.riskDetail', 'B', 'subject', kept),
  entry('riskLevelAggregated', 'graph.riskLevel', 'B', 'subject', kept),
  entry('riskLevelDuringSignIn', 'graph.riskLevel', 'B', 'subject', kept),
  entry('riskState', 'graph.riskState', 'B', 'subject', kept),
  ...listOf('riskEventTypes_v2', 'Edm.String', 'B', 'subject', kept),
  ...listOf('riskEventTypes', 'graph.riskEventType', 'B', 'subject', kept, { origin: 'graph-v1' }),
];
