// The two passes together: what the survey reports, what overrides and lifts do, and how values are followed across fields.
import { describe, expect, it } from 'vitest';
import { createValueFinder } from '../../../electron/redact/value-finder.ts';
import type { JsonObject } from '../../../shared/model/json.ts';
import { prepareRedaction } from '../../../shared/redact/prepare-redaction.ts';
import { anInput, aPolicy, aSource, copyOf, redactOne, run } from './redaction-fixtures.ts';

const mask = { operator: 'mask', reason: 'CAUTION' } as const;
const secretAlias = { operator: 'alias', label: 'Thing', reason: 'SECURITY_CONFIGURATION' } as const;

describe('fields that nobody classified', () => {
  const record = {
    id: '1',
    new: { deep: 'x' },
    location: { city: 'Rome', planet: 'Mars' },
    plain: { odd: 1 },
    empty: {},
  };

  it('are listed by the survey, at the shallowest path, unless nothing stands in them', () => {
    const { survey } = run(anInput(aPolicy([], { unknownFields: 'keep' })), [record, record]);
    expect(survey.unknownFields).toEqual([
      { path: 'new', count: 2 },
      { path: 'location.planet', count: 2 },
      { path: 'plain.odd', count: 2 },
    ]);
  });

  it('never get through while they block', () => {
    expect(() => run(anInput(aPolicy([])), [record])).toThrow('classified');
  });

  it('are removed at the shallowest path where that was chosen', () => {
    const { record: delivered, withheld } = redactOne(record, [], { unknownFields: 'remove' });
    expect(delivered).toEqual({
      id: '1',
      new: null,
      location: { city: 'Rome', planet: null },
      plain: { odd: null },
      empty: {},
    });
    expect(withheld).toEqual([
      '/new remove UNCLASSIFIED_FIELD',
      '/location/planet remove UNCLASSIFIED_FIELD',
      '/plain/odd remove UNCLASSIFIED_FIELD',
    ]);
  });

  it('stay where that was chosen, but are read by the detectors', () => {
    const { record: delivered } = redactOne({ new: { deep: ['a@b.example', 'x'] } }, [], { unknownFields: 'keep' });
    expect(delivered).toEqual({ new: { deep: ['[withheld]', 'x'] } });
  });

  it('are classified by a rule on them or above, but not by "keep" on an object that the catalogue describes', () => {
    const rules = [
      { path: 'new', operator: 'keep' },
      { path: 'location', operator: 'keep' },
      { path: 'plain.odd', operator: 'remove', reason: 'CAUTION' },
    ] as const;
    const { survey } = run(anInput(aPolicy(rules, { unknownFields: 'keep' })), [record]);
    expect(survey.unknownFields).toEqual([{ path: 'location.planet', count: 1 }]);
  });

  it('are also texts and lists where the catalogue describes an object', () => {
    const { survey } = run(anInput(aPolicy([], { unknownFields: 'keep' })), [{ location: 'Rome', userAgent: ['x'] }]);
    expect(survey.unknownFields.map(({ path }) => path)).toEqual(['location', 'userAgent[*]']);
  });

  it('can be named in a rule whatever they are called', () => {
    const { survey } = run(anInput(aPolicy([], { unknownFields: 'keep' })), [{ 'a.b [x]': 'y' }]);
    const path = survey.unknownFields[0]?.path ?? '';
    expect(redactOne({ 'a.b [x]': 'y' }, [{ path, ...mask }]).record).toEqual({ 'a.b [x]': '[withheld]' });
  });

  it('cannot fill the memory', () => {
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`new${index}`, 1]));
    const { survey } = run(anInput(aPolicy([], { unknownFields: 'keep' })), [many]);
    expect(survey.unknownFields).toHaveLength(1_000);
    expect(survey.moreUnknownFields).toBe(2_000);
  });
});

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

