// Which properties of a sign-in may be filtered, and how (Graph beta, resource signIn; operators per its property table).
import type { JsonObject, JsonValue } from '../../../../shared/model/json.ts';
import type { RecordRows, RowColumn } from '../data/record-rows.ts';
import type { TickScale } from '../data/sign-in-ticks.ts';
import type { FilterField, FilterFields } from '../filter/compile-filter.ts';

type Kind = readonly [type: FilterField<number>['type'], ...operators: readonly string[]];

const equal: Kind = ['text', 'eq'];
const text: Kind = ['text', 'eq', 'startsWith'];

const kinds = new Map<string, Kind>([
  ['createdDateTime', ['time', 'eq', 'le', 'ge']],
  ['signInEventTypes', ['list', 'any', 'eq', 'ne']],
  ['status/errorCode', ['number', 'eq']],
  ['conditionalAccessAudiences', ['list', 'any', 'eq']],
  ['riskEventTypes_v2', ['list', 'any', 'eq']],
  ...[
    'appDisplayName',
    'authenticationRequirement',
    'deviceDetail/browser',
    'deviceDetail/operatingSystem',
    'ipAddress',
    'location/city',
    'location/countryOrRegion',
    'location/state',
    'servicePrincipalId',
    'servicePrincipalName',
    'userAgent',
    'userDisplayName',
    'userPrincipalName',
  ].map((path) => [path, text] as const),
  ...[
    'appId',
    'clientAppUsed',
    'conditionalAccessStatus',
    'correlationId',
    'id',
    'originalRequestId',
    'resourceDisplayName',
    'resourceId',
    'riskDetail',
    'riskLevelAggregated',
    'riskLevelDuringSignIn',
    'riskState',
    'tokenIssuerName',
    'userId',
  ].map((path) => [path, equal] as const),
]);

/** Not in v1.0 (its CSDL): asking for them there is an invalid filter clause. */
const betaOnly = [
  'signInEventTypes',
  'authenticationRequirement',
  'conditionalAccessAudiences',
  'originalRequestId',
  'tokenIssuerName',
];

const columns: readonly RowColumn[] = ['userId', 'userPrincipalName', 'appId', 'ipAddress', 'resourceId'];

function follow(record: JsonObject, path: string): JsonValue {
  let here: JsonValue = record;
  for (const step of path.split('/')) {
    if (typeof here !== 'object' || here === null || Array.isArray(here)) return null;
    here = (here as JsonObject)[step] ?? null;
  }
  return here;
}

/** Fields of a row. What stands in a column is read from there; for the rest the record is opened. */
export function signInFields(rows: RecordRows, time: TickScale, version: 'beta' | 'v1.0'): FilterFields<number> {
  const interactive = ['interactiveUser'];
  const nonInteractive = ['nonInteractiveUser'];

  function reader(path: string): FilterField<number>['read'] {
    const column = columns.find((one) => one === path);
    if (column !== undefined) return rows.column(column);
    if (path === 'createdDateTime') return rows.ticks;
    if (path === 'id') return rows.id;
    if (path === 'signInEventTypes') return (row) => (rows.isInteractive(row) ? interactive : nonInteractive);
    return (row) => {
      const value = follow(rows.record(row), path);
      if (Array.isArray(value)) return value.map(String);
      return typeof value === 'object' ? null : value;
    };
  }

  return {
    ignoresCase: false,
    time,
    field: (path) => {
      const kind = kinds.get(path);
      if (kind === undefined || (version === 'v1.0' && betaOnly.includes(path))) return undefined;
      const [type, ...operators] = kind;
      return { type, operators, read: reader(path) };
    },
  };
}
