// How `status` shows a live collection: both hashes, what is open and for how long, and what to do about each gap.
import { describe, expect, it } from 'vitest';
import { collectionLines, statementLines } from '../../../electron/cli/collection-lines.ts';
import type { CollectionStatus } from '../../../electron/flow/collection-status.ts';
import { asked, failed, statement } from '../../shared/collect/graph/live-journal.ts';

const status: CollectionStatus = {
  runs: 2,
  queries: [
    {
      eventClass: 'interactiveUser',
      key: { by: 'userId', value: '00000000-0000-4000-8000-00000000000a' },
      readings: 1,
      sealed: [
        {
          from: '2026-10-01T00:00:00.000Z',
          to: '2026-10-02T00:00:00.000Z',
          passes: 2,
          ids: 7,
          firstIdsSha256: 'a'.repeat(64),
          lastIdsSha256: 'b'.repeat(64),
          late: 0,
          expired: 0,
          settled: false,
        },
      ],
    },
  ],
  edges: [
    { eventClass: 'interactiveUser', earliest: '2026-10-01T00:00Z', of: 'subject', asOf: '' },
    { eventClass: 'nonInteractiveUser', earliest: null, of: 'tenant', asOf: '' },
  ],
  summary: [{ day: '2026-10-01', tenant: 5, held: 4 }],
  oldestOpen: { from: '2026-10-01T00:00:00.000Z', hoursLeftPremium: 3, hoursLeftFree: 0 },
  tlsIssuers: ['One CA', 'Proxy CA'],
};

describe('The lines about a live collection', () => {
  it('are none where no tenant was asked', () => expect(collectionLines(null)).toEqual([]));

  it('show readings, hashes, edges, the summary and a second certificate authority', () => {
    const text = collectionLines(status).join('\n');
    expect(text).toMatch(/2 runs:/);
    expect(text).toMatch(/by object id: 1 window read, 1 sealed/);
    expect(text).toMatch(/7 ids\s+first aaaaaaaaaaaa\s+last bbbbbbbbbbbb\s+provisional/);
    expect(text).toMatch(/about the person 2026-10-01/);
    expect(text).toMatch(/the tenant holds none/);
    expect(text).toMatch(/5\s+4\s+differs/);
    expect(text).toMatch(/vanishes in 3 h/);
    expect(text).toMatch(/One CA; Proxy CA/);
    expect(text, 'the object id is on no screen as a whole').not.toContain('00000000-0000-4000-8000');
  });

  it.each([
    'NOT_PREMIUM',
    'PERMISSION_MISSING',
    'ROLE_MISSING',
    'NO_DIRECTORY_ACCESS',
    'TIMED_OUT',
    'UNREACHABLE',
  ] as const)('say what to do about %s', (cause) => {
    const lines = statementLines({ coverage: statement([asked(0, 60), failed(0, 60, cause)]) });
    expect(lines.filter((line) => line.includes('gap: ')).length).toBeGreaterThan(0);
    expect(lines.join('\n')).toContain('to do: ');
    expect(lines.join('\n')).not.toMatch(/undefined|\{\w+\}/);
  });
});
