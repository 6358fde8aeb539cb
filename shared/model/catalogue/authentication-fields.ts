// How the person proved who they are, step by step, and what demanded it.
import type { Field } from '../field.ts';
import { aliased, entry, holder, kept, listOf, removed } from './entry.ts';

/** Keys whose values say how the client asked, never which server answered. */
const harmlessProcessingKeys = [
  'Login Hint Present',
  'Domain Hint Present',
  'Legacy TLS (TLS 1.0, 1.1, 3DES)',
  'Is CAE Token',
  'Is Client Capable',
  'Root Key Type',
  'Oauth Scope Info',
  'Azure AD App Authentication Library',
];

/** Microsoft's fixed words for what asked for more proof; anything else may be the name of a policy. */
const knownRequirements = [
  'Conditional Access',
  'Per-user MFA',
  'User',
  'Security Defaults',
  'Security defaults',
  'Identity Protection',
  'Baseline Protection',
  'Authentication Strength(s)',
  'Request',
];

export const authenticationFields: readonly Field[] = [
  entry('authenticationRequirement', 'Edm.String', 'B', 'subject', kept),
  holder('authenticationDetails', 'Collection(graph.authenticationDetail)', 'A', 'subject'),
  holder('authenticationDetails[*]', 'graph.authenticationDetail', 'A', 'subject'),
  entry('authenticationDetails[*].authenticationStepDateTime', 'Edm.DateTimeOffset', 'A', 'subject', kept),
  entry('authenticationDetails[*].authenticationMethod', 'Edm.String', 'A', 'subject', kept),
  // May hold phone digits, a passkey's name, or the server that checked the password: the detectors look into it.
  entry('authenticationDetails[*].authenticationMethodDetail', 'Edm.String', 'A', 'mixed', kept, { freeText: true }),
  entry('authenticationDetails[*].succeeded', 'Edm.Boolean', 'A', 'subject', kept),
  entry('authenticationDetails[*].authenticationStepResultDetail', 'Edm.String', 'A', 'mixed', kept, {
    freeText: true,
  }),
  entry('authenticationDetails[*].authenticationStepRequirement', 'Edm.String', 'A', 'subject', kept),
  ...listOf('authenticationMethodsUsed', 'Edm.String', 'A', 'subject', kept),
  holder('authenticationProcessingDetails', 'Collection(graph.keyValue)', 'B', 'infrastructure'),
  holder('authenticationProcessingDetails[*]', 'graph.keyValue', 'B', 'infrastructure'),
  entry('authenticationProcessingDetails[*].key', 'Edm.String', 'B', 'infrastructure', kept),
  entry('authenticationProcessingDetails[*].value', 'Edm.String', 'B', 'infrastructure', removed('INFRASTRUCTURE'), {
    exceptions: [
      { when: { path: 'authenticationProcessingDetails[*].key', in: harmlessProcessingKeys }, treatment: kept },
      {
        when: { path: 'authenticationProcessingDetails[*].key', equals: 'IP Addresses Involved in Auth Flow' },
        treatment: kept,
        cautious: removed('CAUTION'),
      },
    ],
    freeText: true,
  }),
  entry('authenticationProtocol', 'graph.protocolType', 'B', 'subject', kept),
  holder(
    'authenticationRequirementPolicies',
    'Collection(graph.authenticationRequirementPolicy)',
    'C',
    'security-configuration',
  ),
  holder(
    'authenticationRequirementPolicies[*]',
    'graph.authenticationRequirementPolicy',
    'C',
    'security-configuration',
  ),
  entry('authenticationRequirementPolicies[*].requirementProvider', 'graph.requirementProvider', 'C', 'subject', kept),
  entry(
    'authenticationRequirementPolicies[*].detail',
    'Edm.String',
    'C',
    'security-configuration',
    aliased('Policy', 'SECURITY_CONFIGURATION'),
    {
      exceptions: [
        { when: { path: 'authenticationRequirementPolicies[*].detail', in: knownRequirements }, treatment: kept },
      ],
    },
  ),
  // Why the person had to sign in again: an effect on them, in Microsoft's fixed words.
  holder('sessionLifetimePolicies', 'Collection(graph.sessionLifetimePolicy)', 'C', 'subject'),
  holder('sessionLifetimePolicies[*]', 'graph.sessionLifetimePolicy', 'C', 'subject'),
  entry('sessionLifetimePolicies[*].expirationRequirement', 'Edm.String', 'C', 'subject', kept),
  entry('sessionLifetimePolicies[*].detail', 'Edm.String', 'C', 'subject', kept),
  holder('mfaDetail', 'graph.mfaDetail', 'A', 'subject'),
  entry('mfaDetail.authMethod', 'Edm.String', 'A', 'subject', kept),
  entry('mfaDetail.authDetail', 'Edm.String', 'A', 'mixed', kept, { freeText: true }),
  holder('authenticationAppDeviceDetails', 'graph.authenticationAppDeviceDetails', 'B', 'subject'),
  entry('authenticationAppDeviceDetails.deviceId', 'Edm.String', 'B', 'subject', kept, {
    cautious: aliased('Device id', 'CAUTION'),
  }),
  entry('authenticationAppDeviceDetails.operatingSystem', 'Edm.String', 'B', 'subject', kept),
  entry('authenticationAppDeviceDetails.appVersion', 'Edm.String', 'B', 'subject', kept),
  entry('authenticationAppDeviceDetails.clientApp', 'Edm.String', 'B', 'subject', kept),
];
