// What the detectors find and what the officer decides about it: findings that are lifted, and overrides of single records.
import { describe, expect, it } from 'vitest';
import { prepareRedaction } from '../../../shared/redact/prepare-redaction.ts';
import { anInput, aPolicy, redactOne, run } from './redaction-fixtures.ts';

const mask = { operator: 'mask', reason: 'CAUTION' } as const;

describe('findings', () => {
  const record = { id: '1', note: 'ask bob@fabrikam.com or alice@contoso.com', userAgent: 'Bob Meyer’s tool' };

  it('are masked and listed, each text once per field', () => {
    const { survey, records } = run(anInput(aPolicy([])), [record, { ...record, id: '2' }]);
    expect(records[0]?.record.note).toBe('ask [withheld] or alice@contoso.com');
    expect(records[0]?.withheld).toEqual([
      { path: '/note', operator: 'mask', reason: 'OTHER_PERSON' },
      { path: '/userAgent', operator: 'mask', reason: 'OTHER_PERSON' },
    ]);
    expect(
      survey.findings.map(({ kind, path, text, count, recordIds }) => [kind, path, text, count, recordIds]),
    ).toEqual([
      ['address', 'note', 'bob@fabrikam.com', 2, ['1', '2']],
      ['name', 'userAgent', 'Bob Meyer', 2, ['1', '2']],
    ]);
  });

  it('stay when the officer lifts them, and keep their ids', () => {
    const before = run(anInput(aPolicy([])), [record]).survey.findings;
    const lifted = new Set([before[0]?.id ?? '']);
    const { survey, records, redaction } = run(anInput(aPolicy([]), { lifted }), [record]);
    expect(records[0]?.record.note).toBe(record.note);
    expect(survey.findings.map(({ id, lifted: isLifted }) => [id, isLifted])).toEqual([
      [before[0]?.id, true],
      [before[1]?.id, false],
    ]);
    expect([...survey.withheldValues].map(({ text }) => text)).toEqual(['Bob Meyer']);
    expect(redaction.openPairs()).toEqual([]);
  });

  it('that are lifted in one field are still masked in another', () => {
    const twice = { note: 'bob@fabrikam.com', userAgent: 'x bob@fabrikam.com' };
    const [first] = run(anInput(aPolicy([])), [twice]).survey.findings;
    const { records, redaction } = run(anInput(aPolicy([]), { lifted: new Set([first?.id ?? '']) }), [twice]);
    expect(records[0]?.record).toEqual({ note: 'bob@fabrikam.com', userAgent: 'x [withheld]' });
    expect(redaction.isAcceptedAt('bob@fabrikam.com', 'note')).toBe(true);
    expect(redaction.isAcceptedAt('bob@fabrikam.com', 'userAgent')).toBe(false);
  });

  it('say that a typed text may be a password, also where a rule masks it anyway', () => {
    const rules = [
      { path: 'signInIdentifier', operator: 'keep', when: { path: 'signInIdentifier', isSubject: true } },
      { path: 'signInIdentifier', operator: 'mask', reason: 'OTHER_PERSON' },
    ] as const;
    expect(redactOne({ signInIdentifier: 'Summer2024!' }, rules).withheld).toEqual([
      '/signInIdentifier mask CREDENTIAL',
    ]);
    expect(redactOne({ signInIdentifier: 'Summer2024!' }, []).withheld).toEqual(['/signInIdentifier mask CREDENTIAL']);
    expect(redactOne({ signInIdentifier: 'bob@fabrikam.com' }, rules).withheld).toEqual([
      '/signInIdentifier mask OTHER_PERSON',
    ]);
    expect(redactOne({ signInIdentifier: 'Alice@Contoso.com' }, rules).withheld).toEqual([]);
  });

  it('come from long texts of any field', () => {
    const long = `${'x'.repeat(30)} bob@fabrikam.com`;
    expect(redactOne({ plain: long, other: 'bob@f.example' }, []).record).toEqual({
      plain: `${'x'.repeat(30)} [withheld]`,
      other: 'bob@f.example',
    });
  });
});

