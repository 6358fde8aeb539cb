// Notices, record by record, what a right or a licence hid in the records themselves. These are notes, never a downgrade
// of coverage (design §1): "not permitted" must not read as "none" (Graph, signIn: appliedConditionalAccessPolicies).
import { getOwn, type JsonObject, type JsonValue } from '../model/json.ts';
import { isMaskedByMicrosoft } from '../model/masked-by-microsoft.ts';

export type RightsSeen = {
  readonly records: number;
  /** Records whose Conditional Access property is absent or null: the reader had no right to see it. */
  readonly withoutConditionalAccess: number;
  /** Records with a risk value `hidden`: the tenant's licence does not include it. */
  readonly withHiddenRisk: number;
  /** Records of a sign-in across tenants without the app that was used: the home tenant is not told (Graph: clientAppUsed). */
  readonly withoutClientApp: number;
  /** Values that came masked. */
  readonly maskedByMicrosoft: number;
  /** Earlier ones of repeated JSON keys, kept as `name#1`. */
  readonly repeatedKeys: number;
};

const riskNames = ['riskLevelAggregated', 'riskLevelDuringSignIn', 'riskState', 'riskDetail'] as const;

export type RightsWatch = { readonly see: (record: JsonObject) => void; readonly seen: () => RightsSeen };

export function createRightsWatch(): RightsWatch {
  let records = 0;
  let withoutConditionalAccess = 0;
  let withHiddenRisk = 0;
  let withoutClientApp = 0;
  let masked = 0;
  let repeatedKeys = 0;

  function look(value: JsonValue): void {
    if (typeof value === 'string') {
      if (isMaskedByMicrosoft(value)) masked += 1;
    } else if (Array.isArray(value)) {
      for (const item of value) look(item);
    } else if (typeof value === 'object' && value !== null) {
      for (const name of Object.keys(value)) {
        if (/#\d+$/.test(name)) repeatedKeys += 1;
        look(getOwn(value, name) ?? null);
      }
    }
  }

  return {
    see: (record) => {
      records += 1;
      const policies =
        getOwn(record, 'appliedConditionalAccessPolicies') ?? getOwn(record, 'conditionalAccessPolicies') ?? null;
      if (policies === null) withoutConditionalAccess += 1;
      if (riskNames.some((name) => getOwn(record, name) === 'hidden')) withHiddenRisk += 1;
      if (isAcrossTenants(record) && !hasText(record, 'clientAppUsed')) withoutClientApp += 1;
      look(record);
    },
    seen: () => ({
      records,
      withoutConditionalAccess,
      withHiddenRisk,
      withoutClientApp,
      maskedByMicrosoft: masked,
      repeatedKeys,
    }),
  };
}

function isAcrossTenants(record: JsonObject): boolean {
  return hasText(record, 'crossTenantAccessType') && getOwn(record, 'crossTenantAccessType') !== 'none';
}

function hasText(record: JsonObject, name: string): boolean {
  const value = getOwn(record, name);
  return typeof value === 'string' && value !== '';
}
