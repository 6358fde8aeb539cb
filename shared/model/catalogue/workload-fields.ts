// Fields for programs that sign in by themselves. In a person's records they are normally empty.
import type { Field } from '../field.ts';
import { aliased, entry, generalised, holder, kept, removed } from './entry.ts';

const hidden = removed('INFRASTRUCTURE');
const typeOnly = generalised('resource-type', 'INFRASTRUCTURE');

export const workloadFields: readonly Field[] = [
  entry('servicePrincipalId', 'Edm.String', 'B', 'infrastructure', hidden),
  entry('servicePrincipalName', 'Edm.String', 'B', 'infrastructure', hidden),
  entry('servicePrincipalCredentialKeyId', 'Edm.String', 'B', 'infrastructure', hidden),
  entry('servicePrincipalCredentialThumbprint', 'Edm.String', 'B', 'infrastructure', hidden),
  entry('federatedCredentialId', 'Edm.String', 'B', 'infrastructure', hidden),
  entry('clientCredentialType', 'graph.clientCredentialType', 'B', 'infrastructure', kept),
  entry('azureResourceId', 'Edm.String', 'B', 'infrastructure', typeOnly),
  holder('managedServiceIdentity', 'graph.managedIdentity', 'B', 'infrastructure'),
  entry('managedServiceIdentity.msiType', 'graph.msiType', 'B', 'infrastructure', kept),
  entry('managedServiceIdentity.associatedResourceId', 'Edm.String', 'B', 'infrastructure', typeOnly),
  entry('managedServiceIdentity.federatedTokenId', 'Edm.String', 'B', 'infrastructure', hidden),
  entry('managedServiceIdentity.federatedTokenIssuer', 'Edm.String', 'B', 'infrastructure', hidden),
  holder('privateLinkDetails', 'graph.privateLinkDetails', 'B', 'infrastructure'),
  entry(
    'privateLinkDetails.policyId',
    'Edm.String',
    'B',
    'security-configuration',
    aliased('Private link policy id', 'SECURITY_CONFIGURATION'),
  ),
  entry(
    'privateLinkDetails.policyName',
    'Edm.String',
    'B',
    'security-configuration',
    aliased('Private link policy', 'SECURITY_CONFIGURATION'),
  ),
  entry('privateLinkDetails.resourceId', 'Edm.String', 'B', 'infrastructure', typeOnly),
  entry('privateLinkDetails.policyTenantId', 'Edm.String', 'B', 'organisation', kept),
];
