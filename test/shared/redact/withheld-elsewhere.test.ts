// A value that one field withholds is followed into all other fields, records and encodings: masked, or an open pair to decide.
import { describe, expect, it } from 'vitest';
import { anInput, aPolicy, redactOne, run } from './redaction-fixtures.ts';

const mask = { operator: 'mask', reason: 'CAUTION' } as const;
const secretAlias = { operator: 'alias', label: 'Thing', reason: 'SECURITY_CONFIGURATION' } as const;

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
