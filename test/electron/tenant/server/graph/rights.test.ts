// What the synthetic tenant lets whom see: tokens, the four known 403s, people without a role, Conditional Access and risk.
import { describe, expect, it } from 'vitest';
import { idsOf, noon, tenantUnderTest } from '../tenant-under-test.ts';

const path = '/beta/auditLogs/signIns?$top=3';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('A token', () => {
  it('must be there, of this tenant, and not expired', async () => {
    const tenant = await tenantUnderTest();
    const seconds = noon / 1000;
    for (const authorization of [
      '',
      'Bearer nonsense',
      `Bearer ${tenant.token({ tid: '9d0a3b5e-0000-4000-a000-000000000000' })}`,
      `Bearer ${tenant.token({ exp: seconds - 1 })}`,
    ]) {
      const { status, headers, page } = await tenant.get(path, { authorization });
      expect([status, page.error?.code]).toEqual([401, 'InvalidAuthenticationToken']);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer /);
    }
    expect((await tenant.get(path, bearer(tenant.token({ exp: seconds + 60 })))).status).toBe(200);
  });

  it('that was revoked, or lacks claims that are now demanded, is refused', async () => {
    const tenant = await tenantUnderTest({
      tokenOf: (token) => ({
        tenantId: tenant.tenantId,
        appId: 'a',
        objectId: null,
        permissions: ['AuditLog.Read.All'],
        expiresAt: noon + 1,
        revoked: token === 'revoked',
        claimsDemanded: token === 'lacking' ? '{"access_token":{}}' : null,
      }),
    });
    const statusOf = async (token: string) => (await tenant.get(path, bearer(token))).status;
    expect([await statusOf('good'), await statusOf('revoked'), await statusOf('lacking')]).toEqual([200, 401, 401]);
    const challenge = (await tenant.get(path, bearer('lacking'))).headers.get('www-authenticate');
    expect(challenge).toContain(`claims="${Buffer.from('{"access_token":{}}').toString('base64')}"`);
  });

  it('that only the login endpoints know is looked up there, and no other is believed', async () => {
    const tenant = await tenantUnderTest({
      acceptAnyToken: false,
      tokenOf: (token) =>
        token === 'opaque'
          ? {
              tenantId: tenant.tenantId,
              appId: 'a',
              objectId: null,
              permissions: ['AuditLog.Read.All'],
              expiresAt: noon + 1,
            }
          : null,
    });
    expect((await tenant.get(path, bearer('opaque'))).status).toBe(200);
    expect((await tenant.get(path)).status).toBe(401);
  });
});

describe('The sign-in log is refused', () => {
  it.each([
    [{ licence: 'none' }, {}, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'],
    [{ refuse: 'not-premium' }, {}, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'],
    [{ refuse: 'role-missing' }, {}, 'Authentication_RequestFromUnsupportedUserRole'],
    [{}, { scp: 'User.Read' }, 'Authentication_MSGraphPermissionMissing'],
    [
      { checksLicenceInDirectory: true },
      { scp: 'AuditLog.Read.All' },
      'Authentication_ApplicationHasNoDirectoryReadAccess',
    ],
    [{ rolesOfStrangers: [] }, { oid: 'a stranger' }, 'Authentication_RequestFromUnsupportedUserRole'],
  ] as const)('with rights %j and token %j as %s', async (rights, token, code) => {
    const tenant = await tenantUnderTest({ rights });
    const { status, page } = await tenant.get(path, bearer(tenant.token(token)));
    expect([status, page.error?.code]).toEqual([403, code]);
  });
});

describe('A person without a role', () => {
  it('reads their own sign-ins, without Conditional Access, and nobody else’s', async () => {
    const tenant = await tenantUnderTest();
    const { colleague, subject } = tenant.data.users;
    const headers = bearer(tenant.token({ oid: colleague.id }));
    const own = await tenant.get(tenant.signIns(`userId eq '${colleague.id}'`), headers);
    expect(idsOf(own.page.value)).toEqual(tenant.truth.ids({ userId: colleague.id, eventClass: 'interactiveUser' }));
    for (const record of own.page.value) expect(record).not.toHaveProperty('appliedConditionalAccessPolicies');
    expect((await tenant.get(tenant.signIns(`userId eq '${subject.id}'`), headers)).status).toBe(403);
    expect((await tenant.get(tenant.signIns(null), headers)).status).toBe(403);
    const either = `userId eq '${colleague.id}' or userId eq '${subject.id}'`;
    expect((await tenant.get(tenant.signIns(either), headers)).status).toBe(403);
    const [id] = tenant.truth.ids({ userId: subject.id });
    expect((await tenant.get(`/beta/auditLogs/signIns/${id}`, headers)).status).toBe(404);
  });
});

describe('A query by name', () => {
  it('brings records without an object id to the officer, not to the person', async () => {
    const tenant = await tenantUnderTest({ records: 400 });
    const { id: userId, signInName } = tenant.data.users.subject;
    const where = tenant.signIns(`userPrincipalName eq '${signInName}'`);
    const usersIn = async (oid: string) => {
      const { page } = await tenant.get(where, bearer(tenant.token({ oid })));
      return new Set(page.value.map((record) => record.userId));
    };
    expect(await usersIn(tenant.data.users.officer.id)).toEqual(
      new Set([userId, '00000000-0000-0000-0000-000000000000']),
    );
    expect(await usersIn(userId)).toEqual(new Set([userId]));
  });
});

describe('Conditional Access', () => {
  it.each([
    [{}, true],
    [{ scp: 'AuditLog.Read.All' }, false],
    [{ scp: 'AuditLog.Read.All Policy.Read.All' }, true],
    [{ scp: null, roles: ['AuditLog.Read.All'] }, false],
    [{ scp: null, roles: ['AuditLog.Read.All', 'Policy.Read.ConditionalAccess'] }, true],
  ] as const)('with token %j is shown: %s', async (token, shown) => {
    const tenant = await tenantUnderTest();
    const copy = JSON.parse(JSON.stringify(token));
    const { page } = await tenant.get(path, bearer(tenant.token(copy)));
    expect(page.value.map((record) => 'appliedConditionalAccessPolicies' in record)).toEqual([shown, shown, shown]);
  });

  it('needs the right role too', async () => {
    const tenant = await tenantUnderTest({ rights: { rolesOfStrangers: ['Reports Reader'] } });
    const { page } = await tenant.get(path, bearer(tenant.token({ oid: 'a stranger' })));
    expect(page.value[0]).not.toHaveProperty('appliedConditionalAccessPolicies');
  });
});

describe('Risk', () => {
  it('is hidden without P2', async () => {
    const tenant = await tenantUnderTest({ rights: { licence: 'p1' } });
    const { page } = await tenant.get(path);
    for (const record of page.value)
      expect([record.riskDetail, record.riskLevelAggregated, record.riskLevelDuringSignIn]).toEqual([
        'hidden',
        'hidden',
        'hidden',
      ]);
  });
});
