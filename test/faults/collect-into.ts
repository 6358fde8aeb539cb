// Collects into an open case the way the command does, with small pages: the parts of the product, put together for the
// matrix. Used in this process and in the child that is killed.

import type { OpenCase } from '../../electron/case/open-case.ts';
import { type CollectRunResult, collectRun } from '../../electron/collect/graph/collect-run.ts';
import type { CollectionStore } from '../../electron/collect/graph/collection-store.ts';
import { createGraphClient } from '../../electron/collect/graph/create-graph-client.ts';
import type { TokenSource } from '../../electron/collect/graph/token-source.ts';
import type { HttpRequest } from '../../electron/collect/graph/transport.ts';
import { createNodeTransport } from '../../electron/collect/http/node-transport.ts';
import { appError } from '../../shared/errors.ts';
import { type QueryKey, signInClasses } from '../../shared/model/collection.ts';
import { fail, ok } from '../../shared/result.ts';
import type { VirtualPacing } from '../support/virtual-pacing.ts';

export type CollectTarget = {
  readonly root: string;
  readonly tenantId: string;
  /** Object ids of the subject and of the officer who asks. */
  readonly subjectId: string;
  readonly officerId: string;
  readonly names: readonly string[];
  /** A file's token stays the same until somebody changes the file; others are renewed when they are refused. */
  readonly tokens: 'renewed' | 'file';
  readonly idleMilliseconds: number;
};

const permissions = 'AuditLog.Read.All Directory.Read.All User.Read.All Policy.Read.ConditionalAccess';
/** Reading the list of authorities takes tens of milliseconds: once per process. */
const transport = createNodeTransport({ environment: {} });

export async function collectInto(
  open: OpenCase,
  store: CollectionStore,
  target: CollectTarget,
  pacing: VirtualPacing,
): Promise<CollectRunResult> {
  const { subjectId, names, tenantId } = target;
  const signal = new AbortController().signal;
  const keys: readonly QueryKey[] = [
    { by: 'userId', value: subjectId },
    ...names.map((value) => ({ by: 'userPrincipalName' as const, value })),
  ];
  const client = createGraphClient({
    root: target.root,
    transport: {
      ...transport,
      send: async (request) => {
        const sent = await pacing.during(transport.send(withSmallPage(request)));
        // So that dates, which have whole seconds, tell what was asked first.
        pacing.pass(1000);
        return sent;
      },
    },
    tokens: tokensOf(target),
    pacing,
    throttle: null,
    report: () => undefined,
    signal,
    randomId: () => 'c',
    idleMilliseconds: target.idleMilliseconds,
  });
  const at = new Date(pacing.now()).toISOString();
  if (open.journal().length === 0) {
    open.append({ kind: 'subject', at, subject: { objectId: subjectId, names } });
    open.append({ kind: 'source', at, sourceId: 'tenant', sourceKind: 'graph', name: 'small', shape: 'graph' });
  }
  return collectRun({
    client,
    store,
    pacing,
    signal,
    report: () => undefined,
    request: {
      sourceId: 'tenant',
      tenantId,
      cloud: 'small',
      account: 'person',
      keys,
      classes: signInClasses,
      period: { from: null, to: null },
      directoryRead: true,
    },
  });
}

/** Rows instead of those that the collector asks for, which would bring a small tenant in one answer; different ones stay different. */
const smaller: ReadonlyMap<string, number> = new Map([
  ['1000', 7],
  ['999', 6],
  ['500', 5],
  ['333', 4],
  ['250', 3],
]);

function withSmallPage(request: HttpRequest): HttpRequest {
  const url = request.url.replace(/\$top=(\d+)/, (whole, top: string) => {
    const small = smaller.get(top);
    return small === undefined ? whole : `$top=${small}`;
  });
  return { ...request, url };
}

function tokensOf({ tokens, tenantId, officerId }: CollectTarget): TokenSource {
  let issued = 0;
  const make = () => {
    const claims = { tid: tenantId, oid: officerId, appid: 'app', scp: permissions, uti: String(issued) };
    return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
  };
  return {
    get: async (refused) => {
      if (refused !== undefined && tokens === 'file') return fail(appError('COLLECT_TOKEN_EXPIRED'));
      if (refused !== undefined && refused.rejected === make()) issued += 1;
      return ok({
        text: make(),
        tenantId,
        account: 'person' as const,
        accountId: officerId,
        permissions: permissions.split(' '),
      });
    },
  };
}