describe('a withheld value in another field', () => {
  const policyName = 'Block Rome';

  it('is masked there too where it is a secret or somebody else’s', () => {
    const record = { policies: [{ name: policyName }], plain: 'because of BLOCK ROME, sorry', other: policyName };
    const { record: delivered, withheld } = redactOne(record, []);
    expect(delivered).toEqual({
      policies: [{ name: 'Policy 1' }],
      plain: 'because of [withheld], sorry',
      other: '[withheld]',
    });
    expect(withheld).toEqual([
      '/policies/0/name alias SECURITY_CONFIGURATION',
      '/plain mask SECURITY_CONFIGURATION',
      '/other mask SECURITY_CONFIGURATION',
    ]);
  });

  it('is masked in records that come before the one that it was withheld in', () => {
    const { records } = run(anInput(aPolicy([])), [{ plain: policyName }, { policies: [{ name: policyName }] }]);
    expect(records[0]?.record).toEqual({ plain: '[withheld]' });
  });

  it.each([
    ['Base64', Buffer.from(policyName).toString('base64')],
    ['Base64 behind a letter', `q${Buffer.from(policyName).toString('base64')}`],
    ['Base64 of UTF-16', Buffer.from(policyName, 'utf16le').toString('base64')],
    ['hex', Buffer.from(policyName).toString('hex')],
    ['percent escapes', 'x Block%20%52ome'],
    ['HTML escapes', 'Block&#32;Rome'],
    ['JSON escapes', 'Block\\u0020Rome'],
    ['reverse', [...policyName].reverse().join('')],
  ])('is masked in %s', (_, hidden) => {
    expect(redactOne({ policies: [{ name: policyName }], plain: hidden }, []).record.plain).toBe('[withheld]');
  });

  it('makes an open pair where it is the person’s own, until somebody accepts the pair', () => {
    const records = [{ id: '1', location: { city: 'Springfield' }, plain: 'in Springfield' }];
    const rules = [{ path: 'location.city', ...mask }];
    const open = run(anInput(aPolicy(rules)), records);
    expect(open.records[0]?.record.plain).toBe('in Springfield');
    const [pair] = open.redaction.openPairs();
    expect(pair).toMatchObject({ withheld: 'location.city', kept: 'plain', count: 1, recordIds: ['1'] });
    expect(open.redaction.isAcceptedAt('Springfield', 'plain')).toBe(false);

    const accepted = [{ withheld: 'location.city', kept: 'plain', reason: 'one town' }];
    const byPolicy = run(anInput(aPolicy(rules, { acceptedPairs: accepted })), records);
    expect(byPolicy.redaction.openPairs()).toEqual([]);
    expect(byPolicy.redaction.isAcceptedAt('Springfield', 'plain')).toBe(true);
    const byOfficer = run(anInput(aPolicy(rules), { lifted: new Set([pair?.id ?? '']) }), records);
    expect(byOfficer.redaction.openPairs()).toEqual([]);
  });

  it('accepts a pair under the fields’ other names too', () => {
    const accepted = [{ withheld: 'location.city', kept: 'userDisplayName', reason: 'same' }];
    const input = anInput(aPolicy([{ path: 'location.city', ...mask }], { acceptedPairs: accepted }));
    const { redaction } = run(input, [{ location: { city: 'Springfield' }, alternateName: 'Springfield' }]);
    expect(redaction.openPairs()).toEqual([]);
  });

  it('stays in an accepted pair even where it is a secret', () => {
    const accepted = [{ withheld: 'policies[*].name', kept: 'plain', reason: 'known anyway' }];
    const input = anInput(aPolicy([], { acceptedPairs: accepted }));
    const { records, redaction } = run(input, [{ policies: [{ name: policyName }], plain: policyName }]);
    expect(records[0]?.record.plain).toBe(policyName);
    expect(redaction.isAcceptedAt(policyName, 'plain')).toBe(true);
  });

  it('does not take the record’s id for being the person’s token number as well', () => {
    const rules = [{ path: 'token', operator: 'alias', label: 'Token', reason: 'TOKEN_IDENTIFIER' }] as const;
    const id = '66ea54eb-6301-4ee5-be62-ff5a759b0100';
    const { records, redaction } = run(anInput(aPolicy(rules)), [{ id, token: id }]);
    expect(records[0]?.record).toEqual({ id, token: 'Token 1' });
    expect(redaction.openPairs().map(({ withheld, kept }) => [withheld, kept])).toEqual([['token', 'id']]);
  });

  it('is not searched for where it is a word of the person’s own name', () => {
    const record = {
      policies: [{ name: 'Contoso' }, { name: 'Alice Example' }],
      userPrincipalName: 'alice@contoso.com',
      userDisplayName: 'Alice Example',
    };
    const { records, survey } = run(anInput(aPolicy([])), [record]);
    expect(records[0]?.record).toMatchObject({
      userPrincipalName: 'alice@contoso.com',
      userDisplayName: 'Alice Example',
    });
    expect(survey.withheldValueCount).toBe(0);
  });

  it('is not searched for where it is a word of the catalogue', () => {
    const input = anInput(aPolicy([]), { ignore: new Set(['success']) });
    const { records } = run(input, [{ policies: [{ name: 'Success' }], plain: 'success' }]);
    expect(records[0]?.record.plain).toBe('success');
  });

  it('is searched for where only a condition withheld its item, if its own rule withholds it', () => {
    const rules = [
      {
        path: 'policies[*]',
        operator: 'remove',
        reason: 'SECURITY_CONFIGURATION',
        when: { path: 'policies[*].result', equals: 'notApplied' },
      },
    ] as const;
    const record = {
      policies: [
        { name: 'Block Rome', result: 'notApplied', controls: ['Require a hat'] },
        { name: 'Other', result: 'success', controls: ['Require a hat'] },
      ],
      plain: 'Block Rome',
    };
    expect(redactOne(record, rules).record).toEqual({
      policies: [null, { name: 'Policy 1', result: 'success', controls: ['Require a hat'] }],
      plain: '[withheld]',
    });
  });

  it('is not made readable by masking what stands beside it', () => {
    const record = { policies: [{ name: 'PC [withheld]' }], note: 'PC bob@fabrikam.com' };
    expect(redactOne(record, []).record.note).toBe('[withheld]');
  });

  it('is seen in numbers', () => {
    const { record } = redactOne({ policies: [{ name: '1234567' }], number: 1234567 }, []);
    expect(record.number).toBeNull();
  });
});

