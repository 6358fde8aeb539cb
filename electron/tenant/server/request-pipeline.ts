// The way of one request through the synthetic tenant: counted, faults looked up, data and clock changed, answered, spoilt.
import { createRandom } from '../random.ts';
import type { TenantData } from './data/tenant-data.ts';
import { answerInstead } from './faults/answer-instead.ts';
import { changeBody } from './faults/change-body.ts';
import { changeData, type DataChange } from './faults/change-data.ts';
import type { FaultPlayer } from './faults/fault-player.ts';
import type { Fault, FaultKind, RequestKind } from './faults/fault-script.ts';
import type { Asked } from './graph/graph-answers.ts';
import type { GraphEndpoints } from './graph/graph-endpoints.ts';
import { type PageTwist, pageTwists } from './graph/page-twist.ts';
import type { TenantAnswer, TenantClock, TenantEndpoint, TenantRequest } from './tenant-request.ts';
import { deliver, type TenantDelivery } from './write-answer.ts';

/** One request as it was, for tests. Paths and queries hold ids: never to be printed. */
export type RequestNote = {
  readonly at: number;
  readonly kind: RequestKind | null;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  readonly faults: readonly FaultKind[];
};

export type PipelineParts = {
  readonly data: TenantData;
  readonly clock: TenantClock;
  readonly graph: GraphEndpoints;
  readonly login: readonly TenantEndpoint[];
  readonly player: FaultPlayer;
  readonly latencyMilliseconds: number;
  readonly seed: string;
};

export type RequestPipeline = {
  readonly answer: (request: TenantRequest) => Promise<TenantDelivery>;
  readonly requests: readonly RequestNote[];
  readonly requestCount: () => number;
  readonly changes: readonly DataChange[];
};

const mostNotes = 10_000;

function kindOf(path: string): RequestKind | null {
  if (path.endsWith('/token')) return 'token';
  if (/^\/[^/]+\/auditLogs\/signIns/i.test(path)) return 'signIns';
  if (/^\/[^/]+\/auditLogs\/getSummarized/i.test(path)) return 'summary';
  return /^\/(beta|v1\.0)\//.test(path) ? 'users' : null;
}

const isTwist = (kind: string): kind is PageTwist => pageTwists.some((twist) => twist === kind);

export function requestPipeline(parts: PipelineParts): RequestPipeline {
  const { data, clock, graph, login, player } = parts;
  const random = createRandom(`${parts.seed}/requests`);
  const requests: RequestNote[] = [];
  const changes: DataChange[] = [];
  let requestCount = 0;
  let jumped = 0;

  /** Faults of data and clock take effect; gives how far this one answer's date is off, in ms. */
  function prepare(faults: readonly Fault[], asked: Asked, place: number): number {
    let skew = 0;
    for (const fault of faults) {
      const change = changeData(fault, data, asked, place);
      if (change !== null) changes.push(change);
      if (fault.fault === 'clock-jump') jumped += fault.seconds * 1000;
      if (fault.fault === 'clock-skew') skew += fault.seconds * 1000;
    }
    return skew;
  }

  async function loginAnswer(request: TenantRequest): Promise<TenantAnswer | null> {
    for (const endpoint of login) {
      const answer = await endpoint(request);
      if (answer !== null) return answer;
    }
    return null;
  }

  async function answerOf(faults: readonly Fault[], asked: Asked): Promise<TenantAnswer> {
    for (const fault of faults) {
      const instead = answerInstead(fault, asked);
      if (instead !== null) return instead;
    }
    const twist = faults.map((fault) => fault.fault).find(isTwist) ?? null;
    const given = (await loginAnswer(asked.request)) ?? graph(asked, twist);
    return faults.reduce((answer, fault) => changeBody(fault, answer, asked), given);
  }

  const isDelivery = ({ fault }: Fault): boolean =>
    fault === 'reset' || fault === 'stall' || fault === 'slow' || fault === 'connection-cut' || fault === 'gzip-cut';

  return {
    requests,
    changes,
    requestCount: () => requestCount,
    answer: async (request) => {
      const place = requestCount;
      requestCount += 1;
      const kind = kindOf(request.path);
      const faults = kind === null ? [] : player(kind);
      const requestId = random.guid();
      const skew = prepare(faults, { request, requestId, at: clock() + jumped }, place);
      const asked: Asked = { request, requestId, at: clock() + jumped + skew };
      if (parts.latencyMilliseconds > 0 && (kind === 'signIns' || kind === 'summary'))
        await new Promise((resolve) => setTimeout(resolve, parts.latencyMilliseconds));
      const answer = await answerOf(faults, asked);
      const { path, query } = request;
      const names = faults.map((fault) => fault.fault);
      requests.push({ at: asked.at, kind, path, query: query.toString(), status: answer.status, faults: names });
      if (requests.length > mostNotes) requests.shift();
      const clientRequestId = request.headers['client-request-id'];
      const headers = {
        date: new Date(asked.at).toUTCString(),
        'request-id': requestId,
        ...(clientRequestId === undefined ? {} : { 'client-request-id': clientRequestId }),
        'cache-control': 'no-store',
        ...(names.includes('html') ? {} : { 'odata-version': '4.0' }),
      };
      return deliver(answer, headers, faults.find(isDelivery) ?? null);
    },
  };
}
