// `explain`: one question, every answer the dictionaries have.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, knownWords, wordsOfValue } from '../../../shared/words/explain.ts';
import { isLanguage, languages } from '../../../shared/words/language.ts';

describe('explain', () => {
  it.each(['50126', 'AADSTS50126', ' aadsts50126 '])('knows the code written as "%s"', (asked) => {
    const [one] = explain(asked, 'en');
    expect(one).toMatchObject({ kind: 'code', code: 50126, outcome: 'failure' });
    expect(one?.says).toContain('password');
  });

  it('shows a code without an explanation as a number, not in our list', () => {
    expect(explain('123456789', 'en')).toEqual([
      { kind: 'code', code: 123456789, outcome: 'failure', says: 'not in our list' },
    ]);
  });

  it.each([
    'appliedConditionalAccessPolicies[*].displayName',
    'appliedConditionalAccessPolicies[3].displayName',
    '/appliedConditionalAccessPolicies/3/displayName',
    'APPLIEDCONDITIONALACCESSPOLICIES.DISPLAYNAME',
  ])('finds one field by its path %s', (asked) => {
    const found = explain(asked, 'en');
    expect(found.map((one) => (one.kind === 'field' ? one.path : one.kind))).toEqual([
      'appliedConditionalAccessPolicies[*].displayName',
    ]);
  });

  it('finds every field that ends in a name', () => {
    const paths = explain('trustType', 'en').flatMap((one) => (one.kind === 'field' ? [one.path] : []));
    expect(paths).toContain('deviceDetail.trustType');
  });

  it('finds a value in every kind that has it, written as in the records', () => {
    const found = explain('HIDDEN', 'en').filter((one) => one.kind === 'value');
    expect(found.map((one) => `${one.of} ${one.value}`)).toEqual(['riskLevel hidden', 'riskDetail hidden']);
    expect(explain('Other clients; IMAP', 'en')[0]).toMatchObject({ kind: 'value', of: 'clientAppUsed' });
  });

  it('gives nothing for nothing, and never throws', () => {
    expect(explain('', 'en')).toEqual([]);
    fc.assert(fc.property(fc.string(), (asked) => Array.isArray(explain(asked, 'en'))));
    for (const name of ['__proto__', 'constructor', 'toString']) expect(explain(name, 'en')).toEqual([]);
  });
});

describe('the words for the value of a field', () => {
  it('goes by the field, not by the value alone', () => {
    expect(wordsOfValue('riskState', 'none', 'en')).not.toBe(wordsOfValue('authenticationProtocol', 'none', 'en'));
  });

  it('accepts controls in either case and lists of conditions', () => {
    const path = 'appliedConditionalAccessPolicies[*]';
    expect(wordsOfValue(`${path}.enforcedGrantControls[*]`, 'Mfa', 'en')).toContain('second proof');
    expect(wordsOfValue(`${path}.conditionsSatisfied`, 'application,users', 'en')).toBe(
      'Which app was used. Who signed in.',
    );
  });

  it('has none for a free field, a new value or an inherited name', () => {
    expect(wordsOfValue('userAgent', 'none', 'en')).toBeNull();
    expect(wordsOfValue('riskState', 'brandNew', 'en')).toBeNull();
    expect(wordsOfValue('riskState', 'constructor', 'en')).toBeNull();
  });
});

describe('the words of the log itself', () => {
  it('are lower case and hold enum members, field names and method names', () => {
    const words = knownWords();
    for (const word of words) expect(word).toBe(word.toLowerCase());
    for (const word of ['notapplied', 'reportonlynotapplied', 'primaryrefreshtoken', 'enforcedgrantcontrols']) {
      expect(words.has(word), word).toBe(true);
    }
    expect(words.has('mobile app notification')).toBe(true);
  });

  it('hold nothing that could be a person, an address or a number', () => {
    for (const word of knownWords()) expect(word).not.toMatch(/\w@|\d{4}|\.example|^\s*$/);
  });
});

describe('languages', () => {
  it('are known by their code', () => {
    expect(languages.every(isLanguage)).toBe(true);
    expect(isLanguage('tlh')).toBe(false);
  });
});
