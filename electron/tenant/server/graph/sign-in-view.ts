// How one caller sees a record: what the version, the rights and the licence leave of it.
import type { JsonObject } from '../../../../shared/model/json.ts';
import type { RecordRows } from '../data/record-rows.ts';
import type { Caller } from './caller.ts';

/** Properties of `signIn` in v1.0 (CSDL of v1.0, the same in every cloud). */
const firstVersion = new Set([
  'id',
  'appDisplayName',
  'appId',
  'appliedConditionalAccessPolicies',
  'authenticationAppDeviceDetails',
  'clientAppUsed',
  'conditionalAccessStatus',
  'correlationId',
  'createdDateTime',
  'deviceDetail',
  'homeTenantId',
  'ipAddress',
  'isInteractive',
  'location',
  'resourceDisplayName',
  'resourceId',
  'resourceTenantId',
  'riskDetail',
  'riskEventTypes_v2',
  'riskLevelAggregated',
  'riskLevelDuringSignIn',
  'riskState',
  'servicePrincipalId',
  'servicePrincipalName',
  'status',
  'userAgent',
  'userDisplayName',
  'userId',
  'userPrincipalName',
]);

const risk = ['riskDetail', 'riskLevelAggregated', 'riskLevelDuringSignIn'];

/** Gives the bytes of a row as the caller may see them: the stored ones, where nothing is held back. */
export function viewFor(rows: RecordRows, caller: Caller, version: 'beta' | 'v1.0'): (row: number) => Uint8Array {
  if (version === 'beta' && caller.seesConditionalAccess && caller.seesRisk) return rows.bytes;
  return (row) => {
    const kept: JsonObject = {};
    for (const [name, value] of Object.entries(rows.record(row))) {
      if (version === 'v1.0' && !firstVersion.has(name)) continue;
      if (!caller.seesConditionalAccess && name === 'appliedConditionalAccessPolicies') continue;
      kept[name] = !caller.seesRisk && risk.includes(name) ? 'hidden' : value;
    }
    return Buffer.from(JSON.stringify(kept));
  };
}
