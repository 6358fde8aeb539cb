// What rules mean: which one wins, what each operator leaves behind, what is listed.
import { describe, expect, it } from 'vitest';
import { redactOne } from './redaction-fixtures.ts';

const mask = { operator: 'mask', reason: 'CAUTION' } as const;
const remove = { operator: 'remove', reason: 'CAUTION' } as const;
const alias = { operator: 'alias', reason: 'CAUTION', label: 'Thing' } as const;

describe('which rule wins', () => {
  it('is the one on the value’s own path before one on its parent', () => {
    const { record } = redactOne({ location: { city: 'Rome' } }, [
      { path: 'location', ...mask },
      { path: 'location.city', operator: 'keep' },
    ]);
    expect(record).toEqual({ location: { city: 'Rome' } });
  });

  it('is the nearest parent’s before a farther one’s', () => {
    const { record } = redactOne({ policies: [{ name: 'Block Rome', result: 'x' }] }, [
      { path: 'policies', ...mask },
      { path: 'policies[*]', operator: 'keep' },
    ]);
    expect(record).toEqual({ policies: [{ name: 'Block Rome', result: 'x' }] });
  });

  it('is the first of one path whose condition holds', () => {
    const rules = [
      { path: 'plain', ...mask, when: { path: 'flag', equals: true } },
      { path: 'plain', ...remove },
    ];
    expect(redactOne({ plain: 'value', flag: true }, rules).record.plain).toBe('[withheld]');
    expect(redactOne({ plain: 'value', flag: false }, rules).record.plain).toBeNull();
  });

  it('falls back to the catalogue’s treatment where no rule speaks', () => {
    const { record, withheld } = redactOne({ policies: [{ name: 'Block Rome', result: 'x' }] }, []);
    expect(record).toEqual({ policies: [{ name: 'Policy 1', result: 'x' }] });
    expect(withheld).toEqual(['/policies/0/name alias SECURITY_CONFIGURATION']);
  });

  it('reaches a field under its other names, with the condition moved along', () => {
    const rules = [
      { path: 'policies[*].name', operator: 'keep', when: { path: 'policies[*].result', equals: 'success' } },
      { path: 'policies[*].name', ...remove },
      { path: 'userDisplayName', ...mask },
    ] as const;
    const { record } = redactOne(
      {
        alternateName: 'Somebody',
        oldPolicies: [
          { name: 'one', result: 'success' },
          { name: 'two', result: 'other' },
        ],
      },
      rules,
    );
    expect(record).toEqual({
      alternateName: '[withheld]',
      oldPolicies: [
        { name: 'one', result: 'success' },
        { name: null, result: 'other' },
      ],
    });
  });

  it('treats an earlier twin of a repeated name like the name, item by item', () => {
    const { record } = redactOne(
      {
        'plain#1': 'earlier',
        plain: 'later',
        'policies#1': [{ name: 'a', result: 'success' }],
        policies: [{ name: 'b', result: 'other' }],
      },
      [
        { path: 'plain', ...mask },
        { path: 'policies[*].name', ...remove, when: { path: 'policies[*].result', equals: 'success' } },
        { path: 'policies[*].name', operator: 'keep' },
      ],
    );
    expect(record).toEqual({
      'plain#1': '[withheld]',
      plain: '[withheld]',
      'policies#1': [{ name: null, result: 'success' }],
      policies: [{ name: 'b', result: 'other' }],
    });
  });
});

