// Counting what was withheld: by catalogue path, operator and reason, older contents included.
import { describe, expect, it } from 'vitest';
import { fieldOfPointer, WithheldTally } from '../../../shared/package/withheld-tally.ts';
import { RedactedRecord } from '../../../shared/redact/redacted-record.ts';

describe('WithheldTally', () => {
  it('counts the same field of every item together', () => {
    const tally = new WithheldTally();
    const older = RedactedRecord.fromRedaction({}, [{ path: '/id', operator: 'mask', reason: 'B' }], []);
    for (const index of [0, 1, 12]) {
      const path = `/policies/${index}/displayName`;
      tally.add(
        RedactedRecord.fromRedaction({}, [{ path, operator: 'alias', reason: 'A' }], index === 12 ? [older] : []),
      );
    }
    expect(tally.list()).toEqual([
      { path: 'policies[*].displayName', operator: 'alias', reason: 'A', count: 3 },
      { path: 'id', operator: 'mask', reason: 'B', count: 1 },
    ]);
    expect([tally.values, tally.revisions]).toEqual([4, 1]);
  });

  it.each([
    ['/a', 'a'],
    ['/a/0', 'a[*]'],
    ['/a/0/1/b', 'a[*][*].b'],
    ['/a~1b/x~0y', 'a/b.x~y'],
    ['/a/01', 'a.01'],
  ])('knows the field of %s', (pointer, field) => {
    expect(fieldOfPointer(pointer)).toBe(field);
  });
});
