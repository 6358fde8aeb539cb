// A Graph client set up for tests: real server, real transport, time that passes at once.
import { afterAll, onTestFinished } from 'vitest';
import { createGraphClient, type GraphClientParts } from '../../../../electron/collect/graph/create-graph-client.ts';
import type { GraphCall, WaitReport } from '../../../../electron/collect/graph/graph-client.ts';
import type { TokenSource } from '../../../../electron/collect/graph/token-source.ts';
import { createNodeTransport } from '../../../../electron/collect/http/node-transport.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { type ScriptedAnswer, type ScriptedRequest, startScriptedGraph } from '../../../support/scripted-graph.ts';
import { createVirtualPacing } from '../../../support/virtual-pacing.ts';

/** One for a file of tests: making one reads every root certificate of the system. */
export const transport = createNodeTransport({ environment: {} });
afterAll(() => transport.close());

/** Reads a list and counts its items. */
export const countItems: GraphCall<number>['read'] = (bytes) => {
  try {
    const body = JSON.parse(Buffer.from(bytes).toString('utf8')) as { value?: unknown };
    return Array.isArray(body.value) ? ok(body.value.length) : fail({ code: 'NOT_THE_SHAPE' });
  } catch {
    return fail({ code: 'NOT_JSON' });
  }
};

export const signIns: GraphCall<number> = {
  url: '/beta/auditLogs/signIns?$top=2',
  budget: 'reports',
  read: countItems,
};

/** Hands out `token-1`, and a new one for each that is refused. */
export function countingTokens() {
  const refused: { rejected: string; claims: string | null }[] = [];
  let asked = 0;
  const source: TokenSource = {
    get: async (refusal) => {
      asked += 1;
      if (refusal !== undefined) refused.push(refusal);
      const text = `token-${refused.length + 1}`;
      return ok({ text, tenantId: 't', account: 'person', accountId: null, permissions: [] });
    },
  };
  return { source, refused, asked: () => asked };
}

export type BenchOptions = Partial<GraphClientParts> & { readonly skew?: number };

export async function clientBench(
  answerFor: (request: ScriptedRequest) => ScriptedAnswer | Promise<ScriptedAnswer>,
  { skew = 0, ...parts }: BenchOptions = {},
) {
  const pacing = createVirtualPacing(undefined, skew);
  const graph = await startScriptedGraph(answerFor, pacing.monotonic);
  const reports: WaitReport[] = [];
  const tokens = countingTokens();
  const cancel = new AbortController();
  /** When requests left, by the test's time. */
  const departures: number[] = [];
  onTestFinished(graph.close);
  let ids = 0;
  const client = createGraphClient({
    root: graph.root,
    transport: {
      close: transport.close,
      send: (request) => {
        departures.push(pacing.monotonic());
        return pacing.during(transport.send(request));
      },
    },
    tokens: tokens.source,
    pacing,
    throttle: null,
    report: (report) => reports.push(report),
    signal: cancel.signal,
    randomId: () => `id-${++ids}`,
    ...parts,
  });
  return { client, graph, pacing, reports, tokens, cancel, departures };
}

/** The first answers in order, then the usual page. */
export function inOrder(...answers: readonly ScriptedAnswer[]) {
  return ({ index }: ScriptedRequest): ScriptedAnswer => answers[index] ?? {};
}
