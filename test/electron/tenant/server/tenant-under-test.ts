// A served synthetic tenant for tests: started with a token of its own, asked with plain `fetch`, closed at the end of the test.
import { onTestFinished } from 'vitest';
import type { FaultScriptInput } from '../../../../electron/tenant/server/faults/fault-script.ts';
import { readFaultScript } from '../../../../electron/tenant/server/faults/fault-script.ts';
import {
  type ServedTenant,
  serveTenant,
  type TenantServerOptions,
} from '../../../../electron/tenant/server/serve-tenant.ts';
import type { JsonObject } from '../../../../shared/model/json.ts';

export const noon = Date.parse('2026-11-01T12:00:00Z');
export const everyPermission = 'AuditLog.Read.All Directory.Read.All User.Read.All Policy.Read.ConditionalAccess';

export type TestPage = {
  readonly '@odata.nextLink'?: string;
  readonly value: readonly JsonObject[];
  readonly error?: { readonly code: string; readonly message: string };
};

export type TestAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly page: TestPage;
};

export type TestTenant = ServedTenant & {
  readonly token: (changes?: JsonObject) => string;
  /** `where` is a path below the root, or a whole next link. */
  readonly get: (where: string, headers?: Record<string, string>) => Promise<TestAnswer>;
  /** Follows next links to the end. */
  readonly all: (where: string) => Promise<readonly JsonObject[]>;
  /** A path to the sign-ins that match. */
  readonly signIns: (filter: string | null, rest?: string) => string;
};

export function jwt(claims: JsonObject): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
}

type Options = Partial<Omit<TenantServerOptions, 'faults'>> & { readonly faults?: FaultScriptInput['faults'] };

export async function tenantUnderTest({ faults = [], ...options }: Options = {}): Promise<TestTenant> {
  const script = readFaultScript(JSON.stringify({ faults }));
  if (!script.ok) throw new Error(JSON.stringify(script.error));
  const served = await serveTenant({
    seed: 1,
    records: 120,
    recordsOfOthers: 12,
    clock: () => noon,
    throttle: null,
    acceptAnyToken: true,
    ...options,
    faults: script.value,
  });
  onTestFinished(served.close);
  const token = (changes: JsonObject = {}) =>
    jwt({ tid: served.tenantId, oid: served.data.users.officer.id, appid: 'app', scp: everyPermission, ...changes });
  const get = async (where: string, headers: Record<string, string> = {}): Promise<TestAnswer> => {
    const url = where.startsWith('http') ? where : served.graphRoot + where;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token()}`, ...headers } });
    const text = await answer.text();
    let page: TestPage = { value: [] };
    try {
      page = JSON.parse(text) as TestPage;
    } catch {
      // Some faults make it no JSON; the test then looks at the text.
    }
    return { status: answer.status, headers: answer.headers, text, page };
  };
  return {
    ...served,
    token,
    get,
    signIns: (filter, rest = '') =>
      `/beta/auditLogs/signIns?${filter === null ? '' : `$filter=${encodeURIComponent(filter)}`}${rest}`,
    all: async (where) => {
      const found: JsonObject[] = [];
      for (let next: string | undefined = where; next !== undefined; ) {
        const { page, status, text } = await get(next);
        if (status !== 200) throw new Error(`${status} ${text}`);
        found.push(...page.value);
        next = page['@odata.nextLink'];
      }
      return found;
    },
  };
}

export const idsOf = (records: readonly JsonObject[]): ReadonlySet<string> =>
  new Set(records.map((record) => String(record.id)));
