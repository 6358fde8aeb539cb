// What every use case that asks a tenant on behalf of a case has to hold: the tenant is the case's own (design §4), and its
// answers come from one source.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { withCase } from './case-session.ts';
import type { Surroundings } from './surroundings.ts';
import { type AccessRequest, type TenantAccess, withTenant } from './tenant-access.ts';

/** The first collection fixes the tenant of a case. Fails with COLLECT_WRONG_TENANT. */
export function checkTenant(open: OpenCase, { token }: TenantAccess): Result<null, AppError> {
  const other = open.journal().some((entry) => entry.kind === 'collection' && entry.tenantId !== token.tenantId);
  return other ? fail(appError('COLLECT_WRONG_TENANT')) : ok(null);
}

/** Opens an existing case, signs in, and works with both; `isWorthIt` looks at the case before anybody has to sign in. */
export function withCaseAndTenant<T>(
  folder: string,
  request: AccessRequest,
  surroundings: Surroundings,
  isWorthIt: (open: OpenCase) => Result<null, AppError>,
  work: (open: OpenCase, access: TenantAccess) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  return withCase(folder, surroundings, false, async (open) => {
    const looked = isWorthIt(open);
    if (!looked.ok) return looked;
    return withTenant(request, surroundings, async (access) => {
      const isOurs = checkTenant(open, access);
      return isOurs.ok ? work(open, access) : isOurs;
    });
  });
}

/** One source per case for all that its tenant answers, whatever the number of runs. */
export function sourceOf(open: OpenCase, { cloud, isInvented }: TenantAccess, { effects }: Surroundings): string {
  const known = open.journal().find((entry) => entry.kind === 'source' && entry.sourceKind !== 'file');
  if (known?.kind === 'source') return known.sourceId;
  const sourceId = effects.randomId();
  open.append({
    kind: 'source',
    at: effects.now().toISOString(),
    sourceId,
    sourceKind: isInvented ? 'demo' : 'graph',
    name: cloud.name,
    shape: 'graph',
  });
  return sourceId;
}
