// The two passes together: what the survey lists and counts, fields that nobody classified, and revisions beside their record.
import { describe, expect, it } from 'vitest';
import { createValueFinder } from '../../../electron/redact/value-finder.ts';
import type { JsonObject } from '../../../shared/model/json.ts';
import { prepareRedaction } from '../../../shared/redact/prepare-redaction.ts';
import { anInput, aPolicy, aSource, copyOf, redactOne, run } from './redaction-fixtures.ts';

const mask = { operator: 'mask', reason: 'CAUTION' } as const;

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

describe('a pass that was ended', () => {
  it('still tells its pairs and counts, and the next record begins another', () => {
    const record = { id: '1', location: { city: 'Oslo-Nord' }, plain: 'Oslo-Nord' };
    const rules = [{ path: 'location.city', ...mask }] as const;
    const prepared = prepareRedaction(anInput(aPolicy(rules, { unknownFields: 'keep' })));
    if (!prepared.ok) throw new Error(prepared.error.code);
    const redaction = prepared.value;
    redaction.survey(aSource(copyOf(record)));
    const finder = createValueFinder(redaction.finishSurvey().withheldValues, new Set());
    redaction.redact(aSource(copyOf(record)), finder);
    const [pairs, tally] = [redaction.openPairs(), redaction.tally()];
    expect([pairs.length, tally.length]).toEqual([1, 1]);
    redaction.endPass();
    redaction.endPass();
    expect([redaction.openPairs(), redaction.tally()]).toEqual([pairs, tally]);
    redaction.redact(aSource(copyOf(record)), finder);
    expect([redaction.openPairs(), redaction.tally()]).toEqual([pairs, tally]);
  });
});
