// Least privilege: AuditLog.Read.All first; one permission more only when an answer shows the need, and never without saying why.
import { earliestUrl } from '../../shared/collect/graph/sign-ins-query.ts';
import type { AppError } from '../../shared/errors.ts';
import type { QueryKey } from '../../shared/model/collection.ts';
import { getOwn, isJsonObject, type JsonValue } from '../../shared/model/json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PermissionAsked } from '../../shared/words/en/permission-words.ts';
import { findPerson, type PersonOutcome } from '../collect/graph/find-person.ts';
import type { BadBody } from '../collect/graph/graph-client.ts';
import type { Officer } from './surroundings.ts';
import type { TenantAccess } from './tenant-access.ts';

/** Finds the person; where the directory may not be read, asks for that right once. Refused, it goes on without. */
export async function findWithRights(
  access: TenantAccess,
  typed: string,
  officer: Officer,
): Promise<Result<PersonOutcome, AppError>> {
  let found = await findPerson(access.client, typed);
  if (found.ok && found.value.kind === 'no-directory' && (await isGranted(access, 'User.Read.All', officer))) {
    found = await findPerson(access.client, typed);
  }
  return found.ok ? found : fail(found.error.error);
}

/**
 * Looks at one record of the person. Where Graph leaves the Conditional Access policies out, asks for the right to see them.
 * Where it wants to look up the licence and may not, asks for the directory. Nothing found, nothing asked.
 */
export async function askForFieldRights(access: TenantAccess, key: QueryKey, officer: Officer): Promise<void> {
  if (access.withMore === null) return;
  const look = () =>
    access.client.get({
      url: earliestUrl('beta', 'interactiveUser', key),
      budget: 'reports',
      read: readFirst,
      timeOutTries: 0,
    });
  let reply = await look();
  if (
    !reply.ok &&
    reply.error.cause === 'NO_DIRECTORY_ACCESS' &&
    (await isGranted(access, 'Directory.Read.All', officer))
  ) {
    reply = await look();
  }
  if (reply.ok && reply.value.value === 'without-policies')
    await isGranted(access, 'Policy.Read.ConditionalAccess', officer);
}

async function isGranted({ withMore }: TenantAccess, permission: PermissionAsked, officer: Officer): Promise<boolean> {
  if (withMore === null) return false;
  officer.explainPermission(permission);
  return (await withMore(permission)).ok;
}

type FirstRecord = 'none' | 'with-policies' | 'without-policies';

function readFirst(bytes: Uint8Array): Result<FirstRecord, BadBody> {
  let body: JsonValue;
  try {
    body = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return fail({ code: 'NOT_JSON' });
  }
  const list = isJsonObject(body) ? getOwn(body, 'value') : undefined;
  if (!Array.isArray(list)) return fail({ code: 'NOT_THE_SHAPE' });
  const [first] = list;
  if (first === undefined || !isJsonObject(first)) return ok('none');
  // Null and absent both mean "not permitted"; none applied is an empty list (Graph: signIn, appliedConditionalAccessPolicies).
  return ok(Array.isArray(getOwn(first, 'appliedConditionalAccessPolicies')) ? 'with-policies' : 'without-policies');
}
