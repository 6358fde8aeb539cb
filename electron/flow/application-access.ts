// Signing in to the synthetic tenant as its registered application: what the demo and the bench do, where nobody sits. Apart from
// run-tenant.ts, so that who only signs in need not load a tenant.
import type { RunningTenant } from './run-tenant.ts';
import type { AccessRequest } from './tenant-access.ts';

export function accessOfApplication({
  tenantId,
  clientId,
  files,
}: Pick<RunningTenant, 'tenantId' | 'clientId' | 'files'>): AccessRequest {
  return {
    cloud: files.cloud,
    way: 'certificate',
    tenant: tenantId,
    clientId,
    certificateFile: files.certificate,
    keyFile: files.key,
    tokenFile: undefined,
    isInvented: true,
  };
}
