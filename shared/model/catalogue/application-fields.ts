// Which application was used to reach which service, and whose organisation each belongs to.
import type { Field, FieldException } from '../field.ts';
import { aliased, entry, holder, kept } from './entry.ts';

/**
 * A foreign tenant is named only where the person plainly knows it: as guest or by direct connection. In the other
 * cross-tenant cases it may be a customer of the person's employer (EDPB Guidelines 01/2022 on Art. 15(4)).
 */
const hiddenCustomer: readonly FieldException[] = [
  {
    when: { path: 'crossTenantAccessType', in: ['serviceProvider', 'microsoftSupport', 'passthrough'] },
    treatment: aliased('Organisation', 'OTHER_ORGANISATION'),
  },
];

export const applicationFields: readonly Field[] = [
  entry('appDisplayName', 'Edm.String', 'A', 'subject', kept),
  entry('appId', 'Edm.String', 'A', 'subject', kept),
  entry('appOwnerTenantId', 'Edm.String', 'B', 'organisation', kept, { exceptions: hiddenCustomer }),
  entry('resourceDisplayName', 'Edm.String', 'A', 'subject', kept),
  entry('resourceId', 'Edm.String', 'B', 'subject', kept),
  entry('resourceServicePrincipalId', 'Edm.String', 'B', 'organisation', kept),
  entry('resourceTenantId', 'Edm.String', 'B', 'organisation', kept, { exceptions: hiddenCustomer }),
  entry('resourceOwnerTenantId', 'Edm.String', 'B', 'organisation', kept, { exceptions: hiddenCustomer }),
  entry('homeTenantId', 'Edm.String', 'B', 'organisation', kept),
  entry('homeTenantName', 'Edm.String', 'B', 'organisation', kept),
  entry('crossTenantAccessType', 'graph.signInAccessType', 'B', 'subject', kept),
  entry('isTenantRestricted', 'Edm.Boolean', 'B', 'subject', kept),
  entry('clientAppUsed', 'Edm.String', 'A', 'subject', kept),
  entry('tokenIssuerName', 'Edm.String', 'B', 'infrastructure', kept),
  entry('tokenIssuerType', 'graph.tokenIssuerType', 'B', 'infrastructure', kept),
  holder('agent', 'graph.agentic.agentSignIn', 'B', 'subject'),
  entry('agent.agentType', 'graph.agentic.agentType', 'B', 'subject', kept),
  entry('agent.agentSubjectType', 'graph.agentic.agentType', 'B', 'subject', kept),
  entry('agent.agentSubjectParentId', 'Edm.String', 'B', 'infrastructure', aliased('Agent', 'INFRASTRUCTURE')),
  entry('agent.parentAppId', 'Edm.String', 'B', 'organisation', kept),
];
