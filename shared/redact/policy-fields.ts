// What a policy does with each field, as a list: for the officer who reads it before choosing.
import type { Field } from '../model/field.ts';
import { compilePolicy } from './compile-policy.ts';
import type { Operator, Policy } from './policy.ts';

export type PolicyField = {
  readonly path: string;
  /** Without a condition. */
  readonly operator: Operator;
  /** Key of the policy's reasons; null for `keep`. */
  readonly reason: string | null;
  /** True where a rule with a condition comes first. */
  readonly isConditional: boolean;
};

/** Every path of the catalogue in its order, then those that only the policy names. */
export function policyFields(policy: Policy, catalogue: readonly Field[]): readonly PolicyField[] {
  const plan = compilePolicy(policy, catalogue, () => false);
  const paths = new Set([...catalogue.map((field) => field.path), ...policy.rules.map((rule) => rule.path)]);
  return [...paths].flatMap((path): PolicyField[] => {
    const choices = plan.nodeAt(path)?.choices ?? [];
    const place = choices.findIndex((choice) => choice.condition === null);
    const usual = choices[place]?.action;
    if (usual === undefined) return [];
    const { operator, reason } = usual;
    return [{ path, operator, reason: reason === '' ? null : reason, isConditional: place > 0 }];
  });
}
