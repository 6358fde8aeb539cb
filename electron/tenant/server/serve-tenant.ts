// Starts the synthetic tenant's server: data, clock, faults, Graph and login endpoints put together, reached on 127.0.0.1.
import { createHash } from 'node:crypto';
import { type TenantData, tenantData } from './data/tenant-data.ts';
import type { TenantTruth } from './data/tenant-truth.ts';
import type { DataChange } from './faults/change-data.ts';
import { faultPlayer } from './faults/fault-player.ts';
import type { FaultScript } from './faults/fault-script.ts';
import { fullRights, type TenantRights } from './graph/caller.ts';
import { graphEndpoints } from './graph/graph-endpoints.ts';
import type { GraphVersion } from './graph/sign-ins-endpoint.ts';
import { skipTokens } from './graph/skip-tokens.ts';
import { publishedLimit, type ThrottleLimit, throttle } from './graph/throttle.ts';
import { readAnyToken, type TokenLookup } from './graph/token-identity.ts';
import { type RequestNote, requestPipeline } from './request-pipeline.ts';
import { listen, type TlsIdentity } from './tenant-listener.ts';
import type { TenantClock, TenantEndpoint } from './tenant-request.ts';

export type TenantServerOptions = {
  readonly seed: string | number;
  /** Records of the subject's month; other people's come on top. 3,000, if not said. */
  readonly records?: number;
  readonly recordsOfOthers?: number;
  /** Data made before, instead of `records`; the server changes it where faults say so. */
  readonly data?: TenantData;
  /** 0, if not said: one that is free. */
  readonly port?: number;
  /** The server's time; the machine's, if not said. The month ends when the server starts. */
  readonly clock?: TenantClock;
  /** Key and certificate (PEM) for HTTPS; plain HTTP without. */
  readonly tls?: TlsIdentity & { readonly caPem: string };
  /** The name that the certificate is for. */
  readonly hostName?: '127.0.0.1' | 'localhost';
  /** Login endpoints, asked before Graph's. */
  readonly login?: readonly TenantEndpoint[];
  /** Tokens that the login endpoints gave out. */
  readonly tokenOf?: TokenLookup;
  /** Believes any JWT of this tenant: for tokens from a file. */
  readonly acceptAnyToken?: boolean;
  readonly rights?: Partial<TenantRights>;
  /** Versions that know the sign-in log; both, if not said. */
  readonly versions?: readonly GraphVersion[];
  /** The published limit, if not said; null for none. */
  readonly throttle?: ThrottleLimit | null;
  /** How long every page of a list takes. */
  readonly latencyMilliseconds?: number;
  readonly skipTokenSeconds?: number;
  readonly faults?: FaultScript;
};

export type ServedTenant = {
  readonly origin: string;
  /** What `/beta/…` is appended to. */
  readonly graphRoot: string;
  readonly tenantId: string;
  /** The text of a `cloud` file (design §5); `caPath` is where the caller put {@link caPem}. */
  readonly cloudFile: (caPath?: string) => string;
  /** Null for plain HTTP. */
  readonly caPem: string | null;
  readonly data: TenantData;
  readonly truth: TenantTruth;
  /** The last requests, oldest first; at most 10,000. */
  readonly requests: readonly RequestNote[];
  readonly requestCount: () => number;
  /** What faults of drift did, in order. */
  readonly changes: readonly DataChange[];
  readonly close: () => Promise<void>;
};

/** More than any client sends: how a cloud file says that nothing is throttled. */
const noLimit: ThrottleLimit = { requests: 100_000, seconds: 10 };
const oneHour = 3600;
/** Records of a month where nobody says how many. */
export const usualRecords = 3000;

/** Serves until closed. Rejects where the port is taken. */
export async function serveTenant(options: TenantServerOptions): Promise<ServedTenant> {
  const clock = options.clock ?? Date.now;
  const data = options.data ?? tenantData({ ...options, records: options.records ?? usualRecords, endsAt: clock() });
  const limit = options.throttle === undefined ? publishedLimit : options.throttle;
  const seed = createHash('sha256').update(String(options.seed)).digest('hex');
  const faults = options.faults ?? { faults: [] };
  const { tokenOf, acceptAnyToken = false } = options;
  const graph = graphEndpoints({
    data,
    tokenOf: (token) => tokenOf?.(token) ?? (acceptAnyToken ? readAnyToken(token) : null),
    rights: { ...fullRights, ...options.rights },
    throttle: throttle(limit, clock),
    skipTokens: skipTokens(seed, options.skipTokenSeconds ?? oneHour, clock),
    versions: options.versions ?? ['beta', 'v1.0'],
    now: clock,
  });
  const pipeline = requestPipeline({
    data,
    clock,
    graph,
    login: options.login ?? [],
    player: faultPlayer(faults),
    latencyMilliseconds: options.latencyMilliseconds ?? 0,
    seed: String(faults.seed ?? seed),
  });
  const { tls, port = 0, hostName = '127.0.0.1' } = options;
  const { origin, close } = await listen({ port, tls: tls ?? null, hostName, answer: pipeline.answer });
  return {
    origin,
    graphRoot: origin,
    tenantId: data.tenantId,
    cloudFile: (caPath) => {
      const ca = caPath === undefined ? {} : { ca: caPath };
      const cloud = {
        name: 'synthetic tenant',
        authority: `${origin}/${data.tenantId}`,
        graph: origin,
        ...ca,
        throttle: limit ?? noLimit,
      };
      return `${JSON.stringify(cloud, null, 2)}\n`;
    },
    caPem: tls?.caPem ?? null,
    data,
    truth: data.truth,
    requests: pipeline.requests,
    requestCount: pipeline.requestCount,
    changes: pipeline.changes,
    close,
  };
}
