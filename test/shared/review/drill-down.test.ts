// From a row of a summary to its records: the filter is one that the case itself can read.
import { describe, expect, it } from 'vitest';
import { drillDownFilter } from '../../../shared/review/drill-down.ts';
import { parseFilter } from '../../../shared/review/parse-filter.ts';

const group = {
  aggregationDateTime: '2026-11-01T06:00:00Z',
  appId: 'a1',
  userPrincipalName: "o'neil@contoso.example",
  ipAddress: '192.0.2.1',
  resourceId: null,
  conditionalAccessStatus: 'success',
  status: { errorCode: 0 },
};

describe('The filter behind a row', () => {
  it.each([
    ['h1', '2026-11-01T07:00:00.000Z'],
    ['h6', '2026-11-01T12:00:00.000Z'],
    ['d1', '2026-11-02T06:00:00.000Z'],
  ] as const)('ends a window of %s where the next one begins', (window, end) => {
    expect(drillDownFilter(group, window)).toContain(`createdDateTime lt ${end}`);
  });

  it('can be read, doubles apostrophes, and leaves out what the group does not have', () => {
    const filter = drillDownFilter(group, 'h6');
    expect(parseFilter(filter).ok).toBe(true);
    expect(filter).toContain("userPrincipalName eq 'o''neil@contoso.example'");
    expect(filter).not.toContain('resourceId');
    expect(drillDownFilter({ ...group, status: { errorCode: null } }, 'h6')).not.toContain('errorCode');
  });
});