describe('an override', () => {
  const record = {
    id: '1',
    plain: 'a',
    tags: ['x', 'y'],
    policies: [{ name: 'N' }, { name: 'M' }],
    location: { city: 'Rome' },
  };
  const withOverride = (
    path: string,
    operator: 'keep' | 'remove' | 'mask' | 'alias' | 'generalise',
    rules = [{ path: 'plain', ...mask }],
  ) =>
    redactOne(record, rules, {
      overrides: [{ recordId: '1', path, operator, reason: operator === 'keep' ? null : 'CAUTION' }],
    }).record;

  it('beats the policy, by catalogue path or by pointer', () => {
    expect(withOverride('plain', 'keep').plain).toBe('a');
    expect(withOverride('/tags/1', 'mask').tags).toEqual(['x', '[withheld]']);
    expect(withOverride('tags[*]', 'remove').tags).toEqual([null, null]);
    expect(withOverride('/policies/0/name', 'keep').policies).toEqual([{ name: 'N' }, { name: 'Policy 1' }]);
  });

  it('reaches everything below its path', () => {
    expect(withOverride('policies', 'keep').policies).toEqual(record.policies);
    expect(withOverride('/location', 'remove').location).toBeNull();
  });

  it('holds for its record only', () => {
    const overrides = [{ recordId: '2', path: 'plain', operator: 'remove', reason: 'CAUTION' }] as const;
    const { records, survey } = run(anInput(aPolicy([]), { overrides }), [record]);
    expect(records[0]?.record.plain).toBe('a');
    expect(survey.unusedOverrides).toEqual(overrides);
  });

  it('is the later one of two', () => {
    const overrides = (['mask', 'keep'] as const).map((operator) => ({
      recordId: '1',
      path: 'plain',
      operator,
      reason: 'CAUTION',
    }));
    expect(redactOne(record, [], { overrides }).record.plain).toBe('a');
  });

  it('holds for its record alone, also where the same value was kept in records before it', () => {
    const overrides = [{ recordId: '3', path: 'plain', operator: 'remove', reason: 'CAUTION' }] as const;
    const same = ['1', '2', '3', '4'].map((id) => ({ id, plain: 'the same in all' }));
    const { records, survey } = run(anInput(aPolicy([]), { overrides }), same);
    expect(records.map(({ record }) => record.plain)).toEqual([
      'the same in all',
      'the same in all',
      null,
      'the same in all',
    ]);
    expect(survey.unusedOverrides).toEqual([]);
  });

  it('that keeps is stronger than a detector', () => {
    const overrides = [{ recordId: '1', path: 'note', operator: 'keep', reason: null }] as const;
    const noted = { id: '1', note: 'bob@fabrikam.com' };
    expect(redactOne(noted, [], { overrides }).record).toEqual(noted);
  });

  it('gives an alias the field’s usual label', () => {
    expect(withOverride('plain', 'alias').plain).toBe('Value 1');
    expect(withOverride('/policies/1/name', 'alias').policies).toEqual([{ name: 'Policy 1' }, { name: 'Policy 2' }]);
  });

  it.each([
    { path: 'plain', operator: 'mask', reason: null },
    { path: 'plain', operator: 'mask', reason: 'NO_SUCH' },
    { path: 'plain', operator: 'generalise', reason: 'CAUTION' },
    { path: 'a..b', operator: 'mask', reason: 'CAUTION' },
  ] as const)('is refused where it cannot be carried out: %j', (override) => {
    const prepared = prepareRedaction(anInput(aPolicy([]), { overrides: [{ recordId: '1', ...override }] }));
    expect(prepared.ok ? 'accepted' : prepared.error.code).toBe('REDACT_OVERRIDE_INVALID');
  });
});