describe('a condition', () => {
  const record = {
    plain: 'value',
    number: 3,
    tags: ['a', 'b'],
    policies: [
      { name: 'one', result: 'success' },
      { name: 'two', result: 'failure' },
    ],
    userPrincipalName: 'ALICE@contoso.com',
  };
  const plainAfter = (when: object) =>
    redactOne(record, [{ path: 'plain', ...remove, when: when as never }]).record.plain;

  it.each([
    [{ path: 'number', equals: 3 }, true],
    [{ path: 'number', equals: '3' }, false],
    [{ path: 'tags', equals: ['a', 'b'] }, true],
    [{ path: 'tags[*]', equals: 'b' }, true],
    [{ path: 'tags[*]', in: ['x', 'y'] }, false],
    [{ path: 'tags[*]', notIn: ['x', 'b'] }, false],
    [{ path: 'tags[*]', notIn: ['x', 'y'] }, true],
    [{ path: 'policies[*].result', equals: 'failure' }, true],
    [{ path: 'policies[*].result', notIn: ['failure'] }, false],
    [{ path: 'flag', present: true }, false],
    [{ path: 'flag', present: false }, true],
    [{ path: 'flag', equals: null }, true],
    [{ path: 'toString', present: true }, false],
    [{ path: 'userPrincipalName', isSubject: true }, true],
    [{ path: 'userPrincipalName', isSubject: false }, false],
    [{ path: 'plain', isSubject: false }, true],
    [{ path: 'plain', equals: 'value' }, true],
  ])('%j holds: %j', (when, holds) => {
    expect(plainAfter(when)).toBe(holds ? null : 'value');
  });

  it('is bound to the same item where it shares the rule’s [*]', () => {
    const { record: delivered } = redactOne(record, [
      { path: 'policies[*].name', ...remove, when: { path: 'policies[*].result', equals: 'failure' } },
      { path: 'policies[*].name', operator: 'keep' },
    ]);
    expect(delivered.policies).toEqual([
      { name: 'one', result: 'success' },
      { name: null, result: 'failure' },
    ]);
  });

  it('sees the source, also where an earlier rule withheld what it asks for', () => {
    const { record: delivered } = redactOne({ other: 'secret thing', plain: 'value' }, [
      { path: 'other', ...remove },
      { path: 'plain', ...remove, when: { path: 'other', equals: 'secret thing' } },
    ]);
    expect(delivered).toEqual({ other: null, plain: null });
  });
});

