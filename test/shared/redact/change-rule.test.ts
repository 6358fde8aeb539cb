// One rule more: it wins over what the policy said about the field, is checked like a file, and the name tells of it once.
import { describe, expect, it } from 'vitest';
import { fieldCatalogue } from '../../../shared/model/field-catalogue.ts';
import { builtInPolicies } from '../../../shared/redact/built-in-policies.ts';
import { type RuleChange, withRule } from '../../../shared/redact/change-rule.ts';
import { policyFields } from '../../../shared/redact/policy-fields.ts';

const policy = builtInPolicies['subject-copy'];
const change: RuleChange = {
  path: 'ipAddress',
  operator: 'generalise',
  reason: 'CAUTION',
  label: null,
  to: 'ip',
  everywhere: false,
};

function changed(next: RuleChange, from = policy) {
  const result = withRule(from, next);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('changing a rule', () => {
  it('puts it first, whatever conditions the policy has for the field', () => {
    const conditional = policyFields(policy, fieldCatalogue).filter(({ isConditional }) => isConditional);
    expect(conditional.length).toBeGreaterThan(3);
    for (const { path } of conditional) {
      const next = changed({ path, operator: 'remove', reason: 'CAUTION', label: null, to: null, everywhere: false });
      expect(policyFields(next, fieldCatalogue).find((field) => field.path === path)).toEqual({
        path,
        operator: 'remove',
        reason: 'CAUTION',
        isConditional: false,
      });
    }
  });

  it('replaces an earlier change of the same field and leaves every other rule', () => {
    const once = changed(change);
    const twice = changed({ ...change, operator: 'keep', reason: null, to: null }, once);
    expect(twice.rules.slice(1)).toEqual(policy.rules);
    expect(once.rules.length).toBe(policy.rules.length + 1);
    expect([once.name, twice.name]).toEqual(['subject-copy (changed)', 'subject-copy (changed)']);
    expect(changed(change, { ...policy, name: 'x'.repeat(200) }).name).toMatch(/^x{190} \(changed\)$/);
  });

  it('reaches equal values in other fields only where the officer says so', () => {
    const everywhere = changed({ ...change, operator: 'mask', to: null, everywhere: true });
    expect(everywhere.rules[0]).toMatchObject({ path: 'ipAddress', operator: 'mask', everywhere: true });
    expect(changed(change).rules[0]).not.toHaveProperty('everywhere');
    expect(withRule(policy, { ...change, operator: 'keep', reason: null, to: null, everywhere: true }).ok).toBe(false);
  });

  it('takes paths as long as the border lets through, and keeps them apart', () => {
    const long = (end: string) => `a.${'b'.repeat(290)}${end}`;
    const first = changed({ ...change, path: long('1'), operator: 'keep', reason: null, to: null });
    const second = changed({ ...change, path: long('2'), operator: 'keep', reason: null, to: null }, first);
    expect(second.rules.slice(0, 2).map(({ path }) => path)).toEqual([long('2'), long('1')]);
  });

  it.each<[string, Partial<RuleChange>]>([
    ['no-reason', { reason: null }],
    ['unknown-reason', { reason: 'NO_SUCH' }],
    ['no-scale', { to: null }],
    ['no-label', { operator: 'alias', to: null }],
    ['bad-label', { operator: 'alias', to: null, label: 'Ends in 7' }],
    ['bad-path', { path: '..' }],
  ])('refuses with %s what no policy file may have', (problem, wrong) => {
    expect(withRule(policy, { ...change, ...wrong })).toMatchObject({
      ok: false,
      error: { code: 'REDACT_POLICY_INVALID', facts: { problem } },
    });
  });
});

describe('the fields of a policy', () => {
  it.each(['subject-copy', 'cautious', 'full'] as const)('of %s are all of the catalogue, once', (name) => {
    const fields = policyFields(builtInPolicies[name], fieldCatalogue);
    expect(fields.map(({ path }) => path)).toEqual(fieldCatalogue.map(({ path }) => path));
    for (const { operator, reason } of fields) expect(reason === null).toBe(operator === 'keep');
  });
});
