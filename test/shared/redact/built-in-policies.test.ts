// The three built-in policies: well formed, from the catalogue, and doing what the defaults promise.
import { describe, expect, it } from 'vitest';
import { fieldAt, fieldCatalogue } from '../../../shared/model/field-catalogue.ts';
import { builtInPolicies, builtInPolicyNames, isBuiltInPolicyName } from '../../../shared/redact/built-in-policies.ts';
import type { Policy, Rule } from '../../../shared/redact/policy.ts';
import { languages } from '../../../shared/words/language.ts';
import { reasonWords } from '../../../shared/words/reason-words.ts';
import { pathsIn, sampleFiles, sampleRecords } from '../model/sample-records.ts';

function rulesFor(policy: Policy, path: string): Rule[] {
  return policy.rules.filter((rule) => rule.path === path);
}

function operators(name: keyof typeof builtInPolicies, path: string): string[] {
  return rulesFor(builtInPolicies[name], path).map(({ operator }) => operator);
}

describe.each(builtInPolicyNames)('the policy %s', (name) => {
  const policy = builtInPolicies[name];

  it('is a version 1 policy that blocks on fields nobody classified', () => {
    expect(policy).toMatchObject({ format: 'signet/policy', version: 1, name, unknownFields: 'block' });
  });

  it('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  it('gives every rule an id of its own and a path of the catalogue', () => {
    expect(new Set(policy.rules.map(({ id }) => id)).size).toBe(policy.rules.length);
    for (const { path } of policy.rules) expect(fieldAt(path), path).toBeDefined();
  });

  it('gives every restricting rule a reason with basis and words, and what its operator needs', () => {
    for (const rule of policy.rules) {
      if (rule.operator === 'keep') {
        expect(rule).not.toHaveProperty('reason');
        continue;
      }
      const reason = policy.reasons[rule.reason ?? ''];
      expect(reason?.basis, rule.id).toMatch(/^GDPR Art\. \d/);
      for (const language of languages) expect(reason?.words[language]?.length, rule.id).toBeGreaterThan(20);
      expect(rule.label === undefined, rule.id).toBe(rule.operator !== 'alias');
      expect(rule.to === undefined, rule.id).toBe(rule.operator !== 'generalise');
    }
  });

  it('has exactly one comparison in every condition, and a rule without one behind it', () => {
    for (const { path, when } of policy.rules) {
      if (when === undefined) continue;
      expect(Object.keys(when).filter((key) => key !== 'path')).toHaveLength(1);
      const last = rulesFor(policy, path).at(-1);
      const holder = fieldCatalogue.some((field) => field.path.startsWith(`${path}.`));
      expect(last?.when === undefined || holder, path).toBe(true);
    }
  });

  it('has no keep rule on what holds other fields, so that an unknown field below blocks', () => {
    for (const { path, operator } of policy.rules) {
      const holds = fieldCatalogue.some((field) => field.path.startsWith(`${path}.`) || field.path === `${path}[*]`);
      if (operator === 'keep' && path !== 'conditionalAccessAudiences[*]') expect(holds, path).toBe(false);
    }
  });

  it('has a rule for every single value in the samples', () => {
    const ruled = new Set(policy.rules.map(({ path }) => path));
    const covered = (path: string) =>
      ruled.has(path) || [...path.matchAll(/\.|\[\*\]/g)].some((match) => ruled.has(path.slice(0, match.index)));
    for (const file of sampleFiles) {
      for (const record of sampleRecords(file)) {
        for (const path of pathsIn(record)) {
          const holds = fieldCatalogue.some(
            (field) => field.path.startsWith(`${path}.`) || field.path === `${path}[*]`,
          );
          expect(covered(path) || holds, `${file}: ${path}`).toBe(true);
        }
      }
    }
  });

  it('accepts only pairs of a field that it withholds and one that the catalogue has, once each and with a reason', () => {
    const withheld = new Set(policy.rules.filter(({ operator }) => operator !== 'keep').map(({ path }) => path));
    const isWithheld = (path: string) =>
      withheld.has(path) ||
      [...path.matchAll(/\.|\[\*\]/g)].some((m) => withheld.has(path.slice(0, m.index))) ||
      withheld.has(path.replace(/(\[\*\]).*/, '$1'));
    const pairs = policy.acceptedPairs ?? [];
    for (const pair of pairs) {
      expect(isWithheld(pair.withheld), pair.withheld).toBe(true);
      expect(fieldAt(pair.kept), pair.kept).toBeDefined();
      expect(pair.reason.length).toBeGreaterThan(20);
    }
    expect(new Set(pairs.map(({ withheld, kept }) => `${withheld} ${kept}`)).size).toBe(pairs.length);
  });
});

