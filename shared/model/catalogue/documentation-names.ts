// Names that the documentation, the 2018 beta or single tools use for Graph's properties, and OData's annotations.
import type { Field } from '../field.ts';
import { entry, kept, otherBranch, otherName, removed } from './entry.ts';
import { graphField, graphFields } from './graph-fields.ts';

const applied = 'appliedConditionalAccessPolicies';
const in2018 = 'conditionalAccessPolicies';

export const documentationNames: readonly Field[] = [
  ...otherBranch(
    'authenticationAppPolicyDetails',
    'authenticationAppPolicyEvaluationDetails',
    graphFields,
    'documentation',
  ),
  otherName(
    'authenticationContextClassReferences[*].details',
    graphField('authenticationContextClassReferences[*].detail'),
    'documentation',
  ),
  ...otherBranch(in2018, applied, graphFields, 'documentation'),
  ...['', '[*]'].map((items) =>
    otherName(
      `${in2018}[*].enforcedAccessControls${items}`,
      graphField(`${applied}[*].enforcedGrantControls${items}`),
      'documentation',
    ),
  ),
  entry('conditionalAccessApplied', 'Edm.Boolean', 'A', 'subject', kept, { origin: 'documentation' }),
  otherName('mfaDetail.mfaAuthMethod', graphField('mfaDetail.authMethod'), 'documentation'),
  otherName('mfaDetail.mfaAuthDetail', graphField('mfaDetail.authDetail'), 'documentation'),
  entry('isRisky', 'Edm.Boolean', 'B', 'subject', kept, { origin: 'documentation' }),
  otherName('riskLevel', graphField('riskLevelAggregated'), 'documentation'),
  otherName('alternateSignInName', graphField('signInIdentifier'), 'documentation'),
  otherName('riskLevelDuringsignIn', graphField('riskLevelDuringSignIn'), 'sample'),
  ...otherBranch('riskEventTypes_V2', 'riskEventTypes_v2', graphFields, 'log-analytics'),
  entry('isZtModelRow', 'Edm.Boolean', 'B', 'infrastructure', kept, { origin: 'sample' }),
  entry('@odata.type', 'Edm.String', 'B', 'infrastructure', kept, { origin: 'documentation' }),
  entry('@odata.etag', 'Edm.String', 'B', 'infrastructure', kept, { origin: 'documentation' }),
  entry('@odata.count', 'Edm.Int64', 'B', 'infrastructure', kept, { origin: 'documentation' }),
  entry('@odata.context', 'Edm.String', 'B', 'infrastructure', kept, { origin: 'documentation' }),
  entry('@odata.id', 'Edm.String', 'B', 'infrastructure', kept, { origin: 'documentation' }),
  // A next link carries the query of whoever asked and a token to go on with it.
  entry('@odata.nextLink', 'Edm.String', 'C', 'infrastructure', removed('INFRASTRUCTURE'), { origin: 'documentation' }),
];
