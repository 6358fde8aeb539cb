// Writes one invented event as a `signIn` of Graph beta: all 77 properties, in a fixed order, as a tenant delivers them.
import type { JsonObject } from '../../shared/model/json.ts';
import { base64OfGuid } from './guid-base64.ts';
import type { Organisation } from './people.ts';
import type { Random } from './random.ts';
import type { SignInEvent } from './sign-in-event.ts';

/** Servers in the company network; their names must not reach the person. */
export const internalServerNames = ['SRV-PTA-02.corp.contoso.example', 'ADFS-GENT-01', 'SRV-PHS-WEST-07'];

const processing: JsonObject[] = [
  { key: 'Legacy TLS (TLS 1.0, 1.1, 3DES)', value: 'False' },
  { key: 'Is CAE Token', value: 'True' },
];
const processingWithServer: JsonObject[] = [
  ...processing,
  { key: 'Oauth Scope Info', value: '["openid","profile","User.Read","Mail.ReadWrite"]' },
  { key: 'Azure AD App Authentication Library', value: 'Family: MSAL Library: MSAL.JS 4.21.0 Platform: JS' },
];
const noAgent: JsonObject = {
  agentType: 'notAgentic',
  agentSubjectType: null,
  agentSubjectParentId: null,
  parentAppId: null,
};
const lifetime: JsonObject[] = [
  { expirationRequirement: 'signInFrequencyPeriodicReauthentication', detail: 'Conditional Access' },
];
const byPolicy: JsonObject[] = [{ requirementProvider: 'multiConditionalAccess', detail: 'Conditional Access' }];
const context: JsonObject[] = [{ id: 'c1', detail: 'required' }];
const phoneApp: JsonObject = {
  deviceId: 'fa1e0c52-0000-4000-a000-5f1b7c0d2e01',
  operatingSystem: 'iOS 18.7',
  appVersion: '6.8.36',
  clientApp: 'microsoftAuthenticator',
};
const phonePolicies: JsonObject[] = [
  {
    policyName: 'numberMatch',
    status: 'numberMatchCorrectNumberEntered',
    authenticationEvaluation: 'success',
    adminConfiguration: 'enabled',
  },
];

type Context = {
  readonly home: Organisation;
  readonly partner: Organisation;
  readonly policies: JsonObject[];
  readonly random: Random;
};

