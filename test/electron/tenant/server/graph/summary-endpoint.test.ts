// The synthetic tenant's summary counts what its sign-in log holds: each sign-in once, by hour or day.
import { describe, expect, it } from 'vitest';
import { tenantUnderTest } from '../tenant-under-test.ts';

const path = (window: string, filter: string | null = null, rest = '') =>
  `/beta/auditLogs/getSummarizedNonInteractiveSignIns(aggregationWindow='${window}')?${filter === null ? '' : `$filter=${encodeURIComponent(filter)}`}${rest}`;

describe('The summary', () => {
  it.each(['h1', 'h6', 'd1'])('by %s adds up to the non-interactive sign-ins of a name', async (window) => {
    const tenant = await tenantUnderTest({ records: 600 });
    const userPrincipalName = tenant.data.users.subject.signInName;
    const rows = await tenant.all(path(window, `userPrincipalName eq '${userPrincipalName}'`, '&$top=40'));
    const sum = rows.reduce((total, row) => total + Number(row.signInCount), 0);
    expect(sum).toBe(tenant.truth.ids({ userPrincipalName, eventClass: 'nonInteractiveUser' }).size);
    expect(rows.length).toBeGreaterThan(40);
    const hours = { h1: 1, h6: 6, d1: 24 }[window] ?? 0;
    for (const row of rows) expect(Date.parse(String(row.aggregationDateTime)) % (hours * 3_600_000)).toBe(0);
  });

  it('counts everybody where nobody is named', async () => {
    const tenant = await tenantUnderTest();
    const sum = (await tenant.all(path('d1'))).reduce((total, row) => total + Number(row.signInCount), 0);
    expect(sum).toBe(tenant.truth.ids({ eventClass: 'nonInteractiveUser' }).size);
  });

  it('is not there in v1.0, and knows three windows', async () => {
    const tenant = await tenantUnderTest();
    expect((await tenant.get(path('h2'))).status).toBe(400);
    expect((await tenant.get(path('h1').replace('beta', 'v1.0'))).status).toBe(400);
    expect((await tenant.get(path('h1', 'signInCount eq 3'))).page.error?.message).toBe('Invalid filter clause');
  });
});