describe('subject-copy', () => {
  it.each([
    'userPrincipalName',
    'userDisplayName',
    'ipAddress',
    'location.city',
    'deviceDetail.displayName',
    'userAgent',
    'status.failureReason',
    'riskState',
    'correlationId',
    'appliedConditionalAccessPolicies[*].result',
    'appliedConditionalAccessPolicies[*].enforcedGrantControls[*]',
  ])('keeps %s, which is the person’s own', (path) => {
    expect(operators('subject-copy', path)).toEqual(['keep']);
  });

  it('gives names and ids of access policies a stand-in and takes out the policies without effect', () => {
    expect(operators('subject-copy', 'appliedConditionalAccessPolicies[*].displayName')).toEqual(['alias']);
    expect(operators('subject-copy', 'appliedConditionalAccessPolicies[*].id')).toEqual(['alias']);
    const [rule] = rulesFor(builtInPolicies['subject-copy'], 'appliedConditionalAccessPolicies[*]');
    expect(rule).toMatchObject({ operator: 'remove', reason: 'SECURITY_CONFIGURATION' });
    expect(rule?.when?.in).toContain('reportOnlySuccess');
    expect(rule?.when?.in).not.toContain('success');
    expect(rule?.when?.in).not.toContain('failure');
  });

  it('does the same under the name of the 2018 beta, looking at that name’s own items', () => {
    const [rule] = rulesFor(builtInPolicies['subject-copy'], 'conditionalAccessPolicies[*]');
    expect(rule?.when?.path).toBe('conditionalAccessPolicies[*].result');
  });

  it('keeps the typed name only where it is the person’s', () => {
    const rules = rulesFor(builtInPolicies['subject-copy'], 'signInIdentifier');
    expect(rules.map(({ operator }) => operator)).toEqual(['keep', 'mask']);
    expect(rules[0]?.when).toEqual({ path: 'signInIdentifier', isSubject: true });
    expect(rules[1]?.reason).toBe('OTHER_PERSON');
    const [other] = rulesFor(builtInPolicies['subject-copy'], 'alternateSignInName');
    expect(other?.when).toEqual({ path: 'alternateSignInName', isSubject: true });
  });

  it('gives token and session numbers a stand-in', () => {
    for (const path of ['uniqueTokenIdentifier', 'originalRequestId', 'sessionId', 'clientSessionId']) {
      expect(rulesFor(builtInPolicies['subject-copy'], path)).toMatchObject([
        { operator: 'alias', reason: 'TOKEN_IDENTIFIER' },
      ]);
    }
  });

  it('keeps the key of a processing detail and the values of harmless keys only', () => {
    expect(operators('subject-copy', 'authenticationProcessingDetails[*].key')).toEqual(['keep']);
    expect(operators('subject-copy', 'authenticationProcessingDetails[*].value')).toEqual(['keep', 'keep', 'remove']);
  });
});

describe('cautious and full', () => {
  it('makes addresses, places and browsers coarser only in cautious', () => {
    for (const path of ['ipAddress', 'location.city', 'location.geoCoordinates.latitude', 'userAgent']) {
      expect(operators('cautious', path)).toEqual(['generalise']);
      expect(operators('full', path)).toEqual(['keep']);
    }
    expect(operators('cautious', 'envelope.callerIpAddress')).toEqual(['generalise']);
  });

  it('is never less strict in cautious than in subject-copy', () => {
    const strict = new Set(
      builtInPolicies.cautious.rules.filter(({ operator }) => operator !== 'keep').map(({ id }) => id),
    );
    for (const { id, operator } of builtInPolicies['subject-copy'].rules) {
      if (operator !== 'keep') expect(strict.has(id), id).toBe(true);
    }
  });

  it('withholds in full only secrets and other people’s data', () => {
    const given = builtInPolicies.full.rules.filter(({ operator }) => operator !== 'keep');
    expect(new Set(given.map(({ reason }) => reason))).toEqual(new Set(['OTHER_PERSON']));
    expect(given.map(({ path }) => path)).toContain('signInIdentifier');
  });
});

describe('the names and reasons', () => {
  it('knows its own names and no others', () => {
    expect(builtInPolicyNames.every(isBuiltInPolicyName)).toBe(true);
    expect(['', 'Full', 'toString', 'subject-copy.json'].some(isBuiltInPolicyName)).toBe(false);
  });

  it('has a basis and words for every reason', () => {
    for (const [code, { basis, words }] of Object.entries(reasonWords)) {
      expect(code).toMatch(/^[A-Z_]+$/);
      expect(basis).toMatch(/GDPR Art\./);
      expect(words.en).toMatch(/^This .*\.$/);
      expect(words.nl).toMatch(/^Dit .*\.$/);
    }
  });
});
