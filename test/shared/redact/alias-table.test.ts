// Stand-ins such as "Policy 1": numbered in order, the same from case to case, never the name of a real value.
import { describe, expect, it } from 'vitest';
import { AliasTable } from '../../../shared/redact/alias-table.ts';
import { anInput, aPolicy, run } from './redaction-fixtures.ts';

const nothing: ReadonlySet<string> = new Set();

describe('stand-ins', () => {
  it('are numbered in the order of first appearance, per label', () => {
    const table = new AliasTable(['Policy', 'Token'], []);
    for (const value of ['b', 'a', 'b']) table.note('Policy', value, value);
    table.note('Token', 'a', 'a');
    table.assign(nothing);
    expect([table.aliasFor('Policy', 'b'), table.aliasFor('Policy', 'a'), table.aliasFor('Token', 'a')]).toEqual([
      'Policy 1',
      'Policy 2',
      'Token 1',
    ]);
  });

  it('skip a number that a real value is called by', () => {
    const table = new AliasTable(['Policy'], []);
    table.noteText('POLICY 1');
    table.note('Policy', 'x', 'x');
    table.assign(nothing);
    expect(table.aliasFor('Policy', 'x')).toBe('Policy 2');
  });

  it('skip every number that would show a withheld value', () => {
    const table = new AliasTable(['Policy'], []);
    for (let index = 0; index < 12; index += 1) table.note('Policy', `value ${index}`, `value ${index}`);
    table.assign(new Set(['policy 1']));
    const given = Array.from({ length: 12 }, (_, index) => table.aliasFor('Policy', `value ${index}`));
    expect(given.filter((alias) => alias.includes('Policy 1'))).toEqual([]);
    expect(new Set(given).size).toBe(12);
  });

  it('do without the label where the label is a withheld value', () => {
    const table = new AliasTable(['Policy', 'Strength'], []);
    table.note('Policy', 'x', 'x');
    table.note('Strength', 'y', 'y');
    table.assign(new Set(['policy', 'strength']));
    expect(table.aliasFor('Policy', 'x')).toBe('#1.1');
    expect(table.aliasFor('Strength', 'y')).toBe('#2.1');
  });

  it('keep their numbers when an earlier case is continued, and new ones come after', () => {
    const earlier = [
      { label: 'Policy', value: 'b', number: 7 },
      { label: 'Policy', value: 'gone', number: 9 },
    ];
    const table = new AliasTable(['Policy'], earlier);
    table.note('Policy', 'a', 'a');
    table.note('Policy', 'b', 'b');
    table.assign(nothing);
    expect(table.aliasFor('Policy', 'b')).toBe('Policy 7');
    expect(table.aliasFor('Policy', 'a')).toBe('Policy 10');
    expect([...table.entries()]).toContainEqual({ label: 'Policy', value: 'gone', number: 9 });
  });

  it('are not made up for a value that nobody noted', () => {
    const table = new AliasTable(['Policy'], []);
    table.assign(nothing);
    expect(() => table.aliasFor('Policy', 'x')).toThrow('survey');
  });

  it('stay the same from case to case through the survey', () => {
    const rules = [{ path: 'plain', operator: 'alias' as const, label: 'Thing', reason: 'CAUTION' }];
    const first = run(anInput(aPolicy(rules)), [{ plain: 'one' }, { plain: 'two' }]);
    const second = run(anInput(aPolicy(rules), { aliasesFrom: first.survey.aliases }), [
      { plain: 'three' },
      { plain: 'TWO' },
    ]);
    expect(second.records.map(({ record }) => record.plain)).toEqual(['Thing 3', 'Thing 2']);
  });
});
