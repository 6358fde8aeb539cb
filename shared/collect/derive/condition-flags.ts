// Azure Monitor and Log Analytics write Conditional Access conditions as bit flags; Graph writes words. Words it is.
import { getOwn, isJsonObject, type JsonValue, setOwn } from '../../model/json.ts';

/** `conditionalAccessConditions` in Graph's metadata, lowest bit first. */
const conditionWords = [
  'application',
  'users',
  'devicePlatform',
  'location',
  'clientType',
  'signInRisk',
  'userRisk',
  'time',
  'deviceState',
  'client',
  'ipAddressSeenByAzureAD',
  'ipAddressSeenByResourceProvider',
  'unknownFutureValue',
  'servicePrincipals',
  'servicePrincipalRisk',
  'authenticationFlows',
  'insiderRisk',
] as const;

const flagNames = ['conditionsSatisfied', 'conditionsNotSatisfied'] as const;

/** `3` gives `application,users`, `0` gives `none`; bits that nobody has named stay as their number. */
export function conditionFlagWords(flags: number): string {
  if (flags === 0) return 'none';
  const words: string[] = conditionWords.filter((_, bit) => (flags & (1 << bit)) !== 0);
  const unknown = flags & ~((1 << conditionWords.length) - 1);
  if (unknown !== 0) words.push(String(unknown));
  return words.join(',');
}

/** Replaces the flags of every policy in `appliedConditionalAccessPolicies`, in place; leaves what is no flag. */
export function nameConditionFlags(policies: JsonValue | undefined): void {
  if (!Array.isArray(policies)) return;
  for (const policy of policies) {
    if (!isJsonObject(policy)) continue;
    for (const name of flagNames) {
      const flags = getOwn(policy, name);
      if (typeof flags === 'number' && Number.isInteger(flags) && flags >= 0 && flags < 2 ** 31) {
        setOwn(policy, name, conditionFlagWords(flags));
      }
    }
  }
}
