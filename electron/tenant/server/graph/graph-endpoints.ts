// Everything that the synthetic tenant answers under `/beta` and `/v1.0`: who asks, how often, what for, and what they get.
import type { TenantData } from '../data/tenant-data.ts';
import type { TenantAnswer } from '../tenant-request.ts';
import { callerOfLog, identify, isAnswer, type TenantRights } from './caller.ts';
import { type Asked, errorAnswer } from './graph-answers.ts';
import type { PageTwist } from './page-twist.ts';
import { type GraphVersion, signInsEndpoint } from './sign-ins-endpoint.ts';
import type { SkipTokens } from './skip-tokens.ts';
import { summaryEndpoint } from './summary-endpoint.ts';
import { type Throttle, throttledWords } from './throttle.ts';
import type { TokenLookup } from './token-identity.ts';
import { usersEndpoint } from './users-endpoint.ts';

export type GraphParts = {
  readonly data: TenantData;
  readonly tokenOf: TokenLookup;
  readonly rights: TenantRights;
  readonly throttle: Throttle;
  readonly skipTokens: SkipTokens;
  /** Where the sign-in log is: some clouds know v1.0 only, or nothing. */
  readonly versions: readonly GraphVersion[];
  /** ms since 1970 UTC: by which tokens expire, whatever date the answers bear. */
  readonly now: () => number;
};

export type GraphEndpoints = (asked: Asked, twist: PageTwist | null) => TenantAnswer;

const summaryPath = /^\/auditLogs\/getSummarizedNonInteractiveSignIns\(aggregationWindow='([^']*)'\)$/i;
const listPath = /^\/auditLogs\/signIns$/i;
const onePath = /^\/auditLogs\/signIns\/([^/]+)$/i;

export function graphEndpoints({
  data,
  tokenOf,
  rights,
  throttle,
  skipTokens,
  versions,
  now,
}: GraphParts): GraphEndpoints {
  const signIns = signInsEndpoint(data, skipTokens);
  const summary = summaryEndpoint(data, skipTokens);
  const users = usersEndpoint(data);

  return (asked, twist) => {
    const [, versionText, path = ''] = /^\/(beta|v1\.0)(\/.*)$/.exec(asked.request.path) ?? [];
    const segment = path.split('/')[path.startsWith('/auditLogs/') ? 2 : 1]?.split('(')[0] ?? '';
    const unknown = () => errorAnswer(asked, 400, ['BadRequest', `Resource not found for the segment '${segment}'.`]);
    if (versionText === undefined || asked.request.method !== 'GET') return unknown();
    const version = versionText === 'beta' ? 'beta' : 'v1.0';
    const identity = identify(asked, tokenOf, data.tenantId, now());
    if (isAnswer(identity)) return identity;
    const aggregationWindow = version === 'beta' ? summaryPath.exec(path)?.[1] : undefined;
    const id = onePath.exec(path)?.[1];
    if (aggregationWindow === undefined && id === undefined && !listPath.test(path))
      return users(asked, identity, path) ?? unknown();
    if (!versions.includes(version)) return unknown();
    const wait = throttle(identity.appId);
    if (wait !== null) return errorAnswer(asked, 429, throttledWords, { 'retry-after': String(wait) });
    const caller = callerOfLog(asked, identity, data.users.all, rights);
    if (isAnswer(caller)) return caller;
    if (aggregationWindow !== undefined) return summary(asked, caller, aggregationWindow);
    return id === undefined ? signIns.list(asked, caller, version, twist) : signIns.one(asked, caller, version, id);
  };
}
