// One collection under the published throttle in time that does not pass: real HTTP, the tenant's own throttle, the real
// client, plan and case; only waiting is virtual, and each page takes as long as the run says.
import { join } from 'node:path';
import type { CollectPhase } from '../../../electron/collect/graph/collect-progress.ts';
import { collectRun } from '../../../electron/collect/graph/collect-run.ts';
import { createGraphClient } from '../../../electron/collect/graph/create-graph-client.ts';
import type { GraphClient } from '../../../electron/collect/graph/graph-client.ts';
import type { Transport } from '../../../electron/collect/graph/transport.ts';
import { createNodeTransport } from '../../../electron/collect/http/node-transport.ts';
import { withCase } from '../../../electron/flow/case-session.ts';
import { collectionStoreOf } from '../../../electron/flow/collection-store.ts';
import type { TenantData } from '../../../electron/tenant/server/data/tenant-data.ts';
import { publishedLimit } from '../../../electron/tenant/server/graph/throttle.ts';
import { startTenant } from '../../../electron/tenant/server/start-tenant.ts';
import { signInClasses } from '../../../shared/model/collection.ts';
import { ok } from '../../../shared/result.ts';
import { createVirtualPacing, type VirtualPacing } from '../../support/virtual-pacing.ts';
import type { Desk } from '../desk.ts';

export type ThrottledRun = {
  readonly records: number;
  /** Virtual seconds of the first reading by object id, and of the whole run. */
  readonly firstSeconds: number;
  readonly totalSeconds: number;
  readonly firstRequests: number;
  readonly requests: number;
  /** Answers of the tenant that were 429. */
  readonly refused: number;
};

/** `data` ends where the virtual time begins. */
export async function runThrottled(
  desk: Desk,
  data: TenantData,
  startsAt: number,
  pageMilliseconds: number,
): Promise<ThrottledRun> {
  const pacing = createVirtualPacing(startsAt);
  const tenant = await startTenant({ encrypted: false, seed: 'bench', data, clock: pacing.realNow });
  const plain = createNodeTransport({ environment: {} });
  const signal = new AbortController().signal;
  const text = tenant.issueToken(['AuditLog.Read.All']);
  const client = createGraphClient({
    root: tenant.graphRoot,
    transport: slowTransport(plain, pacing, pageMilliseconds),
    tokens: {
      get: async () => ok({ text, tenantId: data.tenantId, account: 'person', accountId: null, permissions: [] }),
    },
    pacing,
    throttle: publishedLimit,
    report: () => undefined,
    signal,
    randomId: desk.surroundings.effects.randomId,
  });
  const folder = join(desk.folder, `throttled-${data.rows.count()}-${pageMilliseconds}`);
  const { id, signInName } = data.users.subject;
  let first: { readonly records: number; readonly at: number; readonly requests: number } | null = null;
  let phase: CollectPhase | null = null;
  try {
    const ran = await withCase(folder, desk.surroundings, true, async (open) => {
      const store = collectionStoreOf(open);
      return ok(
        await collectRun({
          client: timelessReader(client, pacing),
          store: { ...store, appendPage: (...page) => pacing.during(store.appendPage(...page)) },
          pacing,
          signal,
          request: {
            sourceId: 'bench',
            tenantId: data.tenantId,
            cloud: 'synthetic',
            account: 'person',
            keys: [
              { by: 'userId', value: id },
              { by: 'userPrincipalName', value: signInName },
            ],
            classes: signInClasses,
            period: { from: null, to: null },
            directoryRead: true,
          },
          report: (progress) => {
            if (phase === 'first-reading' && progress.phase !== phase)
              first = { records: progress.newRecords, at: pacing.monotonic(), requests: tenant.requestCount() };
            phase = progress.phase;
          },
        }),
      );
    });
    if (!ran.ok || ran.value.kind !== 'done' || first === null) throw new Error('the throttled run did not end well');
    const { records, at, requests } = first as { records: number; at: number; requests: number };
    return {
      records,
      firstSeconds: at / 1000,
      totalSeconds: pacing.monotonic() / 1000,
      firstRequests: requests,
      requests: tenant.requestCount(),
      refused: tenant.requests.filter(({ status }) => status === 429).length,
    };
  } finally {
    plain.close();
    await tenant.close();
  }
}

function slowTransport(plain: Transport, pacing: VirtualPacing, pageMilliseconds: number): Transport {
  return {
    close: plain.close,
    send: async (request) => {
      const answer = await pacing.during(plain.send(request));
      await pacing.sleep(pageMilliseconds);
      return answer;
    },
  };
}

/** Reading takes real time on another thread, which must not count as waiting. */
function timelessReader(client: GraphClient, pacing: VirtualPacing): GraphClient {
  return {
    root: client.root,
    get: (call) => client.get({ ...call, read: (bytes) => pacing.during(Promise.resolve(call.read(bytes))) }),
  };
}
