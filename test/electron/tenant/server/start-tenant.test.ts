// The whole synthetic tenant as a client meets it: TLS that only its own authority vouches for, login and Graph side by side.
import { request } from 'node:https';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startTenant, type WholeTenantOptions } from '../../../../electron/tenant/server/start-tenant.ts';

async function start(options: Partial<WholeTenantOptions> = {}) {
  const tenant = await startTenant({ seed: 3, records: 40, encrypted: true, throttle: null, ...options });
  onTestFinished(tenant.close);
  return tenant;
}

function statusOf(url: string, token: string, ca: string | null): Promise<number | string> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}` };
    const asked = request(url, { headers, agent: false, ...(ca === null ? {} : { ca }) }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asked.end();
  });
}

describe('The whole tenant', () => {
  it('speaks TLS that its cloud file’s authority vouches for, and nobody else', async () => {
    const tenant = await start();
    const cloud = JSON.parse(tenant.cloudFile('ca.pem'));
    expect(cloud).toEqual({
      name: 'synthetic tenant',
      authority: `${tenant.origin}/${tenant.tenantId}`,
      graph: tenant.origin,
      ca: 'ca.pem',
      throttle: { requests: 100_000, seconds: 10 },
    });
    expect(tenant.origin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const url = `${cloud.graph}/beta/auditLogs/signIns?$top=1`;
    const token = tenant.issueToken(['AuditLog.Read.All']);
    expect(await statusOf(url, token, tenant.caPem)).toBe(200);
    expect(await statusOf(url, 'made.up.here', tenant.caPem)).toBe(401);
    expect(await statusOf(url, token, null)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    expect(await statusOf(`${cloud.authority}/v2.0/.well-known/openid-configuration`, '', tenant.caPem)).toBe(200);
    tenant.login.state.registry.revokeAll();
    expect(await statusOf(url, token, tenant.caPem)).toBe(401);
  });

  it('can be signed in to by somebody without a role', async () => {
    const tenant = await start({ account: 'subject', encrypted: false });
    const headers = { authorization: `Bearer ${tenant.issueToken(['AuditLog.Read.All'])}` };
    const ask = (filter: string) =>
      fetch(`${tenant.graphRoot}/beta/auditLogs/signIns?$filter=${encodeURIComponent(filter)}`, { headers });
    expect((await ask(`userId eq '${tenant.data.users.subject.id}'`)).status).toBe(200);
    expect((await ask(`userId eq '${tenant.data.users.guest.id}'`)).status).toBe(403);
  });

  it('listens on the loopback address only, and says so where the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as { port: number };
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', address: '127.0.0.1' });
  });

  it('gets faults at its login too', async () => {
    const faults = { faults: [{ at: 0, match: 'token' as const, fault: 'status-500' as const }] };
    const tenant = await start({ encrypted: false, faults });
    const ask = () => fetch(`${tenant.origin}/${tenant.tenantId}/oauth2/v2.0/token`, { method: 'POST', body: '' });
    const statuses = [(await ask()).status, (await ask()).status];
    expect(statuses[0]).toBe(500);
    expect(statuses[1]).toBeLessThan(500);
    expect(tenant.requests.map(({ kind, faults: met }) => [kind, met])).toEqual([
      ['token', ['status-500']],
      ['token', []],
    ]);
  });
});
