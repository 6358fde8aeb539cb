// Where a withheld value may also stand in a kept field of its own right, and why that gives nothing away (design §6).
import { fieldCatalogue } from '../model/field-catalogue.ts';
import type { AcceptedPair } from './policy.ts';

function pairs(withheld: readonly string[], kept: readonly string[], reason: string): AcceptedPair[] {
  return withheld.flatMap((from) => kept.map((to) => ({ withheld: from, kept: to, reason })));
}

/** Ids that are the person's own or plainly known to them. */
const ownIds = [
  'id',
  'userId',
  'correlationId',
  'envelope.correlationId',
  'appId',
  'resourceId',
  'resourceServicePrincipalId',
  'appOwnerTenantId',
  'resourceOwnerTenantId',
  'resourceTenantId',
  'homeTenantId',
  'tenantId',
  'envelope.tenantId',
  'AADTenantId',
  'conditionalAccessAudiences[*]',
  'conditionalAccessAudiences[*].applicationId',
];

/** Names that others chose without a thought of the policy or place that happens to be called the same. */
const ownNames = [
  'appDisplayName',
  'resourceDisplayName',
  'homeTenantName',
  'userDisplayName',
  'userPrincipalName',
  'envelope.identity',
  'Identity',
  'clientAppUsed',
];

const places = ['location.city', 'location.state', 'location.countryOrRegion', 'envelope.location', 'Location'];
const devices = ['deviceDetail.operatingSystem', 'deviceDetail.browser', 'deviceDetail.displayName', 'userAgent'];
const proofs = [
  'authenticationDetails[*].authenticationMethod',
  'authenticationMethodsUsed[*]',
  'mfaDetail.authMethod',
];
const branches = ['appliedConditionalAccessPolicies[*]', 'conditionalAccessPolicies[*]'];
const controls = fieldCatalogue
  .filter(({ path }) => branches.some((branch) => path.startsWith(branch)) && path.endsWith('[*]'))
  .filter(({ path }) => /Controls(NotSatisfied)?\[\*\]$/.test(path))
  .map(({ path }) => path);

const configurationNames = [
  ...branches.flatMap((branch) => [`${branch}.displayName`, `${branch}.authenticationStrength.displayName`]),
  'authenticationRequirementPolicies[*].detail',
  'networkLocationDetails[*].networkNames[*]',
];

export const subjectCopyPairs: readonly AcceptedPair[] = [
  ...pairs(
    ['originalRequestId', 'uniqueTokenIdentifier', 'sessionId', 'clientSessionId'],
    ['id', 'correlationId', 'envelope.correlationId', 'Request ID', 'Correlation ID'],
    'The first request of a sign-in has the number of the sign-in itself, which is the person’s.',
  ),
  ...pairs(
    branches.flatMap((branch) => [`${branch}.id`, `${branch}.authenticationStrength.authenticationStrengthId`]),
    [...ownIds, 'deviceDetail.deviceId'],
    'Ids are equal only where somebody replaced them with one placeholder.',
  ),
  ...pairs(
    ['originalRequestId', 'sessionId', 'clientSessionId'],
    [...ownIds.filter((path) => path !== 'id' && !path.endsWith('orrelationId')), 'deviceDetail.deviceId'],
    'Ids are equal only where somebody replaced them with one placeholder.',
  ),
  ...pairs(
    controls,
    [...controls, 'sessionLifetimePolicies[*].expirationRequirement', 'sessionLifetimePolicies[*].detail'],
    'A policy without effect demands what another one demanded of the person.',
  ),
  ...pairs(
    branches.map((branch) => `${branch}.result`),
    [...branches.map((branch) => `${branch}.result`), 'conditionalAccessStatus'],
    'A result is one of a few fixed words.',
  ),
  ...pairs(
    configurationNames,
    [...ownNames, ...places, ...devices, ...proofs, ...controls],
    'A policy or network is called like an app, a place or a device that the person used.',
  ),
];

/** What `cautious` needs beside these: it makes the person's own data coarser, it does not keep them secret. */
export const cautiousPairs: readonly AcceptedPair[] = [
  ...pairs(
    ['location.city', 'location.state', 'Location'],
    [...ownNames, ...places, 'deviceDetail.operatingSystem', 'deviceDetail.browser'],
    'The person’s own town or region is also a word in another name.',
  ),
  ...pairs(
    ['deviceDetail.displayName', 'userAgent'],
    [...ownNames, 'signInIdentifier', 'alternateSignInName', 'deviceDetail.operatingSystem', 'deviceDetail.browser'],
    'The device or browser is called like its owner, its system or the app.',
  ),
  ...pairs(
    ['deviceDetail.deviceId', 'authenticationAppDeviceDetails.deviceId', 'deviceDetail.browserId'],
    ownIds,
    'Ids are equal only where somebody replaced them with one placeholder.',
  ),
];
