// The synthetic tenant over HTTP: the sign-in log, its paging and its traps, compared with what the tenant really holds.
import { describe, expect, it } from 'vitest';
import { idsOf, noon, tenantUnderTest } from './tenant-under-test.ts';

const interactive = "signInEventTypes/any(t: t eq 'interactiveUser')";
const nonInteractive = "signInEventTypes/any(t: t eq 'nonInteractiveUser')";

describe('The sign-in log', () => {
  it.each([1, 7, 50, 1000])('gives every record of a person and class in pages of %i, and no other', async (top) => {
    const tenant = await tenantUnderTest({ records: 60 });
    const userId = tenant.data.users.subject.id;
    for (const [filter, eventClass] of [
      [interactive, 'interactiveUser'],
      [nonInteractive, 'nonInteractiveUser'],
    ] as const) {
      const records = await tenant.all(tenant.signIns(`userId eq '${userId}' and ${filter}`, `&$top=${top}`));
      expect(idsOf(records)).toEqual(tenant.truth.ids({ userId, eventClass }));
      expect(new Set(records.map((record) => JSON.stringify(record)))).toEqual(
        new Set([...idsOf(records)].flatMap((id) => tenant.truth.contents(id))),
      );
    }
  });

  it('gives the newest first, or the oldest where that is asked', async () => {
    const tenant = await tenantUnderTest();
    const filter = `userId eq '${tenant.data.users.subject.id}' and ${nonInteractive}`;
    const times = (records: readonly object[]) =>
      records.map((record) => tenant.data.scale(String((record as { createdDateTime: string }).createdDateTime)));
    const down = times(await tenant.all(tenant.signIns(filter, '&$top=9')));
    expect(down).toEqual([...down].sort((one, other) => Number(other) - Number(one)));
    const up = times(await tenant.all(tenant.signIns(filter, '&$top=9&$orderby=createdDateTime%20asc')));
    expect(up).toEqual([...down].reverse());
  });

  it('names the retention edge as its first record in ascending order', async () => {
    const tenant = await tenantUnderTest();
    const { page } = await tenant.get(tenant.signIns(interactive, '&$orderby=createdDateTime asc&$top=1'));
    expect(page.value[0]?.createdDateTime).toBe(tenant.truth.retentionEdge({ eventClass: 'interactiveUser' }));
  });

  it('takes both ends of a window as inside', async () => {
    const tenant = await tenantUnderTest();
    const [first, , third] = await tenant.all(tenant.signIns(interactive));
    const filter = `createdDateTime ge ${third?.createdDateTime} and createdDateTime le ${first?.createdDateTime} and ${interactive}`;
    expect((await tenant.all(tenant.signIns(filter))).length).toBe(3);
  });

  it('answers interactive sign-ins only, unless event types are asked for', async () => {
    const tenant = await tenantUnderTest();
    const userId = tenant.data.users.subject.id;
    const found = idsOf(await tenant.all(tenant.signIns(`userId eq '${userId}'`)));
    expect(found).toEqual(tenant.truth.ids({ userId, eventClass: 'interactiveUser' }));
    const both = "signInEventTypes/any(t: t eq 'interactiveUser' or t eq 'nonInteractiveUser')";
    expect(idsOf(await tenant.all(tenant.signIns(`userId eq '${userId}' and ${both}`)))).toEqual(
      tenant.truth.ids({ userId }),
    );
  });

  it('finds nothing under a name with capitals, and finds a guest by the true address only', async () => {
    const tenant = await tenantUnderTest();
    const { subject, guest } = tenant.data.users;
    const byName = async (name: string) =>
      (await tenant.all(tenant.signIns(`userPrincipalName eq '${name}' and ${nonInteractive}`))).length;
    expect(await byName(subject.signInName)).toBeGreaterThan(0);
    expect(await byName(subject.signInName.toUpperCase())).toBe(0);
    expect(await byName(guest.userPrincipalName.toLowerCase())).toBe(0);
    expect(await byName(String(guest.mail))).toBeGreaterThan(0);
  });

  it.each([
    ['isInteractive eq true', 'Invalid filter clause'],
    ["userId ne 'x'", 'Invalid filter clause'],
    ['createdDateTime gt 2026-10-01T00:00:00Z', 'Invalid filter clause'],
    ["signInIdentifier eq 'x'", 'Invalid filter clause'],
  ])('refuses the filter %s', async (filter, message) => {
    const tenant = await tenantUnderTest();
    const { status, page } = await tenant.get(tenant.signIns(filter));
    expect([status, page.error?.code, page.error?.message]).toEqual([400, 'BadRequest', message]);
  });

  it.each([
    '$select=id',
    '$skip=5',
    '$count=true',
    '$top=0',
    '$top=1001',
    '$orderby=id',
    '$orderby=createdDateTime up',
  ])('refuses %s', async (option) => {
    const tenant = await tenantUnderTest();
    expect((await tenant.get(`/beta/auditLogs/signIns?${option}`)).status).toBe(400);
  });

  it('gives one record by its id', async () => {
    const tenant = await tenantUnderTest();
    const [record] = await tenant.all(tenant.signIns(nonInteractive));
    const { text } = await tenant.get(`/beta/auditLogs/signIns/${record?.id}`);
    const { '@odata.context': context, ...rest } = JSON.parse(text);
    expect(context).toMatch(/\$entity$/);
    expect(rest).toEqual(record);
    expect((await tenant.get('/beta/auditLogs/signIns/9d0a3b5e-0000-4000-a000-000000000000')).status).toBe(404);
  });
});

