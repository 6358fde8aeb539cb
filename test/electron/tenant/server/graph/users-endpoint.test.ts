// The synthetic tenant's directory: finding people by every name, deleted ones in the bin, and who may look.
import { describe, expect, it } from 'vitest';
import { tenantUnderTest } from '../tenant-under-test.ts';

const users = (filter: string, rest = '') => `/v1.0/users?$filter=${encodeURIComponent(filter)}${rest}`;
const bin = '/v1.0/directory/deletedItems/microsoft.graph.user';

describe('The directory', () => {
  it('finds a person by every name, whatever its case', async () => {
    const tenant = await tenantUnderTest();
    const { subject } = tenant.data.users;
    for (const filter of [
      `id eq '${subject.id}'`,
      `userPrincipalName eq '${subject.userPrincipalName.toUpperCase()}'`,
      `mail eq '${subject.mail}'`,
      `employeeId eq '${subject.employeeId}'`,
      `proxyAddresses/any(p: p eq 'smtp:${tenant.data.month.subject.names[1]}')`,
      `otherMails/any(m: m eq '${subject.otherMails[0]}')`,
    ]) {
      const { page } = await tenant.get(users(filter, '&$select=id'));
      expect(page.value, filter).toEqual([{ id: subject.id }]);
    }
  });

  it('has somebody with nearly the same name, a guest under another name, and a disabled account', async () => {
    const tenant = await tenantUnderTest();
    const { subject, similarName, guest, disabled } = tenant.data.users;
    const similar = await tenant.get(users(`startsWith(displayName,'${subject.displayName}')`));
    expect(similar.page.value.map((user) => user.id)).toEqual([subject.id, similarName.id]);
    const found = await tenant.get(
      users(`userPrincipalName eq '${guest.userPrincipalName}'`, '&$select=userType,mail'),
    );
    expect(found.page.value).toEqual([{ userType: 'Guest', mail: guest.signInName }]);
    const off = await tenant.get(`/v1.0/users/${disabled.id}?$select=accountEnabled`);
    expect(JSON.parse(off.text).accountEnabled).toBe(false);
    expect((await tenant.get(`/beta/users/${encodeURIComponent(guest.userPrincipalName)}`)).status).toBe(200);
  });

  it('keeps who was deleted in the bin, with the object id before the name', async () => {
    const tenant = await tenantUnderTest();
    const { deleted } = tenant.data.users;
    expect((await tenant.get(`/v1.0/users/${deleted.id}`)).page.error?.code).toBe('Request_ResourceNotFound');
    expect((await tenant.get(bin)).page.value.map((user) => user.id)).toEqual([deleted.id]);
    expect((await tenant.get(`${bin}/${deleted.id}`)).status).toBe(200);
    const ends = `${bin}?$filter=${encodeURIComponent(`endsWith(userPrincipalName,'${deleted.mail}')`)}&$count=true`;
    expect((await tenant.get(ends)).page.error?.code).toBe('Request_UnsupportedQuery');
    expect((await tenant.get(ends, { consistencylevel: 'eventual' })).page.value.length).toBe(1);
  });

  it('shows a caller without rights nothing but themselves', async () => {
    const tenant = await tenantUnderTest();
    const { colleague, subject } = tenant.data.users;
    const headers = { authorization: `Bearer ${tenant.token({ oid: colleague.id, scp: 'User.Read' })}` };
    expect(JSON.parse((await tenant.get('/v1.0/me', headers)).text).id).toBe(colleague.id);
    expect((await tenant.get(`/v1.0/users/${colleague.id}`, headers)).status).toBe(200);
    for (const where of ['/v1.0/users', `/v1.0/users/${subject.id}`, bin]) {
      const { status, page } = await tenant.get(where, headers);
      expect([status, page.error?.code]).toEqual([403, 'Authorization_RequestDenied']);
    }
  });

  it('refuses what it does not know', async () => {
    const tenant = await tenantUnderTest();
    for (const where of [
      '/v1.0/users?$select=password',
      users("nickname eq 'x'"),
      '/v1.0/users?$top=5000',
      '/v1.0/groups',
    ])
      expect((await tenant.get(where)).status, where).toBe(400);
  });
});
