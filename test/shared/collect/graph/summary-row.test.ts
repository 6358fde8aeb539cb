// The tenant's own summary: rows as the documentation shows them, and what they add up to per day.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  countsPerDay,
  readSummaryRow,
  rowsWithin,
  type SummaryRow,
} from '../../../../shared/collect/graph/summary-row.ts';

const documented = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../fixtures/samples/seeds/002_getSummarizedNonInteractiveSignIns.json'),
    'utf8',
  ),
) as { value: unknown[] };

const row = (aggregationDateTime: string, signInCount: number | string): SummaryRow => {
  const read = readSummaryRow({ aggregationDateTime, signInCount });
  if (read === null) throw new Error('not read');
  return read;
};

describe('A row of the summary', () => {
  it('is read as documented', () => {
    const rows = documented.value.map(readSummaryRow);
    expect(rows).not.toContain(null);
    expect(rows[0]).toMatchObject({ signInCount: 18, appDisplayName: 'Azure Logic Apps', status: { errorCode: 0 } });
  });

  it('may write its count as text, as OData does with 64 bits, and leave out what it does not know', () => {
    expect(row('2026-03-01T00:00:00Z', '18')).toMatchObject({
      signInCount: 18,
      ipAddress: null,
      status: { errorCode: null },
    });
  });

  it.each([
    {},
    { signInCount: 1 },
    { aggregationDateTime: 'x', signInCount: 1 },
    { aggregationDateTime: '2026-03-01T00:00:00Z', signInCount: -1 },
    null,
  ])('is none: %j', (value) => {
    expect(readSummaryRow(value)).toBeNull();
  });
});

describe('The counts', () => {
  const rows = [
    row('2026-03-02T06:00:00Z', 2),
    row('2026-03-01T23:00:00Z', 3),
    row('2026-03-02T00:00:00+02:00', 4),
    row('2026-03-02T00:00:00Z', 5),
  ];

  it('are per UTC day, in order', () => {
    expect(countsPerDay(rows)).toEqual([
      { day: '2026-03-01', signIns: 7 },
      { day: '2026-03-02', signIns: 7 },
    ]);
  });

  it('leave out what begins outside the window', () => {
    const window = { from: '2026-03-01T23:00:00Z', to: '2026-03-02T06:00:00Z' };
    expect(rowsWithin(rows, window).map((each) => each.signInCount)).toEqual([3, 5]);
  });
});
