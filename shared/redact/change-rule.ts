// An officer changes what happens to one field: the policy in force with one more rule, checked like a policy file.
import type { AppError } from '../errors.ts';
import type { GeneralisationKind } from '../model/field.ts';
import type { Result } from '../result.ts';
import { stableId } from '../review/stable-id.ts';
import type { Operator, Policy, Rule } from './policy.ts';
import { readPolicy } from './read-policy.ts';

export type RuleChange = {
  /** Catalogue path, `[*]` for items. */
  readonly path: string;
  readonly operator: Operator;
  /** Key of the policy's reasons; needed for all but `keep`. */
  readonly reason: string | null;
  readonly label: string | null;
  readonly to: GeneralisationKind | null;
  /** True: equal values in other fields are treated the same way (design §7, propagation). */
  readonly everywhere: boolean;
};

const changedMark = ' (changed)';
/** Names and ids of a policy have at most 200 characters. */
const mostCharacters = 190;

/**
 * The new rule stands first and without a condition, so that it holds whatever the others say about the same path; an earlier
 * change of the same path gives way. Errors: REDACT_POLICY_INVALID.
 */
export function withRule(policy: Policy, change: RuleChange): Result<Policy, AppError> {
  const id = `officer: ${change.path.length < 180 ? change.path : stableId(change.path)}`;
  const rule: Rule = {
    id,
    path: change.path,
    operator: change.operator,
    ...(change.reason === null ? {} : { reason: change.reason }),
    ...(change.label === null ? {} : { label: change.label }),
    ...(change.to === null ? {} : { to: change.to }),
    ...(change.everywhere ? { everywhere: true } : {}),
  };
  const changed: Policy = {
    ...policy,
    name: policy.name.endsWith(changedMark) ? policy.name : `${policy.name.slice(0, mostCharacters)}${changedMark}`,
    rules: [rule, ...policy.rules.filter((known) => known.id !== id)],
  };
  return readPolicy(JSON.stringify(changed));
}
