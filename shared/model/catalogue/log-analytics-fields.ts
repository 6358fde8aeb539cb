// Columns of SigninLogs and its sister tables that have no place in Graph's record: they keep their own names.
import type { Field } from '../field.ts';
import { entry, generalised, kept, otherBranch, otherName, removed } from './entry.ts';
import { graphField, graphFields } from './graph-fields.ts';

const column = { origin: 'log-analytics' } as const;
const typeOnly = generalised('resource-type', 'INFRASTRUCTURE');
const hidden = removed('INFRASTRUCTURE');

export const logAnalyticsFields: readonly Field[] = [
  entry('TimeGenerated', 'Edm.DateTimeOffset', 'B', 'infrastructure', kept, column),
  // The workspace that the organisation collects its logs in: where its defence sits, and no datum of the person.
  entry('TenantId', 'Edm.String', 'C', 'infrastructure', hidden, column),
  entry('WorkspaceId', 'Edm.String', 'C', 'infrastructure', hidden, column),
  entry('AADTenantId', 'Edm.String', 'B', 'organisation', kept, column),
  // Left over where a row fills both the column of this name and its text twin.
  otherName('CreatedDateTime', graphField('createdDateTime'), 'log-analytics'),
  ...otherBranch('AppliedConditionalAccessPolicies', 'appliedConditionalAccessPolicies', graphFields, 'log-analytics'),
  entry('TableName', 'Edm.String', 'B', 'subject', kept, column),
  entry('SourceSystem', 'Edm.String', 'B', 'infrastructure', kept, column),
  entry('Type', 'Edm.String', 'B', 'subject', kept, column),
  entry('OperationName', 'Edm.String', 'B', 'infrastructure', kept, column),
  entry('OperationVersion', 'Edm.String', 'B', 'infrastructure', kept, column),
  entry('Category', 'Edm.String', 'B', 'subject', kept, column),
  otherName('ResultType', graphField('status.errorCode'), 'log-analytics', 'Edm.String'),
  entry('ResultSignature', 'Edm.String', 'B', 'infrastructure', kept, column),
  otherName('ResultDescription', graphField('status.failureReason'), 'log-analytics'),
  entry('DurationMs', 'Edm.Int64', 'B', 'infrastructure', kept, column),
  otherName('Identity', graphField('userDisplayName'), 'log-analytics'),
  otherName('AlternateSignInName', graphField('signInIdentifier'), 'log-analytics'),
  entry('Level', 'Edm.String', 'B', 'infrastructure', kept, column),
  entry('Resource', 'Edm.String', 'B', 'infrastructure', kept, column),
  entry('ResourceGroup', 'Edm.String', 'B', 'infrastructure', kept, column),
  entry('ResourceProvider', 'Edm.String', 'B', 'infrastructure', kept, column),
  entry('ResourceId', 'Edm.String', 'B', 'infrastructure', typeOnly, column),
  entry('_ResourceId', 'Edm.String', 'B', 'infrastructure', typeOnly, column),
  entry('_SubscriptionId', 'Edm.String', 'C', 'infrastructure', hidden, column),
  entry('_BilledSize', 'Edm.Double', 'B', 'infrastructure', kept, column),
  entry('_IsBillable', 'Edm.String', 'B', 'infrastructure', kept, column),
  entry('_ItemId', 'Edm.String', 'B', 'infrastructure', kept, column),
  entry('_TimeReceived', 'Edm.DateTimeOffset', 'B', 'infrastructure', kept, column),
  // A country here, "City, State, CC" in the portal's CSV.
  entry('Location', 'Edm.String', 'A', 'subject', kept, { ...column, cautious: generalised('country', 'CAUTION') }),
  entry('IsRisky', 'Edm.Boolean', 'B', 'subject', kept, column),
  otherName('RiskLevel', graphField('riskLevelAggregated'), 'log-analytics'),
  otherName('Requirement', graphField('authenticationDetails[*].authenticationStepRequirement'), 'log-analytics'),
  otherName('ProcessingTimeInMs', graphField('processingTimeInMilliseconds'), 'log-analytics', 'Edm.String'),
  otherName('FederatedCredentialId', graphField('federatedCredentialId'), 'log-analytics'),
];
