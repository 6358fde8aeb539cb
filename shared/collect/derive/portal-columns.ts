// Columns of the portal's CSV download in all its generations, with the Graph place each stands for. Headers are compared
// without case and surplus blanks, since Microsoft's carry both; a column is then read by its position.
import type { ColumnKind } from './column-value.ts';

/** How a cell becomes Graph's value: plainly, or by a rule of its own. */
export type PortalKind = ColumnKind | 'id' | 'time' | 'error-code' | 'location' | 'words';

export type PortalColumn = { readonly place: readonly string[]; readonly kind: PortalKind };

const columns: readonly (readonly [string, string, PortalKind])[] = [
  ['Date (UTC)', 'createdDateTime', 'time'],
  ['Request ID', 'id', 'id'],
  ['User agent', 'userAgent', 'text'],
  ['Correlation ID', 'correlationId', 'id'],
  ['User ID', 'userId', 'id'],
  ['User', 'userDisplayName', 'text'],
  ['Username', 'userPrincipalName', 'text'],
  ['User type', 'userType', 'text'],
  ['Cross tenant access type', 'crossTenantAccessType', 'text'],
  ['Incoming token type', 'incomingTokenType', 'text'],
  ['Authentication Protocol', 'authenticationProtocol', 'text'],
  ['Unique token identifier', 'uniqueTokenIdentifier', 'id'],
  ['Original transfer method', 'originalTransferMethod', 'text'],
  ['Client credential type', 'clientCredentialType', 'text'],
  ['Token Protection - Sign In Session', 'tokenProtectionStatusDetails.signInSessionStatus', 'text'],
  ['Token Protection - Sign In Session StatusCode', 'tokenProtectionStatusDetails.signInSessionStatusCode', 'integer'],
  ['Application', 'appDisplayName', 'text'],
  ['Application ID', 'appId', 'id'],
  ['App owner tenant ID', 'appOwnerTenantId', 'id'],
  ['Resource', 'resourceDisplayName', 'text'],
  ['Resource ID', 'resourceId', 'id'],
  ['Resource tenant ID', 'resourceTenantId', 'id'],
  ['Resource owner tenant ID', 'resourceOwnerTenantId', 'id'],
  ['Home tenant ID', 'homeTenantId', 'id'],
  ['Home tenant name', 'homeTenantName', 'text'],
  ['IP address', 'ipAddress', 'text'],
  ['Location', 'location', 'location'],
  ['Sign-in error code', 'status.errorCode', 'error-code'],
  ['Failure reason', 'status.failureReason', 'text'],
  ['Client app', 'clientAppUsed', 'text'],
  ['Device ID', 'deviceDetail.deviceId', 'id'],
  ['Browser', 'deviceDetail.browser', 'text'],
  ['Operating System', 'deviceDetail.operatingSystem', 'text'],
  ['Compliant', 'deviceDetail.isCompliant', 'boolean'],
  ['Managed', 'deviceDetail.isManaged', 'boolean'],
  ['Join Type', 'deviceDetail.trustType', 'text'],
  ['Multifactor authentication result', 'status.additionalDetails', 'text'],
  ['Multifactor authentication auth method', 'mfaDetail.authMethod', 'text'],
  ['Multifactor authentication auth detail', 'mfaDetail.authDetail', 'text'],
  ['Authentication requirement', 'authenticationRequirement', 'words'],
  ['Sign-in identifier', 'signInIdentifier', 'text'],
  ['Session ID', 'sessionId', 'id'],
  ['IP address (seen by resource)', 'ipAddressFromResourceProvider', 'text'],
  ['Through Global Secure Access', 'isThroughGlobalSecureAccess', 'boolean'],
  ['Global Secure Access IP address', 'globalSecureAccessIpAddress', 'text'],
  ['Autonomous system number', 'autonomousSystemNumber', 'integer'],
  ['Flagged for review', 'flaggedForReview', 'boolean'],
  ['Token issuer type', 'tokenIssuerType', 'text'],
  ['Token issuer name', 'tokenIssuerName', 'text'],
  ['Latency', 'processingTimeInMilliseconds', 'integer'],
  ['Conditional Access', 'conditionalAccessStatus', 'words'],
  ['Managed Identity type', 'managedServiceIdentity.msiType', 'text'],
  ['Associated Resource Id', 'managedServiceIdentity.associatedResourceId', 'text'],
  ['Federated Token Id', 'managedServiceIdentity.federatedTokenId', 'text'],
  ['Federated Token Issuer', 'managedServiceIdentity.federatedTokenIssuer', 'text'],
];

/** One blank between words, none around, lower case. */
export function portalHeaderKey(header: string): string {
  return tidyHeader(header).toLowerCase();
}

/** The header as people read it; a column that Graph has no place for keeps this name. */
export function tidyHeader(header: string): string {
  return header
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/\s+/g, ' ');
}

export const portalColumns: ReadonlyMap<string, PortalColumn> = new Map(
  columns.map(([header, path, kind]) => [portalHeaderKey(header), { place: path.split('.'), kind }]),
);

/** The portal's words for values that Graph writes as one word; compared without case, blanks and hyphens. */
export const graphWords: ReadonlyMap<string, string> = new Map(
  ['success', 'failure', 'notApplied', 'singleFactorAuthentication', 'multiFactorAuthentication'].map((word) => [
    word.toLowerCase(),
    word,
  ]),
);
