// The Graph client, the search for a person and the summary against the synthetic tenant, which knows the truth and throttles as
// published. The two share no code.
import { describe, expect, it } from 'vitest';
import { createGraphClient } from '../../../../electron/collect/graph/create-graph-client.ts';
import { findPerson } from '../../../../electron/collect/graph/find-person.ts';
import { readRecord } from '../../../../electron/collect/graph/read-record.ts';
import { readDayCounts } from '../../../../electron/collect/graph/read-summary.ts';
import { namesOfPerson } from '../../../../shared/collect/graph/person.ts';
import { earliestUrl, signInsUrl } from '../../../../shared/collect/graph/sign-ins-query.ts';
import { ok } from '../../../../shared/result.ts';
import { createVirtualPacing } from '../../../support/virtual-pacing.ts';
import { noon, tenantUnderTest } from '../../tenant/server/tenant-under-test.ts';
import { countItems, transport } from './client-bench.ts';

const published = { requests: 5, seconds: 10 };
type TenantOptions = Parameters<typeof tenantUnderTest>[0];

async function atTenant(options: TenantOptions = {}, claims: Record<string, string> = {}) {
  const pacing = createVirtualPacing(noon);
  const tenant = await tenantUnderTest({ ...options, clock: pacing.realNow });
  const text = tenant.token(claims);
  const client = createGraphClient({
    root: tenant.graphRoot,
    transport: { ...transport, send: (request) => pacing.during(transport.send(request)) },
    tokens: {
      get: async () => ok({ text, tenantId: tenant.tenantId, account: 'person', accountId: null, permissions: [] }),
    },
    pacing,
    throttle: options.throttle ?? null,
    report: () => undefined,
    signal: new AbortController().signal,
    randomId: () => 'c',
  });
  return { tenant, client, pacing, users: tenant.data.users };
}

describe('The person of the synthetic tenant', () => {
  it('is found by every name that the directory knows, in any case, and by id and employee id', async () => {
    const { client, users } = await atTenant();
    const { subject } = users;
    const typed = [
      subject.userPrincipalName.toUpperCase(),
      subject.id.toUpperCase(),
      subject.employeeId ?? '',
      ...subject.otherMails,
      ...subject.proxyAddresses.map((address) => address.slice('smtp:'.length)),
    ];
    for (const name of typed) {
      const found = await findPerson(client, name);
      expect(found).toMatchObject({ ok: true, value: { kind: 'found', found: { person: { objectId: subject.id } } } });
      // The tenant has one more of nearly the same name.
      expect(found).toMatchObject({ value: { found: { similar: 1 } } });
    }
  });

  it('is found as a guest by the true address, under which the log has them', async () => {
    const { client, users } = await atTenant();
    for (const name of [users.guest.signInName, users.guest.userPrincipalName]) {
      const found = await findPerson(client, name);
      if (!found.ok || found.value.kind !== 'found') throw new Error(`not found: ${JSON.stringify(found)}`);
      expect(found.value.found.person).toMatchObject({ objectId: users.guest.id, userType: 'guest' });
      expect(namesOfPerson(found.value.found.person)).toContain(users.guest.signInName);
    }
  });

  it('is found in the bin, and when disabled', async () => {
    const { client, users } = await atTenant();
    const { deleted, disabled } = users;
    for (const name of [deleted.signInName, deleted.id])
      expect(await findPerson(client, name)).toMatchObject({
        value: {
          found: { person: { deletedDateTime: deleted.deletedDateTime, userPrincipalName: deleted.signInName } },
        },
      });
    expect(await findPerson(client, disabled.userPrincipalName)).toMatchObject({
      value: { found: { person: { accountEnabled: false } } },
    });
  });

  it('is not looked up without the right to, but for the account itself', async () => {
    const scp = 'AuditLog.Read.All User.Read';
    const { client, users } = await atTenant({}, { scp });
    expect(await findPerson(client, users.subject.userPrincipalName)).toMatchObject({
      value: { kind: 'no-directory' },
    });
    expect(await findPerson(client, users.officer.userPrincipalName)).toMatchObject({
      value: { kind: 'found', found: { person: { objectId: users.officer.id } } },
    });
  });
});

describe('The client at the synthetic tenant', () => {
  it('never meets the published throttle, and is not slower than it allows', async () => {
    const { client, tenant, users, pacing } = await atTenant({ throttle: published });
    const window = { from: '2026-10-01T00:00:00Z', to: '2026-11-01T12:00:00Z' };
    const slot = { eventClass: 'interactiveUser', key: { by: 'userId', value: users.subject.id } } as const;
    const url = signInsUrl({ version: 'beta', slot, window, top: 10, order: 'newest-first' });
    const asked = Array.from({ length: 40 }, () => client.get({ url, budget: 'reports', read: countItems }));
    expect((await Promise.all(asked)).every((reply) => reply.ok)).toBe(true);
    expect(tenant.requests.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
    expect(pacing.monotonic()).toBeLessThanOrEqual(7 * 10_000 * 1.01);
  });

  it('asks questions that the tenant understands as they are meant', async () => {
    const { client, tenant, users } = await atTenant();
    const edge = await client.get({
      url: earliestUrl('beta', 'nonInteractiveUser', null),
      budget: 'reports',
      read: (bytes) => ok(JSON.parse(Buffer.from(bytes).toString()) as { value: { createdDateTime: string }[] }),
    });
    expect(edge.ok && edge.value.value.value[0]?.createdDateTime).toBe(
      tenant.truth.retentionEdge({ eventClass: 'nonInteractiveUser' }),
    );
    const [id = ''] = tenant.truth.ids({ userId: users.subject.id });
    const record = await readRecord(client, id);
    expect(record.ok && tenant.truth.contents(id).length).toBeGreaterThan(0);
    expect(record.ok && record.value.value.id).toBe(id);
  });

  it('reads the summary’s counts, which are those of the records', async () => {
    const { client, tenant, users } = await atTenant();
    const names = [users.subject.signInName];
    const period = { from: '2026-10-20T00:00:00Z', to: '2026-11-01T12:00:00Z' };
    const read = await readDayCounts(client, names, period);
    if (!read.ok) throw new Error(JSON.stringify(read));
    const [userPrincipalName = ''] = names;
    const truth = tenant.truth.ids({ ...period, userPrincipalName, eventClass: 'nonInteractiveUser' });
    expect(truth.size).toBeGreaterThan(0);
    expect(read.value.reduce((sum, day) => sum + day.signIns, 0)).toBe(truth.size);
  });
});

const refused = [
  ['not-premium', 'NOT_PREMIUM'],
  ['permission-missing', 'PERMISSION_MISSING'],
  ['role-missing', 'ROLE_MISSING'],
  ['no-directory-access', 'NO_DIRECTORY_ACCESS'],
] as const;

it.each(refused)('A refusal of the synthetic tenant is understood: %s', async (refuse, cause) => {
  const { client } = await atTenant({ rights: { refuse } });
  const url = earliestUrl('beta', 'interactiveUser', null);
  expect(await client.get({ url, budget: 'reports', read: countItems })).toMatchObject({ ok: false, error: { cause } });
});
