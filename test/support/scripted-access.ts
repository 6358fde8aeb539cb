// Access to a tenant that a test plays: answers by a function, permissions granted or not, and everything asked is noted.
import type { GraphClient } from '../../electron/collect/graph/graph-client.ts';
import type { Officer } from '../../electron/flow/surroundings.ts';
import type { TenantAccess } from '../../electron/flow/tenant-access.ts';
import { clouds } from '../../shared/collect/graph/clouds.ts';
import { appError } from '../../shared/errors.ts';
import type { GapCause } from '../../shared/model/collection.ts';
import { fail, ok } from '../../shared/result.ts';
import type { PermissionAsked } from '../../shared/words/en/permission-words.ts';
import { nobodyThere } from './test-surroundings.ts';
import { createVirtualPacing } from './virtual-pacing.ts';

export type Played = { readonly body: unknown } | { readonly refused: GapCause; readonly status: number };

export const refusedDirectory: Played = { refused: 'FORBIDDEN', status: 403 };

/** @param answerFor gets path and query, and what was granted so far. `grants`: what the login page's visitor allows. */
export function scriptedAccess(
  answerFor: (url: string, granted: readonly PermissionAsked[]) => Played,
  grants: readonly PermissionAsked[] | 'cannot be asked' = [],
) {
  const asked: PermissionAsked[] = [];
  const granted: PermissionAsked[] = [];
  const explained: PermissionAsked[] = [];
  const urls: string[] = [];
  const client: GraphClient = {
    root: clouds.global.graphRoot,
    get: async ({ url, read }) => {
      urls.push(url);
      const answer = answerFor(decodeURIComponent(url.replaceAll('+', ' ')), granted);
      if ('refused' in answer) {
        const { refused: cause, status } = answer;
        return fail({ cause, status, graphCode: null, error: appError('COLLECT_FORBIDDEN') });
      }
      const bytes = Uint8Array.from(Buffer.from(JSON.stringify(answer.body)));
      const value = await read(bytes);
      if (!value.ok) throw new Error(`the test's answer cannot be read: ${value.error.code}`);
      return ok({ value: value.value, bytes, requestId: null, serverDate: null, tlsIssuer: null, milliseconds: 0 });
    },
  };
  const token = {
    text: 'token',
    tenantId: '7d1f6c1e-5a54-4c43-9d4e-2b8f0a6f9a01',
    account: 'person',
    accountId: null,
    permissions: [],
  } as const;
  const access: TenantAccess = {
    cloud: clouds.global,
    isInvented: false,
    client,
    token,
    withMore:
      grants === 'cannot be asked'
        ? null
        : async (permission) => {
            asked.push(permission);
            if (!grants.includes(permission)) return fail(appError('COLLECT_CONSENT_NEEDED'));
            granted.push(permission);
            return ok(token);
          },
    pacing: createVirtualPacing(),
    close: () => undefined,
  };
  const officer: Officer = { ...nobodyThere, explainPermission: (permission) => explained.push(permission) };
  return { access, officer, asked, explained, urls };
}