describe('v1.0', () => {
  it('knows interactive sign-ins and thirty properties only', async () => {
    const tenant = await tenantUnderTest();
    const records = await tenant.all('/v1.0/auditLogs/signIns?$top=50');
    expect(idsOf(records)).toEqual(tenant.truth.ids({ eventClass: 'interactiveUser' }));
    expect(records[0]).not.toHaveProperty('signInEventTypes');
    const { status, page } = await tenant.get(`/v1.0/auditLogs/signIns?$filter=${encodeURIComponent(interactive)}`);
    expect([status, page.error?.message]).toEqual([400, 'Invalid filter clause']);
  });

  it('may be all that a cloud knows', async () => {
    const tenant = await tenantUnderTest({ versions: ['v1.0'] });
    const { status, page } = await tenant.get(tenant.signIns(interactive));
    expect([status, page.error?.message]).toEqual([400, "Resource not found for the segment 'signIns'."]);
    expect((await tenant.get('/v1.0/auditLogs/signIns')).status).toBe(200);
  });
});

describe('A skip token', () => {
  it('belongs to its query, and dies', async () => {
    let now = noon;
    const tenant = await tenantUnderTest({ clock: () => now, skipTokenSeconds: 60 });
    const link = (await tenant.get(tenant.signIns(interactive, '&$top=2'))).page['@odata.nextLink'] ?? '';
    const other = link.replace('$top=2', '$top=3');
    expect(other).not.toBe(link);
    expect((await tenant.get(other)).page.error?.message).toBe('Invalid Skip Token');
    expect((await tenant.get(`${link}0`)).page.error?.message).toBe('Invalid Skip Token');
    expect((await tenant.get(link.replace(/skiptoken=.*/, 'skiptoken='))).page.error?.message).toMatch(/token is null/);
    expect((await tenant.get(link)).status).toBe(200);
    now += 61_000;
    expect((await tenant.get(link)).page.error?.message).toMatch(/^Token not found/);
  });

  it('is not moved by records that arrive while pages are read', async () => {
    const tenant = await tenantUnderTest({ faults: [{ every: 2, fault: 'late-record', minutesAgo: 1 }] });
    const userId = tenant.data.users.subject.id;
    const before = tenant.truth.ids({ userId, eventClass: 'nonInteractiveUser' });
    const found = idsOf(await tenant.all(tenant.signIns(`userId eq '${userId}' and ${nonInteractive}`, '&$top=10')));
    expect([...before].filter((id) => !found.has(id))).toEqual([]);
    expect(tenant.changes.length).toBeGreaterThan(3);
    expect(tenant.truth.ids({ userId }).has(tenant.changes[0]?.ids[0] ?? '')).toBe(true);
  });
});

describe('Every answer', () => {
  it("bears a request id and the tenant's own date, and is compressed where that is taken", async () => {
    const tenant = await tenantUnderTest();
    const path = tenant.signIns(interactive);
    const { headers } = await tenant.get(path, { 'client-request-id': 'mine' });
    expect(headers.get('date')).toBe('Sun, 01 Nov 2026 12:00:00 GMT');
    expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('client-request-id')).toBe('mine');
    expect(headers.get('content-encoding')).toBe('gzip');
    expect((await tenant.get(path, { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
    expect(tenant.requests.map(({ kind, status, faults }) => [kind, status, faults])).toEqual([
      ['signIns', 200, []],
      ['signIns', 200, []],
    ]);
  });
});

describe('A long month', () => {
  it('of 20,000 records is served whole', async () => {
    const tenant = await tenantUnderTest({ records: 20_000 });
    const userId = tenant.data.users.subject.id;
    const filter = `userId eq '${userId}' and signInEventTypes/any(t: t eq 'interactiveUser' or t eq 'nonInteractiveUser')`;
    expect(idsOf(await tenant.all(tenant.signIns(filter)))).toEqual(tenant.truth.ids({ userId }));
    expect(tenant.truth.ids({ userId }).size).toBe(tenant.data.month.truth.subject);
  });
});
