// What the case keeps in memory of every record, so that filters, sorting and counts need no decryption (design §4).
import type { JsonObject, JsonValue } from '../model/json.ts';
import { getOwn, isJsonObject } from '../model/json.ts';

/** Text properties with a column of their own: every property that Graph documents as filterable and holds text, plus what grouping needs. */
export const indexedTextPaths = [
  'userId',
  'userPrincipalName',
  'userDisplayName',
  'userType',
  'signInIdentifier',
  'appId',
  'appDisplayName',
  'resourceId',
  'resourceDisplayName',
  'ipAddress',
  'clientAppUsed',
  'userAgent',
  'conditionalAccessStatus',
  'correlationId',
  'originalRequestId',
  'location.city',
  'location.state',
  'location.countryOrRegion',
  'deviceDetail.browser',
  'deviceDetail.operatingSystem',
  'riskState',
  'riskDetail',
  'riskLevelAggregated',
  'riskLevelDuringSignIn',
  'authenticationRequirement',
  'crossTenantAccessType',
  'homeTenantId',
  'resourceTenantId',
  'tokenIssuerName',
  'servicePrincipalId',
  'servicePrincipalName',
  /** The members joined by a comma; the source's order. */
  'signInEventTypes',
] as const;

export type IndexedTextPath = (typeof indexedTextPaths)[number];

export type IndexRow = {
  /** The record's `id`, as delivered. */
  readonly id: string;
  /** `createdDateTime` as delivered, digits kept. */
  readonly createdDateTime: string;
  /** The same instant in milliseconds since 1970 UTC, fraction kept as far as a double holds it. */
  readonly instant: number;
  readonly errorCode: number | null;
  readonly isInteractive: boolean | null;
  /** 32 hex digits: SHA-256 (first half) over the compact JSON of the derived record; equal content means equal text. */
  readonly contentHash: string;
  /** One value per {@link indexedTextPaths}, in that order; null where the record has no text there. */
  readonly texts: readonly (string | null)[];
};

const firstSteps = indexedTextPaths.map((path) => path.split('.')[0]);
const secondSteps = indexedTextPaths.map((path) => path.split('.')[1]);

function asText(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string').join(',');
  return null;
}

/**
 * Picks the indexed values out of a derived record; `instant` and `contentHash` are the caller's. Texts that `neighbour` has too are
 * its very own, so that a page in the making holds most of them once.
 */
export function toIndexRow(
  record: JsonObject,
  id: string,
  createdDateTime: string,
  instant: number,
  contentHash: string,
  neighbour?: IndexRow,
): IndexRow {
  const texts: (string | null)[] = [];
  for (let place = 0; place < firstSteps.length; place += 1) {
    // No object has these names unless it was given them, so that they need not be asked for as its own.
    const top = record[firstSteps[place] as string];
    const second = secondSteps[place];
    const value = second === undefined || top === undefined ? top : isJsonObject(top) ? top[second] : undefined;
    const text = typeof value === 'string' ? value : asText(value);
    const known = neighbour?.texts[place];
    texts.push(known !== undefined && known === text ? known : text);
  }
  const status = getOwn(record, 'status');
  const errorCode = status !== undefined && isJsonObject(status) ? getOwn(status, 'errorCode') : undefined;
  const isInteractive = getOwn(record, 'isInteractive');
  return {
    id,
    createdDateTime,
    instant,
    errorCode: typeof errorCode === 'number' ? errorCode : null,
    isInteractive: typeof isInteractive === 'boolean' ? isInteractive : null,
    contentHash,
    texts,
  };
}
