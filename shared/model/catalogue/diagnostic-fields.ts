// What Azure Monitor's diagnostic rows add: properties that Graph does not have, and the envelope around them.
import type { Field } from '../field.ts';
import { aliased, entry, generalised, holder, kept, listOf, otherName, removed } from './entry.ts';
import { graphField } from './graph-fields.ts';

const diagnostic = { origin: 'diagnostic' } as const;

/** The importer puts the envelope's own members in one extra property `envelope`, after Graph's names. */
const envelope: readonly Field[] = [
  holder('envelope', 'object', 'B', 'infrastructure', diagnostic),
  entry('envelope.time', 'Edm.DateTimeOffset', 'B', 'infrastructure', kept, diagnostic),
  entry(
    'envelope.resourceId',
    'Edm.String',
    'B',
    'infrastructure',
    generalised('resource-type', 'INFRASTRUCTURE'),
    diagnostic,
  ),
  entry('envelope.operationName', 'Edm.String', 'B', 'infrastructure', kept, diagnostic),
  entry('envelope.operationVersion', 'Edm.String', 'B', 'infrastructure', kept, diagnostic),
  entry('envelope.category', 'Edm.String', 'B', 'subject', kept, diagnostic),
  // The organisation's own tenant: the same id as homeTenantId or resourceTenantId, which stay.
  entry('envelope.tenantId', 'Edm.String', 'B', 'organisation', kept, diagnostic),
  otherName('envelope.resultType', graphField('status.errorCode'), 'diagnostic', 'Edm.String'),
  entry('envelope.resultSignature', 'Edm.String', 'B', 'infrastructure', kept, diagnostic),
  otherName('envelope.resultDescription', graphField('status.failureReason'), 'diagnostic'),
  entry('envelope.durationMs', 'Edm.Int64', 'B', 'infrastructure', kept, diagnostic),
  otherName('envelope.callerIpAddress', graphField('ipAddress'), 'diagnostic'),
  otherName('envelope.correlationId', graphField('correlationId'), 'diagnostic'),
  otherName('envelope.identity', graphField('userDisplayName'), 'diagnostic'),
  entry('envelope.Level', 'Edm.Int32', 'B', 'infrastructure', kept, diagnostic),
  entry('envelope.level', 'Edm.String', 'B', 'infrastructure', kept, diagnostic),
  otherName('envelope.location', graphField('location.countryOrRegion'), 'diagnostic'),
];

export const diagnosticFields: readonly Field[] = [
  entry('authenticationDetails[*].StatusSequence', 'Edm.Int64', 'B', 'infrastructure', kept, diagnostic),
  entry('authenticationDetails[*].RequestSequence', 'Edm.Int64', 'B', 'infrastructure', kept, diagnostic),
  entry('conditionalAccessAudiences[*].applicationId', 'Edm.String', 'C', 'subject', kept, diagnostic),
  entry('conditionalAccessAudiences[*].audienceReasons', 'Edm.String', 'C', 'subject', kept, diagnostic),
  ...listOf(
    'authenticationStrengths',
    'Edm.String',
    'C',
    'security-configuration',
    removed('SECURITY_CONFIGURATION'),
    diagnostic,
  ),
  holder('userAdministrativeUnits', 'Collection(object)', 'C', 'security-configuration', diagnostic),
  holder('userAdministrativeUnits[*]', 'object', 'C', 'security-configuration', diagnostic),
  entry(
    'userAdministrativeUnits[*].id',
    'Edm.String',
    'C',
    'security-configuration',
    aliased('Administrative unit', 'SECURITY_CONFIGURATION'),
    diagnostic,
  ),
  entry('ssoExtensionVersion', 'Edm.String', 'B', 'subject', kept, diagnostic),
  entry('rngcStatus', 'Edm.Int32', 'B', 'subject', kept, diagnostic),
  otherName('managedIdentityType', graphField('managedServiceIdentity.msiType'), 'diagnostic'),
  entry('redirectUrl', 'Edm.String', 'B', 'organisation', kept, { ...diagnostic, freeText: true }),
  entry('tenantId', 'Edm.String', 'B', 'organisation', kept, diagnostic),
  entry('appServicePrincipalId', 'Edm.String', 'B', 'organisation', kept, diagnostic),
  entry('sourceAppClientId', 'Edm.String', 'B', 'subject', kept, diagnostic),
  ...envelope,
];
