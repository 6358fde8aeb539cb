// Deriving a record from a row, in all shapes: it never throws, always gives the same, and shares nothing between two calls.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveRecord } from '../../../shared/collect/derive-record.ts';
import type { Shape } from '../../../shared/model/shape.ts';

const header = ['Date (UTC)', 'Request ID', 'User ID', 'Status', 'Location', 'Compliant', 'CreatedDateTime', 'Id'];

const shapes: readonly Shape[] = [
  { kind: 'graph', generation: 'beta' },
  { kind: 'azure-monitor' },
  { kind: 'log-analytics-json' },
  { kind: 'log-analytics-csv', header, delimiter: ',', dayFirst: true },
  { kind: 'portal-csv', header, delimiter: ',', dayFirst: null, interactive: true },
  { kind: 'legacy' },
  { kind: 'summary' },
];

const names = fc.constantFrom(
  ...[
    'id',
    'createdDateTime',
    'status',
    'location',
    'properties',
    'category',
    'envelope',
    'loginStatus',
    'signinErrorCode',
  ],
  ...[
    'Id',
    'CreatedDateTime',
    'Status',
    'LocationDetails',
    'ConditionalAccessPolicies',
    'ResultType',
    '__proto__',
    'x',
  ],
);
const leaves = fc.oneof(
  fc.constantFrom('2026-01-01T00:00:00Z', 'SignInLogs', '0', '{"a":1}', '[{"conditionsSatisfied":3}]', ''),
  fc.jsonValue({ maxDepth: 2 }),
);
const rows = fc
  .array(
    fc.tuple(
      names,
      fc.oneof(
        leaves,
        fc.array(fc.tuple(names, leaves)).map((members) => Object.fromEntries(members)),
      ),
    ),
  )
  .map(
    (members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
  );

describe('deriving a record', () => {
  it('never throws, and gives the same again, for any text in any shape', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.oneof(fc.string(), rows), (shape, text) => {
        const first = deriveRecord(text, shape);
        expect(deriveRecord(text, structuredClone(shape))).toEqual(first);
        if (!first.ok) return;
        expect(first.record.id).toBe(first.id);
        expect(first.record.createdDateTime).toBe(first.createdDateTime);
        expect(Number.isFinite(first.instant)).toBe(true);
        if (first.compact !== null) expect(first.compact).toBe(JSON.stringify(first.record));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a record that may be changed without changing the next one', () => {
    const text = '{"id":"a","createdDateTime":"2026-01-01T00:00:00Z","status":{}}';
    const one = deriveRecord(text, { kind: 'graph', generation: 'beta' });
    if (one.ok) one.record.status = 'changed';
    expect(deriveRecord(text, { kind: 'graph', generation: 'beta' })).toMatchObject({ record: { status: {} } });
  });
});
