// `/me`, `/users`, `/directory/deletedItems/microsoft.graph.user` and `/organization` of the synthetic tenant.
import type { JsonObject, JsonValue } from '../../../../shared/model/json.ts';
import type { TenantData } from '../data/tenant-data.ts';
import type { TenantUser } from '../data/tenant-users.ts';
import { compileFilter, type FilterFields } from '../filter/compile-filter.ts';
import { FilterRefused } from '../filter/filter-tree.ts';
import { parseFilter } from '../filter/parse-filter.ts';
import type { TenantAnswer } from '../tenant-request.ts';
import { mayReadDirectory } from './caller.ts';
import { type Asked, errorAnswer, jsonAnswer } from './graph-answers.ts';
import { refusals } from './refusals.ts';
import type { TokenIdentity } from './token-identity.ts';

/** Null where the path is no path of the directory. `path` without the version. */
export type UsersEndpoint = (asked: Asked, identity: TokenIdentity, path: string) => TenantAnswer | null;

/** What Graph gives without `$select`. */
const ordinary = ['id', 'displayName', 'givenName', 'surname', 'userPrincipalName', 'mail'] as const;
const onRequest = [
  'otherMails',
  'proxyAddresses',
  'employeeId',
  'department',
  'createdDateTime',
  'userType',
  'accountEnabled',
  'deletedDateTime',
] as const;
const selectable: readonly string[] = [...ordinary, ...onRequest];

const text = [
  'id',
  'userPrincipalName',
  'mail',
  'employeeId',
  'displayName',
  'givenName',
  'surname',
  'department',
  'userType',
];

const endings = ['userPrincipalName', 'mail'];

const fields: FilterFields<TenantUser> = {
  ignoresCase: true,
  time: () => null,
  field: (path) => {
    const read = (user: TenantUser) => user[path as 'mail'];
    if (endings.includes(path)) return { type: 'text', operators: ['eq', 'startsWith', 'endsWith'], read };
    if (text.includes(path)) return { type: 'text', operators: ['eq', 'startsWith'], read };
    if (path === 'accountEnabled') return { type: 'boolean', operators: ['eq'], read: (user) => user.accountEnabled };
    if (path === 'proxyAddresses' || path === 'otherMails')
      return { type: 'list', operators: ['any', 'eq'], read: (user) => user[path] };
    return undefined;
  },
};

const allowed = ['$filter', '$select', '$top', '$count', '$orderby', '$search'];

export function usersEndpoint(data: TenantData): UsersEndpoint {
  function selected(user: TenantUser, query: URLSearchParams): JsonObject {
    const names =
      query
        .get('$select')
        ?.split(',')
        .map((name) => name.trim()) ?? ordinary;
    const shown: JsonObject = {};
    for (const name of names) {
      if (!selectable.includes(name))
        throw new FilterRefused(`Could not find a property named '${name}' on type 'microsoft.graph.user'.`);
      const value = user[name as (typeof ordinary)[number] | (typeof onRequest)[number]];
      shown[name] = Array.isArray(value) ? [...value] : (value as JsonValue);
    }
    return shown;
  }

  function list(asked: Asked, users: readonly TenantUser[], name: string): TenantAnswer {
    const { query, origin } = asked.request;
    for (const option of query.keys())
      if (option.startsWith('$') && !allowed.includes(option))
        throw new FilterRefused(`Query option '${option}' is not allowed.`);
    const filter = query.get('$filter');
    // Advanced queries need both (Graph: advanced query capabilities on directory objects).
    const isAdvanced = asked.request.headers.consistencylevel === 'eventual' && query.get('$count') === 'true';
    if (!isAdvanced && /endswith\(/i.test(filter ?? '')) {
      throw new FilterRefused(
        "Operator 'endsWith' is not supported because the 'ConsistencyLevel:eventual' header is missing.",
      );
    }
    const passes = filter === null ? () => true : compileFilter(parseFilter(filter), fields);
    const top = Number(query.get('$top') ?? 100);
    if (!Number.isInteger(top) || top < 1 || top > 999) throw new FilterRefused('Invalid page size specified.');
    const value = users
      .filter(passes)
      .slice(0, top)
      .map((user) => selected(user, query));
    return jsonAnswer({ '@odata.context': `${origin}/v1.0/$metadata#${name}`, value });
  }

  function one(asked: Asked, user: TenantUser | undefined, key: string): TenantAnswer {
    if (user === undefined) {
      const message = `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`;
      return errorAnswer(asked, 404, ['Request_ResourceNotFound', message]);
    }
    const { query, origin } = asked.request;
    return jsonAnswer({ '@odata.context': `${origin}/v1.0/$metadata#users/$entity`, ...selected(user, query) });
  }

  function answer(asked: Asked, identity: TokenIdentity, path: string): TenantAnswer | null {
    const present = data.users.all.filter((user) => user.deletedDateTime === null);
    const gone = data.users.all.filter((user) => user.deletedDateTime !== null);
    const own = present.find((user) => user.id === identity.objectId);
    const denied = () => errorAnswer(asked, 403, refusals.directory);
    if (path === '/me') return own === undefined ? denied() : one(asked, own, 'me');
    if (path === '/organization') {
      const value = [{ id: data.tenantId, displayName: data.organisation }];
      return jsonAnswer({ '@odata.context': `${asked.request.origin}/v1.0/$metadata#organization`, value });
    }
    const may = mayReadDirectory(identity);
    if (path === '/users') return may ? list(asked, present, 'users') : denied();
    const [, key] = /^\/users\/([^/]+)$/.exec(path) ?? [];
    if (key !== undefined) {
      const wanted = key.toLowerCase();
      const user = present.find((each) => each.id === wanted || each.userPrincipalName.toLowerCase() === wanted);
      return may || (own !== undefined && user === own) ? one(asked, user, key) : denied();
    }
    if (path === '/directory/deletedItems/microsoft.graph.user')
      return may ? list(asked, gone, 'directory/deletedItems/microsoft.graph.user') : denied();
    const [, id] = /^\/directory\/deletedItems\/(?:microsoft\.graph\.user\/)?([^/]+)$/.exec(path) ?? [];
    if (id === undefined) return null;
    return may
      ? one(
          asked,
          gone.find((each) => each.id === id.toLowerCase()),
          id,
        )
      : denied();
  }

  return (asked, identity, path) => {
    try {
      return answer(asked, identity, path);
    } catch (error) {
      if (error instanceof FilterRefused) {
        return errorAnswer(asked, 400, ['Request_UnsupportedQuery', error.message]);
      }
      throw error;
    }
  };
}
