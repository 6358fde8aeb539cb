// A delivered record differs from its source exactly where it says so: held against random records and random damage.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../../shared/model/json.ts';
import { toPointer, valueAt } from '../../../../shared/model/json.ts';
import { AliasLedger } from '../../../../shared/package/leak/alias-ledger.ts';
import { RecordComparison } from '../../../../shared/package/leak/compare-record.ts';
import { type RecordFault, WithheldTrees } from '../../../../shared/package/leak/withheld-tree.ts';

const compare = (source: JsonObject, delivered: JsonObject, withheld: readonly JsonValue[]) => {
  const faults: RecordFault[] = [];
  const names = new RecordComparison(new AliasLedger((text) => text.toLowerCase())).compare(
    source,
    delivered,
    new WithheldTrees().build(withheld, (fault) => faults.push(fault)),
    (fault) => faults.push(fault),
  );
  return { faults, names };
};
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);
const anyRecord = fc
  .dictionary(
    fc.string(),
    fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(fc.string(), leaf, { maxKeys: 3 })),
    { maxKeys: 6 },
  )
  .map((record) => JSON.parse(JSON.stringify(record)) as JsonObject);

function leaves(value: JsonValue, steps: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [steps];
  const entries: [string | number, JsonValue][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.keys(value).map((name) => [name, value[name] ?? null]);
  return entries.flatMap(([name, below]) => leaves(below, [...steps, name]));
}

function put(record: JsonObject, steps: readonly (string | number)[], value: JsonValue): JsonObject {
  const copy = structuredClone(record);
  let here: JsonValue = copy;
  for (const step of steps.slice(0, -1)) here = (here as JsonObject)[step] ?? null;
  Object.defineProperty(here, String(steps.at(-1)), { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

describe('comparing a delivered record with its source', () => {
  it('finds nothing between a record and itself, and counts its names', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const text = JSON.stringify(record);
        expect(compare(record, JSON.parse(text), [])).toEqual({
          faults: [],
          // String after string, so that a quote inside one is never taken for the beginning of the next.
          names: [...text.matchAll(/"(?:[^"\\]|\\.)*"(:?)/g)].filter(([, colon]) => colon === ':').length,
        });
      }),
    );
  });

  it('finds every single change that is not listed, and no listed one that is sound', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), leaf, (record, which, other) => {
        const places = leaves(record).filter((steps) => steps.length > 0);
        const steps = places[which % Math.max(1, places.length)];
        if (steps === undefined) return;
        const path = toPointer(steps);
        const before = valueAt(record, path) ?? null;
        const after: JsonValue = typeof other === 'number' ? JSON.parse(JSON.stringify(other)) : other;
        const changed = put(record, steps, after);
        if (!Object.is(before, after))
          expect(compare(record, changed, []).faults).toEqual([{ code: 'LEAK_NOT_LISTED', path }]);
        const removed = put(record, steps, null);
        const listed = [{ path, operator: 'remove', reason: 'X' }];
        expect(compare(record, removed, listed).faults).toEqual(
          before === null ? [{ code: 'LEAK_NOT_REPLACED', path }] : [],
        );
        if (before !== null)
          expect(compare(record, record, listed).faults).toEqual([{ code: 'LEAK_NOT_REPLACED', path }]);
      }),
    );
  });

  it('sees another order of properties, and names that only look inherited', () => {
    const source = JSON.parse('{"a":1,"b":2,"__proto__":"Bern"}') as JsonObject;
    expect(compare(source, JSON.parse('{"b":2,"a":1,"__proto__":"Bern"}'), []).faults[0]?.code).toBe('LEAK_SHAPE');
    expect(compare(source, JSON.parse('{"a":1,"b":2,"__proto__":"Zug"}'), []).faults).toEqual([
      { code: 'LEAK_NOT_LISTED', path: '/__proto__' },
    ]);
    expect(
      compare(source, JSON.parse('{"a":1,"b":2,"__proto__":null}'), [
        { path: '/__proto__', operator: 'remove', reason: 'X' },
      ]).faults,
    ).toEqual([]);
  });

  it('takes a mask for what stays around its marks, and nothing else', () => {
    const masked = (source: string, delivered: string) =>
      compare({ a: source }, { a: delivered }, [{ path: '/a', operator: 'mask', reason: 'X' }]).faults;
    for (const delivered of [
      '[withheld]',
      'to [withheld], cc [withheld]',
      'to eva@x.example, cc [withheld]',
      '[***]',
    ]) {
      expect(masked('to eva@x.example, cc bob@y.example', delivered), delivered).toEqual([]);
    }
    for (const delivered of [
      'eva@x.example',
      'to [withheld]!',
      '[withheld]to eva@x.example, cc bob@y.example',
      'cc [withheld], to [withheld]',
      '',
    ]) {
      expect(masked('to eva@x.example, cc bob@y.example', delivered), delivered).not.toEqual([]);
    }
  });

  it('holds stand-ins one to one over records, whatever the letter case of the value', () => {
    const ledger = new AliasLedger((text) => text.toLowerCase());
    expect(ledger.note('Alpha', 'Policy 1')).toBe('fits');
    expect(ledger.note('ALPHA', 'Policy 1')).toBe('fits');
    expect(ledger.note('Alpha', 'Rule 1')).toBe('fits');
    expect(ledger.note('Beta', 'Policy 1')).toBe('not-one-to-one');
    expect(ledger.note('Alpha', 'Policy 2')).toBe('not-one-to-one');
    expect(ledger.note('Gamma', '#1.3')).toBe('fits');
    expect(ledger.note('Gamma', 'Gamma')).toBe('no-alias');
  });
});
