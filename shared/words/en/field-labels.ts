// Short headings for columns and cards: written where the field's own name would not be understood, else made from it.
import { stepsOfPath } from '../../model/catalogue/field-path.ts';
import { fieldAt } from '../../model/field-catalogue.ts';

const written: Readonly<Record<string, string>> = {
  id: 'Sign-in number',
  createdDateTime: 'Time (UTC)',
  userDisplayName: 'Name',
  userPrincipalName: 'Account name',
  userId: 'Account number',
  userType: 'Member or guest',
  signInIdentifier: 'Typed name',
  signInIdentifierType: 'Kind of typed name',
  isInteractive: 'Person took part',
  signInEventTypes: 'Kind of sign-in',
  correlationId: 'Visit number',
  processingTimeInMilliseconds: 'Processing time (ms)',
  status: 'Result',
  'status.errorCode': 'Result code',
  'status.failureReason': 'Reason',
  'status.additionalDetails': 'Remarks on the result',
  riskLevelAggregated: 'Risk (final)',
  riskLevelDuringSignIn: 'Risk (at the time)',
  riskEventTypes_v2: 'What looked unusual',
  appDisplayName: 'App',
  appId: 'App number',
  resourceDisplayName: 'Service',
  resourceId: 'Service number',
  resourceTenantId: 'Organisation reached',
  homeTenantId: 'Own organisation',
  homeTenantName: 'Own organisation (name)',
  clientAppUsed: 'Kind of program',
  ipAddress: 'Network address',
  ipAddressFromResourceProvider: 'Network address (seen by the service)',
  autonomousSystemNumber: 'Internet provider number',
  location: 'Place (estimated)',
  'location.city': 'Town (estimated)',
  'location.state': 'Region (estimated)',
  'location.countryOrRegion': 'Country (estimated)',
  'deviceDetail.deviceId': 'Device number',
  'deviceDetail.displayName': 'Device name',
  'deviceDetail.isCompliant': 'Device meets the rules',
  'deviceDetail.isManaged': 'Device is managed',
  'deviceDetail.trustType': 'Tie of the device to the organisation',
  userAgent: 'Browser’s own description',
  authenticationRequirement: 'Proofs needed',
  'authenticationDetails[*].authenticationStepDateTime': 'Time of the step (UTC)',
  'authenticationDetails[*].authenticationMethod': 'Kind of proof',
  'authenticationDetails[*].authenticationMethodDetail': 'More about the proof',
  'authenticationDetails[*].succeeded': 'Worked',
  'authenticationDetails[*].authenticationStepResultDetail': 'Result of the step',
  'authenticationDetails[*].authenticationStepRequirement': 'First or second proof',
  conditionalAccessStatus: 'Access rules',
  appliedConditionalAccessPolicies: 'Access rules checked',
  'appliedConditionalAccessPolicies[*].id': 'Number of the rule',
  'appliedConditionalAccessPolicies[*].displayName': 'Rule',
  'appliedConditionalAccessPolicies[*].result': 'Result of the rule',
  'appliedConditionalAccessPolicies[*].enforcedGrantControls': 'Demanded',
  'appliedConditionalAccessPolicies[*].enforcedSessionControls': 'Limited',
  incomingTokenType: 'Earlier pass',
  uniqueTokenIdentifier: 'Pass number',
  originalRequestId: 'First request',
};

/** A heading of at most a few words. Unknown fields get their own name, with blanks: `isInCloud` gives "Is in cloud". */
export function labelOfField(path: string): string {
  // The items of a list are headed like the list.
  const list = path.replace(/(\[\*\])+$/, '');
  const own = written[list] ?? written[fieldAt(list)?.aliasOf ?? ''];
  if (own !== undefined) return own;
  const name = stepsOfPath(list).findLast((step) => step !== '[*]') ?? path;
  if (name.includes(' ') || name.startsWith('@') || name.startsWith('_')) return name;
  const parts = name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  const plain = parts
    .split(' ')
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