/** The record as a plain object of its own; nested constants are shared, so copy before changing one. */
export function toRecord(event: SignInEvent, { home, partner, policies, random }: Context): JsonObject {
  const { app, device, place, outcome, interactive } = event;
  const failed = outcome.status.errorCode !== 0;
  const byApp = outcome.steps.some((step) => step.method === 'Mobile app notification');
  const originalRequestId = interactive && random.chance(1, 4) ? event.id : random.guid();
  return {
    id: event.id,
    createdDateTime: event.createdDateTime,
    userDisplayName: event.person.displayName,
    userPrincipalName: event.person.userPrincipalName,
    userId: event.person.objectId,
    appId: app.appId,
    appDisplayName: app.appDisplayName,
    ipAddress: event.ipAddress,
    ipAddressFromResourceProvider: !interactive && random.chance(1, 10) ? event.ipAddress : null,
    clientAppUsed: device.clientAppUsed,
    userAgent: device.userAgent,
    correlationId: event.correlationId,
    conditionalAccessStatus: statusOf(outcome.mood),
    originalRequestId,
    isInteractive: interactive,
    tokenIssuerName: '',
    tokenIssuerType: 'AzureAD',
    clientCredentialType: interactive ? 'none' : 'clientAssertion',
    processingTimeInMilliseconds: 60 + random.below(900),
    riskDetail: 'none',
    riskLevelAggregated: random.chance(1, 40) ? 'hidden' : 'none',
    riskLevelDuringSignIn: 'none',
    riskState: 'none',
    riskEventTypes_v2: place.location.countryOrRegion === 'MD' ? ['unfamiliarFeatures'] : [],
    resourceDisplayName: app.resourceDisplayName,
    resourceId: app.resourceId,
    resourceTenantId: app.atPartner ? partner.tenantId : home.tenantId,
    resourceOwnerTenantId: app.atPartner ? partner.tenantId : home.tenantId,
    resourceServicePrincipalId: app.resourceServicePrincipalId,
    homeTenantId: home.tenantId,
    homeTenantName: '',
    appOwnerTenantId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
    authenticationMethodsUsed: [],
    authenticationRequirement: outcome.requirement,
    authenticationRequirementPolicies: outcome.requirement === 'multiFactorAuthentication' ? byPolicy : [],
    authenticationDetails: stepsOf(event),
    authenticationProcessingDetails: detailsOf(interactive, random),
    authenticationProtocol: interactive ? (random.chance(1, 12) ? 'deviceCode' : 'oAuth2') : 'none',
    authenticationContextClassReferences: interactive && random.chance(1, 15) ? context : [],
    authenticationAppDeviceDetails: byApp ? phoneApp : null,
    authenticationAppPolicyEvaluationDetails: byApp ? phonePolicies : [],
    mfaDetail: byApp ? { authMethod: 'Mobile app notification', authDetail: null } : null,
    incomingTokenType: interactive ? 'none' : random.pick(['refreshToken', 'primaryRefreshToken']),
    signInTokenProtectionStatus: device.deviceDetail.isManaged ? 'bound' : 'unbound',
    appTokenProtectionStatus: null,
    tokenProtectionStatusDetails: {
      signInSessionStatus: device.deviceDetail.isManaged ? 'bound' : 'unbound',
      signInSessionStatusCode: device.deviceDetail.isManaged ? null : 1003,
    },
    uniqueTokenIdentifier: base64OfGuid(random.guid()),
    originalTransferMethod: 'none',
    sessionId: event.sessionId,
    clientSessionId: null,
    sessionLifetimePolicies: failed && !interactive ? lifetime : [],
    signInIdentifier: event.typed,
    signInIdentifierType: event.typedKind,
    signInEventTypes: interactive ? ['interactiveUser'] : ['nonInteractiveUser'],
    userType: app.atPartner ? 'guest' : 'member',
    crossTenantAccessType: app.atPartner ? 'b2bCollaboration' : 'none',
    flaggedForReview: false,
    isTenantRestricted: false,
    isThroughGlobalSecureAccess: false,
    globalSecureAccessIpAddress: null,
    autonomousSystemNumber: place.autonomousSystemNumber,
    status: outcome.status,
    deviceDetail: device.deviceDetail,
    location: random.chance(1, 30) ? { ...place.location, geoCoordinates: {} } : place.location,
    networkLocationDetails: place.networkLocationDetails.map(({ networkType, networkNames }) => ({
      networkType,
      networkNames: [...networkNames],
    })),
    appliedConditionalAccessPolicies: policies,
    conditionalAccessAudiences: interactive ? [app.resourceId] : [],
    appliedEventListeners: [],
    servicePrincipalId: '',
    servicePrincipalName: null,
    servicePrincipalCredentialKeyId: null,
    servicePrincipalCredentialThumbprint: '',
    federatedCredentialId: null,
    azureResourceId: null,
    managedServiceIdentity: null,
    privateLinkDetails: null,
    agent: interactive ? noAgent : null,
  };
}

function statusOf(mood: SignInEvent['outcome']['mood']): string {
  if (mood === 'passed') return 'success';
  return mood === 'not-applied' ? 'notApplied' : 'failure';
}

function stepsOf(event: SignInEvent): JsonObject[] {
  return event.outcome.steps.map((step) => ({
    authenticationStepDateTime: `${new Date(event.instant + step.after * 1000).toISOString().slice(0, 19)}Z`,
    authenticationMethod: step.method,
    authenticationMethodDetail: step.detail,
    succeeded: step.succeeded,
    authenticationStepResultDetail: step.result,
    authenticationStepRequirement: step.second ? 'Secondary authentication' : 'Primary authentication',
  }));
}

function detailsOf(interactive: boolean, random: Random): JsonObject[] {
  if (!interactive || !random.chance(1, 8)) return random.chance(1, 3) ? processingWithServer : processing;
  return [
    ...processing,
    { key: 'Pass-through Authentication Agent', value: random.pick(internalServerNames) },
    { key: 'Login Hint Present', value: 'True' },
  ];
}
