// `getSummarizedNonInteractiveSignIns(aggregationWindow='…')`: counts of sign-ins by hour or day, app, user, address, status
// and resource (Graph beta, resource summarizedSignIn).
import type { JsonObject } from '../../../../shared/model/json.ts';
import type { TenantData } from '../data/tenant-data.ts';
import { compileFilter, demands, type FilterFields } from '../filter/compile-filter.ts';
import { FilterRefused, type FilterTree } from '../filter/filter-tree.ts';
import type { TenantAnswer } from '../tenant-request.ts';
import type { Caller } from './caller.ts';
import { type Asked, badRequest, errorAnswer, jsonAnswer } from './graph-answers.ts';
import { readQueryOptions } from './query-options.ts';
import { refusals } from './refusals.ts';
import { type SkipTokens, skipTokenMessages } from './skip-tokens.ts';

const hours = new Map([
  ['h1', 1],
  ['h6', 6],
  ['d1', 24],
]);

type Group = { readonly first: number; readonly startsAt: number; count: number };

/** The user that the filter cannot do without. */
function userNameOf(filter: FilterTree | null): string | null {
  const wanted = (filter === null ? [] : demands(filter)).find(
    ({ path, operator }) => path === 'userPrincipalName' && operator === 'eq',
  );
  return wanted?.literal.value ?? null;
}

export type SummaryEndpoint = (asked: Asked, caller: Caller, window: string) => TenantAnswer;

const textFields = [
  'appId',
  'appDisplayName',
  'userPrincipalName',
  'resourceId',
  'resourceDisplayName',
  'tenantId',
  'conditionalAccessStatus',
  'id',
];

export function summaryEndpoint(data: TenantData, tokens: SkipTokens): SummaryEndpoint {
  const { rows } = data;
  const keys = (['appId', 'userPrincipalName', 'ipAddress', 'status', 'resourceId'] as const).map((name) =>
    rows.column(name),
  );

  const nameOf = rows.column('userPrincipalName');
  let last: { readonly order: Uint32Array; readonly what: string; readonly groups: readonly Group[] } | null = null;

  /** The groups of one user (null: of everybody); counted once for all pages of an answer. */
  function groupsOf(size: number, userName: string | null): readonly Group[] {
    const order = rows.inOrder();
    const what = `${size} ${userName}`;
    if (last?.order !== order || last.what !== what) last = { order, what, groups: count(order, size, userName) };
    return last.groups;
  }

  /** Newest window first, larger groups before smaller ones. The first row of a group speaks for it. */
  function count(order: Uint32Array, size: number, userName: string | null): Group[] {
    const groups = new Map<string, Group>();
    let ticks = Number.NaN;
    let seen: string[] = [];
    for (const row of order) {
      if (rows.isInteractive(row) || (userName !== null && nameOf(row) !== userName)) continue;
      // The log may deliver a sign-in twice; it is counted once. Both bear the same time.
      if (rows.ticks(row) !== ticks) seen = [];
      ticks = rows.ticks(row);
      if (seen.includes(rows.id(row))) continue;
      seen.push(rows.id(row));
      const at = data.instantOf(row);
      const startsAt = at - (at % size);
      const key = [startsAt, ...keys.map((read) => read(row))].join('\n');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { first: row, startsAt, count: 1 });
      else group.count += 1;
    }
    return [...groups.values()].sort((one, other) => other.startsAt - one.startsAt || other.count - one.count);
  }

  function summarised({ first, startsAt, count }: Group): JsonObject {
    const record = rows.record(first);
    const member = (name: string) => record[name] ?? null;
    return {
      id: rows.id(first),
      signInCount: count,
      aggregationDateTime: `${new Date(startsAt).toISOString().slice(0, 19)}Z`,
      firstSignInDateTime: member('createdDateTime'),
      userPrincipalName: member('userPrincipalName'),
      appId: member('appId'),
      appDisplayName: member('appDisplayName'),
      ipAddress: member('ipAddress'),
      conditionalAccessStatus: member('conditionalAccessStatus'),
      resourceDisplayName: member('resourceDisplayName'),
      resourceId: member('resourceId'),
      tenantId: data.tenantId,
      servicePrincipalName: null,
      servicePrincipalId: '',
      status: member('status'),
      managedServiceIdentity: null,
      agent: { agentType: 'notAgentic', parentAppId: null },
    };
  }

  const fields: FilterFields<JsonObject> = {
    ignoresCase: false,
    time: data.scale,
    field: (path) => {
      const read = (item: JsonObject) => (typeof item[path] === 'string' ? item[path] : null);
      if (textFields.includes(path)) return { type: 'text', operators: ['eq'], read };
      if (path === 'ipAddress') return { type: 'text', operators: ['eq', 'startsWith'], read };
      if (path === 'aggregationDateTime' || path === 'firstSignInDateTime') {
        return { type: 'time', operators: ['eq', 'ge', 'le'], read: (item) => data.scale(String(item[path])) };
      }
      if (path !== 'status/errorCode') return undefined;
      return { type: 'number', operators: ['eq'], read: (item) => Number((item.status as JsonObject).errorCode ?? 0) };
    },
  };

  function answer(asked: Asked, window: string): TenantAnswer {
    const size = hours.get(window);
    if (size === undefined) return badRequest(asked, "Invalid value for parameter 'aggregationWindow'.");
    const { filter, top, skipToken, query } = readQueryOptions(asked.request.query, ['$filter', '$top']);
    const passes = filter === null ? () => true : compileFilter(filter, fields);
    const bound = `summary ${window} ${query}`;
    const start = skipToken === null ? null : tokens.read(bound, skipToken);
    if (start !== null && start.kind !== 'cursor') return badRequest(asked, skipTokenMessages[start.kind]);
    const groups = groupsOf(size * 3_600_000, userNameOf(filter));
    const skipped = start?.cursor?.row ?? 0;
    const found: JsonObject[] = [];
    let at = skipped;
    for (; at < groups.length && found.length < top; at += 1) {
      const item = summarised(groups[at] as Group);
      if (passes(item)) found.push(item);
    }
    const name = `auditLogs/getSummarizedNonInteractiveSignIns(aggregationWindow='${window}')`;
    const root = `${asked.request.origin}/beta`;
    const link = `${root}/${name}?${query}${query === '' ? '' : '&'}$skiptoken=`;
    return jsonAnswer({
      '@odata.context': `${root}/$metadata#Collection(summarizedSignIn)`,
      ...(at < groups.length ? { '@odata.nextLink': link + tokens.make(bound, { ticks: 0, row: at }) } : {}),
      value: found,
    });
  }

  return (asked, caller, window) => {
    // The function has no word for a person without a role: their own rows are not a summary of the tenant.
    if (caller.onlyUserId !== null) return errorAnswer(asked, 403, refusals['role-missing']);
    try {
      return answer(asked, window);
    } catch (error) {
      if (error instanceof FilterRefused) return badRequest(asked, error.message);
      throw error;
    }
  };
}
