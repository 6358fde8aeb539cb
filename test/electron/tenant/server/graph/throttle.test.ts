// The throttle of the synthetic tenant lets through what is published, and says how long to wait.
import { describe, expect, it } from 'vitest';
import { publishedLimit, throttle } from '../../../../../electron/tenant/server/graph/throttle.ts';
import { noon, tenantUnderTest } from '../tenant-under-test.ts';

describe('The throttle', () => {
  it('lets five requests in ten seconds pass, by a sliding window', () => {
    let now = 0;
    const ask = throttle(publishedLimit, () => now);
    const at = (milliseconds: number) => {
      now = milliseconds;
      return ask('app');
    };
    expect([0, 1000, 2000, 3000, 4000].map(at)).toEqual([null, null, null, null, null]);
    expect([4000, 9000, 9999].map(at)).toEqual([6, 1, 1]);
    expect([10_000, 10_500, 11_000].map(at)).toEqual([null, 1, null]);
  });

  it('counts each application by itself', () => {
    const ask = throttle({ requests: 1, seconds: 1 }, () => 0);
    expect([ask('one'), ask('one'), ask('other')]).toEqual([null, 1, null]);
  });

  it('holds for the reports, not for the directory', async () => {
    let now = noon;
    const tenant = await tenantUnderTest({ throttle: publishedLimit, clock: () => now });
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1)
      statuses.push((await tenant.get('/beta/auditLogs/signIns?$top=1')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const { headers, page } = await tenant.get('/beta/auditLogs/signIns?$top=1');
    expect(headers.get('retry-after')).toBe('10');
    expect(page.error?.message).toMatch(/^This request is throttled/);
    expect((await tenant.get('/v1.0/users?$top=1')).status).toBe(200);
    now += 10_000;
    expect((await tenant.get('/beta/auditLogs/signIns?$top=1')).status).toBe(200);
  });
});
