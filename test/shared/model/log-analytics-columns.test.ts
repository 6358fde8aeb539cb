// Columns of the five Log Analytics tables, from the vendor's table reference: each is a Graph name or an entry of its own.
import { expect, it } from 'vitest';
import { fieldAt, fieldCatalogue } from '../../../shared/model/field-catalogue.ts';

const columns =
  `AADTenantId AlternateSignInName AppDisplayName AppId AppliedConditionalAccessPolicies AppliedEventListeners
  AuthenticationContextClassReferences AuthenticationDetails AuthenticationMethodsUsed AuthenticationProcessingDetails
  AuthenticationProtocol AuthenticationRequirement AuthenticationRequirementPolicies AutonomousSystemNumber Category
  ClientAppUsed ConditionalAccessPolicies ConditionalAccessStatus CorrelationId CreatedDateTime CrossTenantAccessType
  DeviceDetail DurationMs FederatedCredentialId FlaggedForReview HomeTenantId IPAddress IPAddressFromResourceProvider Id
  Identity IsInteractive IsRisky Level Location MfaDetail NetworkLocationDetails OperationName OperationVersion
  OriginalRequestId ProcessingTimeInMilliseconds ProcessingTimeInMs Requirement Resource ResourceDisplayName
  ResourceGroup ResourceId ResourceProvider ResourceServicePrincipalId ResourceTenantId ResultDescription
  ResultSignature ResultType RiskDetail RiskEventTypes RiskEventTypes_V2 RiskLevel RiskLevelAggregated
  RiskLevelDuringSignIn RiskState ServicePrincipalCredentialKeyId ServicePrincipalCredentialThumbprint
  ServicePrincipalId ServicePrincipalName SessionLifetimePolicies SignInEventTypes SignInIdentifier
  SignInIdentifierType SourceSystem Status TenantId TimeGenerated TokenIssuerName TokenIssuerType Type
  UniqueTokenIdentifier UserAgent UserDisplayName UserId UserPrincipalName UserType _BilledSize _IsBillable`.split(
    /\s+/,
  );

/** Columns that Graph has under another name (reference: names across shapes). */
const renamed = new Set(['LocationDetails', 'ResourceIdentity']);

it('knows every column of the Log Analytics tables, under its own name or Graph’s', () => {
  const names = new Set(fieldCatalogue.map(({ path }) => path.toLowerCase()));
  const unknown = [...columns, ...renamed].filter(
    (column) => !renamed.has(column) && fieldAt(column) === undefined && !names.has(column.toLowerCase()),
  );
  expect(unknown).toEqual([]);
});
