// The nested types of `signIn` as Graph's metadata (CSDL) names them, written down by hand as ground truth for the catalogue.
import { readFileSync } from 'node:fs';

type SchemaProperty = { name: string; type: string; inV1: boolean };

export const signInSchema = JSON.parse(
  readFileSync(new URL('../../fixtures/schema/signIn_properties.json', import.meta.url), 'utf8'),
) as { properties: SchemaProperty[]; v1OnlyProperties: string[]; betaOnlyCount: number };

const text = 'Edm.String';
const number = 'Edm.Int32';
const truth = 'Edm.Boolean';

export const nestedTypes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'graph.signInStatus': { errorCode: number, failureReason: text, additionalDetails: text },
  'graph.deviceDetail': {
    deviceId: text,
    displayName: text,
    operatingSystem: text,
    browser: text,
    browserId: text,
    isCompliant: truth,
    isManaged: truth,
    trustType: text,
  },
  'graph.signInLocation': {
    city: text,
    state: text,
    countryOrRegion: text,
    geoCoordinates: 'graph.geoCoordinates',
  },
  'graph.geoCoordinates': { altitude: 'Edm.Double', latitude: 'Edm.Double', longitude: 'Edm.Double' },
  'graph.appliedConditionalAccessPolicy': {
    id: text,
    displayName: text,
    result: 'graph.appliedConditionalAccessPolicyResult',
    enforcedGrantControls: 'Collection(Edm.String)',
    enforcedSessionControls: 'Collection(Edm.String)',
    sessionControlsNotSatisfied: 'Collection(Edm.String)',
    conditionsSatisfied: 'graph.conditionalAccessConditions',
    conditionsNotSatisfied: 'graph.conditionalAccessConditions',
    includeRulesSatisfied: 'Collection(graph.conditionalAccessRuleSatisfied)',
    excludeRulesSatisfied: 'Collection(graph.conditionalAccessRuleSatisfied)',
    authenticationStrength: 'graph.authenticationStrength',
  },
  'graph.conditionalAccessRuleSatisfied': {
    conditionalAccessCondition: 'graph.conditionalAccessConditions',
    ruleSatisfied: 'graph.conditionalAccessRule',
  },
  'graph.authenticationStrength': {
    authenticationStrengthId: text,
    displayName: text,
    authenticationStrengthResult: 'graph.authenticationStrengthResult',
  },
  'graph.authenticationDetail': {
    authenticationStepDateTime: 'Edm.DateTimeOffset',
    authenticationMethod: text,
    authenticationMethodDetail: text,
    succeeded: truth,
    authenticationStepResultDetail: text,
    authenticationStepRequirement: text,
  },
  'graph.authenticationRequirementPolicy': { requirementProvider: 'graph.requirementProvider', detail: text },
  'graph.authenticationContext': { id: text, detail: 'graph.authenticationContextDetail' },
  'graph.sessionLifetimePolicy': { expirationRequirement: text, detail: text },
  'graph.keyValue': { key: text, value: text },
  'graph.networkLocationDetail': { networkType: 'graph.networkType', networkNames: 'Collection(Edm.String)' },
  'graph.mfaDetail': { authMethod: text, authDetail: text },
  'graph.managedIdentity': {
    msiType: 'graph.msiType',
    associatedResourceId: text,
    federatedTokenId: text,
    federatedTokenIssuer: text,
  },
  'graph.privateLinkDetails': { policyId: text, policyName: text, resourceId: text, policyTenantId: text },
  'graph.authenticationAppDeviceDetails': { deviceId: text, operatingSystem: text, appVersion: text, clientApp: text },
  'graph.authenticationAppPolicyDetails': {
    policyName: text,
    status: 'graph.authenticationAppPolicyStatus',
    authenticationEvaluation: 'graph.authenticationAppEvaluation',
    adminConfiguration: 'graph.authenticationAppAdminConfiguration',
  },
  'graph.appliedAuthenticationEventListener': {
    eventType: 'graph.authenticationEventType',
    executedListenerId: text,
    handlerResult: 'graph.authenticationEventHandlerResult',
  },
  'graph.agentic.agentSignIn': {
    agentType: 'graph.agentic.agentType',
    agentSubjectType: 'graph.agentic.agentType',
    agentSubjectParentId: text,
    parentAppId: text,
  },
  'graph.tokenProtectionStatusDetails': {
    signInSessionStatus: 'graph.tokenProtectionStatus',
    signInSessionStatusCode: number,
  },
};

/** Path and type of everything below a property of type `type`. */
export function typesBelow(path: string, type: string): [path: string, type: string][] {
  const item = /^Collection\((.+)\)$/.exec(type)?.[1];
  if (item !== undefined) return [[path, type], ...typesBelow(`${path}[*]`, item)];
  const members = Object.entries(nestedTypes[type] ?? {});
  return [[path, type], ...members.flatMap(([name, inner]) => typesBelow(`${path}.${name}`, inner))];
}
