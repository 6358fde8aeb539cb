// Columns of SigninLogs and its sister tables (Azure Monitor table reference) with the Graph property each stands for.
// Not listed: ResourceId (`/tenants/…`, not the resource), Location (a country), Category and other envelope columns.
import type { ColumnKind } from './column-value.ts';

export type LogAnalyticsColumn = { readonly graphName: string; readonly kind: ColumnKind };

const renamed: readonly (readonly [string, string, ColumnKind])[] = [
  ['IPAddress', 'ipAddress', 'text'],
  ['IPAddressFromResourceProvider', 'ipAddressFromResourceProvider', 'text'],
  ['ResourceIdentity', 'resourceId', 'text'],
  ['LocationDetails', 'location', 'json'],
  ['ConditionalAccessPolicies', 'appliedConditionalAccessPolicies', 'json'],
  ['AppliedConditionalAccessPolicies', 'appliedConditionalAccessPolicies', 'json'],
  ['RiskEventTypes_V2', 'riskEventTypes_v2', 'json'],
  ['ProcessingTimeInMs', 'processingTimeInMilliseconds', 'integer'],
];

/** Columns that are Graph's name with a capital first letter. */
const capitalised: Readonly<Record<ColumnKind, string>> = {
  text: `Id CreatedDateTime UserDisplayName UserPrincipalName UserId UserType SignInIdentifier SignInIdentifierType
    AlternateSignInName AppDisplayName AppId AppOwnerTenantId ResourceDisplayName ResourceTenantId ResourceOwnerTenantId
    ResourceServicePrincipalId HomeTenantId HomeTenantName GlobalSecureAccessIpAddress ClientAppUsed UserAgent
    CorrelationId OriginalRequestId UniqueTokenIdentifier SessionId ClientSessionId ConditionalAccessStatus
    AuthenticationRequirement AuthenticationProtocol IncomingTokenType ClientCredentialType CrossTenantAccessType
    OriginalTransferMethod TokenIssuerType TokenIssuerName SignInTokenProtectionStatus AppTokenProtectionStatus RiskDetail
    RiskLevel RiskLevelAggregated RiskLevelDuringSignIn RiskState ServicePrincipalId ServicePrincipalName
    ServicePrincipalCredentialKeyId ServicePrincipalCredentialThumbprint FederatedCredentialId AzureResourceId
    SourceAppClientId AppServicePrincipalId`,
  boolean: 'IsInteractive IsRisky FlaggedForReview IsTenantRestricted IsThroughGlobalSecureAccess',
  integer: 'AutonomousSystemNumber ProcessingTimeInMilliseconds',
  json: `Status DeviceDetail MfaDetail AuthenticationDetails AuthenticationMethodsUsed AuthenticationProcessingDetails
    AuthenticationRequirementPolicies AuthenticationContextClassReferences NetworkLocationDetails SessionLifetimePolicies
    SignInEventTypes ConditionalAccessAudiences RiskEventTypes TokenProtectionStatusDetails ManagedServiceIdentity
    PrivateLinkDetails AppliedEventListeners AuthenticationAppDeviceDetails AuthenticationAppPolicyEvaluationDetails Agent`,
};

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

const kinds = ['text', 'boolean', 'integer', 'json'] as const;

export const logAnalyticsColumns: ReadonlyMap<string, LogAnalyticsColumn> = new Map([
  ...kinds.flatMap((kind) =>
    capitalised[kind].split(/\s+/).map((name) => [name, { graphName: lowerFirst(name), kind }] as const),
  ),
  ...renamed.map(([name, graphName, kind]) => [name, { graphName, kind }] as const),
]);

/** The column behind an export's decorations: `CreatedDateTime [UTC]`, `Status_dynamic`, `Status_string`. */
export function plainColumnName(header: string): string {
  return header
    .trim()
    .replace(/ \[[^\]]*\]$/, '')
    .replace(/_(dynamic|string)$/, '');
}
