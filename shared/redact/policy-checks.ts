// What the members of a policy have to fulfil together. Each fault names the place in the file that it is about.
import type { PolicyProblem } from '../words/en/redact-words.ts';
import type { Condition, Policy, Rule } from './policy.ts';
import { parseRulePath } from './rule-path.ts';

export type PolicyFault = { readonly at: readonly (string | number)[]; readonly problem: PolicyProblem };

/** A number follows the label, so that a label that ends in a digit would give two aliases one text. */
const labelPattern = /^[\p{L}\p{N}][\p{L}\p{N} -]{0,38}[\p{L}-]$|^\p{L}$/u;

/** The first fault in reading order, or null. */
export function firstFaultOf(policy: Policy): PolicyFault | null {
  const ids = new Set<string>();
  for (const [index, rule] of policy.rules.entries()) {
    const problem = problemOfRule(rule, policy, ids);
    if (problem !== null) return { at: ['rules', index, ...problem.at], problem: problem.problem };
    ids.add(rule.id);
  }
  for (const [index, pair] of (policy.acceptedPairs ?? []).entries()) {
    for (const member of ['withheld', 'kept'] as const) {
      if (parseRulePath(pair[member]) === null) return { at: ['acceptedPairs', index, member], problem: 'bad-path' };
    }
  }
  return null;
}

function problemOfRule(rule: Rule, policy: Policy, ids: ReadonlySet<string>): PolicyFault | null {
  if (ids.has(rule.id)) return { at: ['id'], problem: 'duplicate-rule' };
  if (parseRulePath(rule.path) === null) return { at: ['path'], problem: 'bad-path' };
  if (rule.operator !== 'keep') {
    if (rule.reason === undefined) return { at: [], problem: 'no-reason' };
  } else if (rule.everywhere === true) return { at: ['everywhere'], problem: 'keep-everywhere' };
  if (rule.reason !== undefined && !Object.hasOwn(policy.reasons, rule.reason)) {
    return { at: ['reason'], problem: 'unknown-reason' };
  }
  if (rule.operator === 'alias') {
    if (rule.label === undefined) return { at: [], problem: 'no-label' };
    if (!labelPattern.test(rule.label)) return { at: ['label'], problem: 'bad-label' };
  } else if (rule.label !== undefined) return { at: ['label'], problem: 'label-without-alias' };
  if (rule.operator === 'generalise') {
    if (rule.to === undefined) return { at: [], problem: 'no-scale' };
  } else if (rule.to !== undefined) return { at: ['to'], problem: 'scale-without-generalise' };
  return rule.when === undefined ? null : problemOfCondition(rule.when);
}

function problemOfCondition(when: Condition): PolicyFault | null {
  if (parseRulePath(when.path) === null) return { at: ['when', 'path'], problem: 'bad-path' };
  const given = [when.equals, when.in, when.notIn, when.present, when.isSubject].filter((one) => one !== undefined);
  return given.length === 1 ? null : { at: ['when'], problem: 'comparisons' };
}
