// A tenant in memory that speaks through the GraphClient port: it knows the truth, and misbehaves as it is told.
import type { GraphCall, GraphClient, GraphFailure } from '../../../../electron/collect/graph/graph-client.ts';
import { appError } from '../../../../shared/errors.ts';
import type { GapCause } from '../../../../shared/model/collection.ts';
import { fail, ok } from '../../../../shared/result.ts';

export const root = 'https://graph.example';
export const subjectId = '11111111-2222-4333-8444-555555555555';
export const subjectName = 'zoe@contoso.example';

export type TruthRecord = {
  readonly id: string;
  /** ms since 1970 UTC. */
  readonly instant: number;
  readonly eventClass: 'interactiveUser' | 'nonInteractiveUser';
  readonly userId?: string;
  readonly revision?: number;
};

export type Mischief =
  | { readonly kind: 'fail'; readonly cause: GapCause }
  /** Leaves out the last `rows` of the page and the next link, as if this were the end; a record is left out once at most. */
  | { readonly kind: 'cheat'; readonly rows: number }
  /** Breaks the chain: the next link has no token, is null, or leads elsewhere. */
  | { readonly kind: 'link'; readonly link: unknown }
  /** No rows, but a next link to the same place. */
  | { readonly kind: 'empty' }
  /** Rows of somebody else beside the right ones. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'body'; readonly text: string };

export type NaiveTenant = {
  readonly client: GraphClient;
  readonly requests: () => readonly string[];
  readonly truth: TruthRecord[];
  /** The tenant's time, ms since 1970 UTC; each answer takes `answerTime`. */
  now: number;
};

export function naiveTenant(
  truth: TruthRecord[],
  options: {
    readonly now: number;
    readonly answerTime?: number;
    readonly misbehave?: (index: number, url: string, tenant: NaiveTenant) => Mischief | null;
    /** Records older than that are gone. */
    readonly retention?: number;
  },
): NaiveTenant {
  const asked: string[] = [];
  const leftOut = new Set<string>();
  let tokens = 0;
  const chains = new Map<string, { readonly rows: readonly TruthRecord[]; readonly top: number }>();

  const get = async <T>(call: GraphCall<T>) => {
    const index = asked.length;
    asked.push(call.url);
    await Promise.resolve();
    const mischief = options.misbehave?.(index, call.url, tenant) ?? null;
    tenant.now += options.answerTime ?? 0;
    if (mischief?.kind === 'fail') return fail(failureOf(mischief.cause));
    const body = mischief?.kind === 'body' ? mischief.text : answer(call.url, mischief);
    if (body === null) return fail(failureOf('PAGING_LOST'));
    const bytes = new TextEncoder().encode(body);
    const read = await call.read(bytes);
    if (!read.ok) return fail(failureOf('BAD_ANSWER'));
    const serverDate = new Date(tenant.now).toISOString();
    return ok({
      value: read.value,
      bytes,
      requestId: `r${index}`,
      serverDate,
      tlsIssuer: null,
      milliseconds: options.answerTime ?? 0,
    });
  };

  const answer = (url: string, mischief: Mischief | null): string | null => {
    const token = /\$skiptoken=([^&]+)/.exec(url)?.[1];
    const chain = token === undefined ? begin(url) : chains.get(token);
    if (chain === undefined) return null;
    if (mischief?.kind === 'empty') return page([], follow(chain.rows, chain.top));
    const size = Math.min(chain.top, chain.rows.length);
    let rows = chain.rows.slice(0, size);
    const rest = chain.rows.slice(size);
    let next: unknown = rest.length > 0 ? follow(rest, chain.top) : undefined;
    if (mischief?.kind === 'cheat') {
      const hidden = [...rows.slice(Math.max(0, size - mischief.rows)), ...rest];
      if (hidden.every(({ id }) => !leftOut.has(id))) {
        for (const { id } of hidden) leftOut.add(id);
        rows = rows.slice(0, Math.max(0, size - mischief.rows));
        next = undefined;
      }
    }
    if (mischief?.kind === 'link' && next !== undefined) next = mischief.link;
    const strange = mischief?.kind === 'foreign' ? [{ ...otherRecord, id: `foreign-${tokens}` }] : [];
    return page([...rows, ...strange], next);
  };

  const begin = (url: string) => {
    const filter = decodeURIComponent(/\$filter=([^&]*)/.exec(url)?.[1] ?? '');
    const part = (form: RegExp): string | undefined => form.exec(filter)?.[1];
    const from = Date.parse(part(/createdDateTime ge (\S+)/) ?? '1970-01-01T00:00:00Z');
    const to = Date.parse(part(/createdDateTime le (\S+)/) ?? '2999-01-01T00:00:00Z');
    const user = part(/userId eq '([^']*)'/);
    const name = part(/userPrincipalName eq '([^']*)'/);
    const eventClass = part(/t eq '([^']*)'/) ?? 'interactiveUser';
    const kept = tenant.now - (options.retention ?? Number.POSITIVE_INFINITY);
    const rows = tenant.truth
      .filter(({ instant }) => instant >= from && instant <= to && instant >= kept && instant <= tenant.now)
      .filter((record) => record.eventClass === eventClass)
      .filter((record) => user === undefined || (record.userId ?? subjectId) === user)
      .filter(() => name === undefined || name === subjectName)
      .sort((one, other) => other.instant - one.instant || one.id.localeCompare(other.id));
    const isAscending = url.includes('$orderby');
    return { rows: isAscending ? rows.reverse() : rows, top: Number(/\$top=(\d+)/.exec(url)?.[1]) };
  };

  const follow = (rows: readonly TruthRecord[], top: number): string => {
    tokens += 1;
    chains.set(`t${tokens}`, { rows, top });
    return `${root}/beta/auditLogs/signIns?$skiptoken=t${tokens}`;
  };

  const tenant: NaiveTenant = { client: { root, get }, requests: () => asked, truth, now: options.now };
  return tenant;
}

const otherRecord: TruthRecord = {
  id: 'foreign',
  instant: Date.parse('2026-03-10T00:00:00Z'),
  eventClass: 'interactiveUser',
  userId: '99999999-2222-4333-8444-555555555555',
};

function page(rows: readonly TruthRecord[], next: unknown): string {
  const value = rows.map(({ id, instant, eventClass, userId, revision }) => ({
    id,
    createdDateTime: new Date(instant).toISOString(),
    userId: userId ?? subjectId,
    userPrincipalName: subjectName,
    signInEventTypes: [eventClass],
    riskDetail: `${revision ?? 0}`,
  }));
  return JSON.stringify(next === undefined ? { value } : { value, '@odata.nextLink': next });
}

function failureOf(cause: GapCause): GraphFailure {
  return { cause, error: appError('COLLECT_NOTHING_READ'), status: null, graphCode: null };
}
