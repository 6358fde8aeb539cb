// `GET /auditLogs/signIns` and `/auditLogs/signIns/{id}` of the synthetic tenant, beta and v1.0.
import type { TenantData } from '../data/tenant-data.ts';
import { compileFilter, demands, mentions } from '../filter/compile-filter.ts';
import { FilterRefused, type FilterTree } from '../filter/filter-tree.ts';
import type { TenantAnswer } from '../tenant-request.ts';
import type { Caller } from './caller.ts';
import { type Asked, badRequest, errorAnswer, jsonAnswer } from './graph-answers.ts';
import type { PageTwist } from './page-twist.ts';
import { type QueryOptions, readQueryOptions } from './query-options.ts';
import { refusals } from './refusals.ts';
import { type RowPage, type RowQuery, spanOf, walkRows } from './row-walk.ts';
import { signInFields } from './sign-in-fields.ts';
import { viewFor } from './sign-in-view.ts';
import { type Cursor, type SkipTokens, skipTokenMessages } from './skip-tokens.ts';

export type GraphVersion = 'beta' | 'v1.0';

export type SignInsEndpoint = {
  readonly list: (asked: Asked, caller: Caller, version: GraphVersion, twist: PageTwist | null) => TenantAnswer;
  readonly one: (asked: Asked, caller: Caller, version: GraphVersion, id: string) => TenantAnswer;
};

const options = ['$filter', '$top', '$orderby'];
const comma = Buffer.from(',');

export function signInsEndpoint(data: TenantData, tokens: SkipTokens): SignInsEndpoint {
  const { rows, scale } = data;
  const userIdOf = rows.column('userId');

  /** What a person without a role may ask for: themselves, by id or by name. */
  function isOwn(filter: FilterTree | null, userId: string): boolean {
    const own = data.users.all.find((user) => user.id === userId)?.signInName;
    return (filter === null ? [] : demands(filter)).some(
      ({ path, operator, literal }) =>
        operator === 'eq' &&
        ((path === 'userId' && literal.value === userId) || (path === 'userPrincipalName' && literal.value === own)),
    );
  }

  function queryFor({ filter, newestFirst }: QueryOptions, caller: Caller, version: GraphVersion): RowQuery {
    const passes = filter === null ? () => true : compileFilter(filter, signInFields(rows, scale, version));
    // Without a word about event types the service answers interactive sign-ins only, in beta too.
    const anyType = version === 'beta' && filter !== null && mentions(filter, 'signInEventTypes');
    const only = caller.onlyUserId;
    return {
      matches: (row) =>
        (anyType || rows.isInteractive(row)) && (only === null || userIdOf(row) === only) && passes(row),
      newestFirst,
      ...spanOf(filter, scale),
    };
  }

  function somebodyElse(page: RowPage): number | undefined {
    const [first] = page.rows;
    return rows.inOrder().find((row) => first === undefined || userIdOf(row) !== userIdOf(first));
  }

  function pageFor(
    query: RowQuery,
    after: Cursor | null,
    top: number,
    twist: PageTwist | null,
  ): RowPage & { readonly again?: true } {
    if (twist === 'empty-page') return { rows: [], next: after, again: true };
    const page = walkRows(rows, query, after, twist === 'half-page' ? Math.max(1, Math.floor(top / 2)) : top);
    const { next } = page;
    if (twist === 'duplicate-page') return { rows: page.rows, next: after, again: true };
    if (twist === 'skipped-page' && next !== null)
      return { rows: page.rows, next: walkRows(rows, query, next, top).next };
    if (twist === 'page-out-of-order' && next !== null) {
      const following = walkRows(rows, query, next, top);
      // A cursor before the very first row, so that this page can be asked for afterwards.
      const start = after ?? {
        ticks: query.newestFirst ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
        row: -1,
      };
      return { rows: following.rows, next: { ...start, afterwards: following.next ?? 'end' } };
    }
    const other = twist === 'foreign-record' ? somebodyElse(page) : undefined;
    if (other === undefined) return page;
    const middle = Math.floor(page.rows.length / 2);
    return { rows: [...page.rows.slice(0, middle), other, ...page.rows.slice(middle)], next };
  }

  function list(asked: Asked, caller: Caller, version: GraphVersion, twist: PageTwist | null): TenantAnswer {
    const { request } = asked;
    const read = readQueryOptions(request.query, options);
    const query = queryFor(read, caller, version);
    if (caller.onlyUserId !== null && !isOwn(read.filter, caller.onlyUserId))
      return errorAnswer(asked, 403, refusals['role-missing']);
    const bound = `${version} ${caller.identity.objectId} ${read.query}`;
    const start = read.skipToken === null ? null : tokens.read(bound, read.skipToken);
    if (start !== null && start.kind !== 'cursor') return badRequest(asked, skipTokenMessages[start.kind]);
    const page = pageFor(query, start?.cursor ?? null, read.top, twist);
    const root = `${request.origin}/${version}`;
    const goesOn = page.next !== null || page.again === true;
    const ampersand = read.query === '' ? '' : '&';
    const link = `${root}/auditLogs/signIns?${read.query}${ampersand}$skiptoken=`;
    const next = goesOn ? `"@odata.nextLink":${JSON.stringify(link + tokens.make(bound, page.next))},` : '';
    const view = viewFor(rows, caller, version);
    const parts: Uint8Array[] = [
      Buffer.from(`{"@odata.context":"${root}/$metadata#auditLogs/signIns",${next}"value":[`),
    ];
    page.rows.forEach((row, at) => {
      if (at > 0) parts.push(comma);
      parts.push(view(row));
    });
    parts.push(Buffer.from(']}'));
    return jsonAnswer(Buffer.concat(parts));
  }

  return {
    list: (asked, caller, version, twist) => {
      try {
        return list(asked, caller, version, twist);
      } catch (error) {
        if (error instanceof FilterRefused) return badRequest(asked, error.message);
        throw error;
      }
    },
    one: (asked, caller, version, id) => {
      const row = rows.inOrder().findLast((one) => rows.id(one) === id.toLowerCase());
      const may = row !== undefined && (caller.onlyUserId === null || userIdOf(row) === caller.onlyUserId);
      if (!may || (version === 'v1.0' && !rows.isInteractive(row)))
        return errorAnswer(asked, 404, ['ResourceNotFound', 'The requested resource was not found.']);
      const body = viewFor(rows, caller, version)(row);
      const context = `{"@odata.context":"${asked.request.origin}/${version}/$metadata#auditLogs/signIns/$entity",`;
      return jsonAnswer(Buffer.concat([Buffer.from(context), body.subarray(1)]));
    },
  };
}
