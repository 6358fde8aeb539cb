// Policy files are written by hand: every fault has to be found, and said with its line, column and rule.
import { describe, expect, it } from 'vitest';
import { readPolicy, rulesOnUnknownPaths } from '../../../shared/redact/read-policy.ts';
import { aPolicy, smallCatalogue } from './redaction-fixtures.ts';

const good = `{
  "format": "signet/policy", "version": 1, "name": "mine", "unknownFields": "block",
  "rules": [
    { "id": "names", "path": "policies[*].name", "operator": "alias", "label": "Policy",
      "reason": "HIDE", "when": { "path": "policies[*].result", "equals": "success" } },
    { "id": "keep-id", "path": "id", "operator": "keep" }
  ],
  "reasons": { "HIDE": { "basis": "GDPR Art. 15(4)", "words": { "en": "Hidden." } } }
}`;

function faultOf(text: string) {
  const read = readPolicy(text);
  if (read.ok) throw new Error('the policy was accepted');
  expect(read.error.code).toBe('REDACT_POLICY_INVALID');
  const { line, column, rule, problem } = read.error.facts ?? {};
  // What stands at the place that the message names.
  const place = text.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
  return { line, place, rule, problem };
}

describe('a policy file', () => {
  it('is read whole when it is right', () => {
    const read = readPolicy(good);
    expect(read.ok && read.value.rules.map((rule) => rule.id)).toEqual(['names', 'keep-id']);
    expect(readPolicy(`\uFEFF${good}`).ok).toBe(true);
  });

  it('survives being stored as JSON', () => {
    const policy = aPolicy([{ operator: 'mask', reason: 'CAUTION' }]);
    const read = readPolicy(JSON.stringify(policy));
    expect(read.ok && read.value).toEqual(policy);
  });

  it.each([
    [
      'a name that stands twice',
      good.replace('"version": 1', '"version": 1, "version": 1'),
      2,
      '"version": 1, "name"',
      '',
      'duplicate-member',
    ],
    ['a member nobody knows', good.replace('"label"', '"lable"'), 4, '"lable"', 'names', 'unknown-member'],
    ['a comma at the end', good.replace('"keep" }', '"keep" },'), 7, ']', '', 'not-json'],
    ['a comment', `// mine\n${good}`, 1, '// mine', '', 'not-json'],
    ['text after the end', `${good} x`, 9, 'x', '', 'not-json'],
    ['an operator nobody knows', good.replace('"alias"', '"hash"'), 4, '"hash"', 'names', 'wrong-value'],
    ['a member of another type', good.replace('"mine"', '7'), 2, '7', '', 'wrong-type'],
    ['a missing member', good.replace('"unknownFields": "block",', ''), 1, '{', '', 'missing-member'],
    ['another version', good.replace('"version": 1', '"version": 2'), 2, '2', '', 'wrong-value'],
    ['two rules of one id', good.replace('"keep-id"', '"names"'), 6, '"names"', 'names', 'duplicate-rule'],
    ['a path that is none', good.replace('"path": "id"', '"path": "a..b"'), 6, '"a..b"', 'keep-id', 'bad-path'],
    [
      'a reason that is not there',
      good.replace('"HIDE", "when"', '"GONE", "when"'),
      5,
      '"GONE"',
      'names',
      'unknown-reason',
    ],
    ['no reason', good.replace('"reason": "HIDE", ', ''), 4, '{ "id": "names"', 'names', 'no-reason'],
    ['an alias without a label', good.replace(', "label": "Policy"', ''), 4, '{ "id": "names"', 'names', 'no-label'],
    ['a label that ends in a digit', good.replace('"Policy"', '"Policy 2"'), 4, '"Policy 2"', 'names', 'bad-label'],
    [
      'generalise without a scale',
      good.replace('"alias", "label": "Policy"', '"generalise"'),
      4,
      '{ "id"',
      'names',
      'no-scale',
    ],
    [
      'two comparisons',
      good.replace('"equals"', '"present": true, "equals"'),
      5,
      '{ "path": "policies[*].result"',
      'names',
      'comparisons',
    ],
    [
      'no comparison',
      good.replace(', "equals": "success"', ''),
      5,
      '{ "path": "policies[*].result"',
      'names',
      'comparisons',
    ],
  ])('is refused for %s, with the place', (_, text, line, snippet, rule, problem) => {
    const fault = faultOf(text);
    expect({ line: fault.line, rule: fault.rule, problem: fault.problem }).toEqual({ line, rule, problem });
    expect(fault.place.slice(0, snippet.length)).toBe(snippet);
  });

  it('is refused when it is a bomb', () => {
    expect(faultOf('['.repeat(100_000)).problem).toBe('too-deep');
    expect(faultOf(' '.repeat(5_000_000)).problem).toBe('too-large');
  });

  it('does no harm with hostile names', () => {
    expect(
      faultOf(good.replace('"lable"', '"x"').replace('"name": "mine"', '"name": "mine", "__proto__": {}')).problem,
    ).toBe('unknown-member');
    expect(Object.hasOwn(Object.prototype, 'format')).toBe(false);
  });

  it('may name a path that the catalogue does not know, which is listed', () => {
    const policy = aPolicy([{ path: 'plian' }, { path: 'plain' }]);
    expect(rulesOnUnknownPaths(policy, smallCatalogue)).toEqual([{ rule: 'rule-0', path: 'plian' }]);
  });
});