describe('a rule that applies everywhere', () => {
  it('treats equal values in other fields alike, short ones too', () => {
    const rules = [{ path: 'plain', ...secretAlias, everywhere: true }];
    const { records } = run(anInput(aPolicy(rules)), [
      { other: 'abc', note: 'abc and more' },
      { plain: 'ABC', tags: ['abc', 'x'] },
    ]);
    expect(records.map(({ record }) => record)).toEqual([
      { other: 'Thing 1', note: 'abc and more' },
      { plain: 'Thing 1', tags: ['Thing 1', 'x'] },
    ]);
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

describe('revisions', () => {
  it('come with their record, redacted alike', () => {
    const input = anInput(aPolicy([]), {
      overrides: [{ recordId: '1', path: 'plain', operator: 'remove', reason: 'CAUTION' }],
    });
    const prepared = prepareRedaction(input);
    if (!prepared.ok) throw new Error('refused');
    const revision = { id: '1', plain: 'old', policies: [{ name: 'Old name' }] };
    const source = () => aSource({ id: '1', plain: 'new', policies: [{ name: 'New name' }] }, 0, [copyOf(revision)]);
    prepared.value.survey(source());
    const survey = prepared.value.finishSurvey();
    const redacted = prepared.value.redact(source(), createValueFinder(survey.withheldValues, new Set()));
    expect(redacted.record).toEqual({ id: '1', plain: null, policies: [{ name: 'Policy 1' }] });
    expect(redacted.revisions.map(({ record }) => record)).toEqual([
      { id: '1', plain: null, policies: [{ name: 'Policy 2' }] },
    ]);
    expect(redacted.revisions[0]?.withheld).toHaveLength(2);
    expect([survey.records, survey.revisions]).toEqual([1, 1]);
  });
});

describe('the survey', () => {
  it('changes nothing', () => {
    const record: JsonObject = { id: '1', plain: 'a', note: 'bob@fabrikam.com', policies: [{ name: 'N' }] };
    const before = JSON.stringify(record);
    const prepared = prepareRedaction(anInput(aPolicy([{ path: 'plain', ...mask }])));
    if (!prepared.ok) throw new Error('refused');
    prepared.value.survey(aSource(record));
    prepared.value.finishSurvey();
    expect(JSON.stringify(record)).toBe(before);
  });

  it('counts by rule, as redaction does', () => {
    const rules = [{ path: 'plain', ...mask }];
    const { survey, redaction } = run(anInput(aPolicy(rules)), [
      { plain: 'a', note: 'bob@fabrikam.com, eve@fabrikam.com' },
      { plain: 'b', policies: [{ name: 'N' }] },
    ]);
    expect(survey.counts).toEqual([
      { rule: '(catalogue)', operator: 'alias', reason: 'SECURITY_CONFIGURATION', count: 1 },
      { rule: '(detector)', operator: 'mask', reason: 'OTHER_PERSON', count: 1 },
      { rule: 'rule-0', operator: 'mask', reason: 'CAUTION', count: 2 },
    ]);
    expect(redaction.tally()).toEqual(survey.counts);
  });

  it('warns where the person would not get what is theirs', () => {
    const rules = ['userPrincipalName', 'ipAddress', 'createdDateTime', 'sessionId'].map((path) => ({ path, ...mask }));
    const { survey } = run(anInput(aPolicy(rules)), [
      { createdDateTime: 'x', userPrincipalName: 'alice@contoso.com', ipAddress: '192.0.2.1', sessionId: 's' },
    ]);
    expect(survey.warnings).toEqual([
      { kind: 'VISIBLE_ANYWAY', path: 'createdDateTime', count: 1 },
      { kind: 'OWN_NAME', path: 'userPrincipalName', count: 1 },
      { kind: 'OWN_ADDRESS', path: 'ipAddress', count: 1 },
    ]);
  });

  it('comes before redaction, and once', () => {
    const prepared = prepareRedaction(anInput(aPolicy([])));
    if (!prepared.ok) throw new Error('refused');
    expect(() => prepared.value.redact(aSource({}), () => [])).toThrow('after the survey');
    prepared.value.finishSurvey();
    expect(() => prepared.value.survey(aSource({}))).toThrow('finished');
  });
});