describe('an operator', () => {
  it('leaves null for removed values, in place, also in arrays', () => {
    const { record, withheld } = redactOne({ tags: ['one', 'two'], plain: 'x', flag: true }, [
      { path: 'tags[*]', ...remove },
      { path: 'flag', ...remove },
    ]);
    expect(record).toEqual({ tags: [null, null], plain: 'x', flag: null });
    expect(Object.keys(record)).toEqual(['tags', 'plain', 'flag']);
    expect(withheld).toEqual(['/tags/0 remove CAUTION', '/tags/1 remove CAUTION', '/flag remove CAUTION']);
  });

  it('removes a whole object or item at once and lists it once', () => {
    const { record, withheld } = redactOne({ location: { city: 'Rome', latitude: 4 }, policies: [{ name: 'n' }] }, [
      { path: 'location', ...remove },
      { path: 'policies[*]', ...remove },
    ]);
    expect(record).toEqual({ location: null, policies: [null] });
    expect(withheld).toEqual(['/location remove CAUTION', '/policies/0 remove CAUTION']);
  });

  it('masks with one mark, whatever the length', () => {
    expect(
      redactOne({ plain: 'a', other: 'a much longer text' }, [
        { path: 'plain', ...mask },
        { path: 'other', ...mask },
      ]).record,
    ).toEqual({
      plain: '[withheld]',
      other: '[withheld]',
    });
  });

  it('removes what is no text where the rule says mask or alias', () => {
    const { record, withheld } = redactOne({ number: 5, flag: false }, [
      { path: 'number', ...mask },
      { path: 'flag', ...alias },
    ]);
    expect(record).toEqual({ number: null, flag: null });
    expect(withheld).toEqual(['/number remove CAUTION', '/flag remove CAUTION']);
  });

  it('removes an object in a text’s place whole, its names included', () => {
    const { record } = redactOne({ plain: { 'bob@fabrikam.com': ['x'] } }, [{ path: 'plain', ...mask }]);
    expect(record).toEqual({ plain: null });
  });

  it('reaches the texts below an object that the catalogue describes, and the texts of a list', () => {
    const { record } = redactOne({ location: { city: 'Rome', latitude: 4.04 }, tags: ['a', 'b'] }, [
      { path: 'location', ...mask },
      { path: 'tags', ...alias },
    ]);
    expect(record).toEqual({ location: { city: '[withheld]', latitude: null }, tags: ['Thing 1', 'Thing 2'] });
  });

  it('leaves null, empty texts and empty containers alone and lists nothing', () => {
    const empty = { plain: '', other: null, tags: [], location: {}, policies: [] };
    const { record, withheld } = redactOne(empty, [
      { path: 'plain', ...mask },
      { path: 'other', ...remove },
      { path: 'tags', ...remove },
      { path: 'location', ...remove },
    ]);
    expect(record).toEqual(empty);
    expect(withheld).toEqual([]);
  });

  it('lists nothing where a value is as coarse as asked already', () => {
    const { record, withheld } = redactOne({ location: { latitude: 47.5 } }, [
      { path: 'location.latitude', operator: 'generalise', to: 'coordinate', reason: 'CAUTION' },
    ]);
    expect(record).toEqual({ location: { latitude: 47.5 } });
    expect(withheld).toEqual([]);
  });

  it('leaves Microsoft’s own placeholder as it came', () => {
    const { record, withheld } = redactOne({ plain: '{PII Removed}' }, [{ path: 'plain', ...alias }]);
    expect(record).toEqual({ plain: '{PII Removed}' });
    expect(withheld).toEqual([]);
  });

  it('masks what it cannot make coarser, and what would still show the value', () => {
    const rule = { path: 'ipAddress', operator: 'generalise', to: 'ip', reason: 'CAUTION' } as const;
    expect(redactOne({ ipAddress: '192.0.2.77' }, [rule]).record.ipAddress).toBe('192.0.2.0/24');
    expect(redactOne({ ipAddress: 'no address' }, [rule]).record.ipAddress).toBe('[withheld]');
    expect(redactOne({ ipAddress: '192.0.2.0' }, [rule]).record.ipAddress).toBe('[withheld]');
  });
});

describe('hostile records', () => {
  it('may have a property called __proto__, which is treated like any unknown one', () => {
    const record = JSON.parse('{"id":"1","__proto__":{"polluted":"yes"}}');
    const { record: delivered, withheld } = redactOne(record, [], { unknownFields: 'remove' });
    expect(JSON.stringify(delivered)).toBe('{"id":"1","__proto__":null}');
    expect(withheld).toEqual(['/__proto__ remove UNCLASSIFIED_FIELD']);
    expect('polluted' in {}).toBe(false);
  });

  it('may hold lone surrogates', () => {
    const { record } = redactOne({ plain: '\ud800 lonely', note: 'x \udc00 bob@fabrikam.com' }, [
      { path: 'plain', ...alias },
    ]);
    expect(record).toEqual({ plain: 'Thing 1', note: 'x \udc00 [withheld]' });
  });

  it('may be nested without end', () => {
    const deep = JSON.parse(`${'{"a":['.repeat(2_000)}"x"${']}'.repeat(2_000)}`);
    for (const unknownFields of ['remove', 'keep'] as const) {
      const { record } = redactOne({ plain: 'x', new: deep }, [], { unknownFields });
      expect(JSON.stringify(record).includes('"x"')).toBe(true);
    }
  });

  it('may hold the mark itself as a value', () => {
    const { record } = redactOne({ plain: '[withheld]', other: 'withheld' }, [
      { path: 'plain', operator: 'keep' },
      { path: 'other', operator: 'alias', label: 'Thing', reason: 'SECURITY_CONFIGURATION' },
    ]);
    expect(JSON.stringify(record)).not.toContain('withheld');
  });
});
