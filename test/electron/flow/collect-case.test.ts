// Collections that are not the usual one, each whole: one's own sign-ins without a role, a tenant that knows the older
// interface only, and a login that has to be renewed in the middle, through the real MSAL library.
import { writeFileSync } from 'node:fs';
import { request as send } from 'node:https';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectCase } from '../../../electron/flow/collect-case.ts';
import type { AccessRequest } from '../../../electron/flow/tenant-access.ts';
import { readFaultScript } from '../../../electron/tenant/server/faults/fault-script.ts';
import {
  startTenant,
  type WholeTenant,
  type WholeTenantOptions,
} from '../../../electron/tenant/server/start-tenant.ts';
import { nobodyThere, testSurroundings } from '../../support/test-surroundings.ts';

const everything = ['AuditLog.Read.All', 'Directory.Read.All', 'Policy.Read.ConditionalAccess'];

async function collectFrom(
  options: Omit<WholeTenantOptions, 'seed' | 'encrypted'>,
  permissions: readonly string[],
  way: 'token-file' | 'device-code' = 'token-file',
) {
  const tenant = await startTenant({ seed: 'odd', encrypted: true, records: 120, throttle: null, ...options });
  const desk = testSurroundings();
  const file = (name: string, text: string) => {
    writeFileSync(join(desk.folder, name), text);
    return join(desk.folder, name);
  };
  file('ca.pem', tenant.caPem ?? '');
  const access: AccessRequest = {
    cloud: file('cloud.json', tenant.cloudFile('ca.pem')),
    way,
    tenant: tenant.tenantId,
    clientId: '11111111-2222-4333-8444-555555555555',
    tokenFile: file('token.txt', tenant.issueToken(permissions)),
    certificateFile: undefined,
    keyFile: undefined,
  };
  const { id, userPrincipalName } = tenant.data.users.subject;
  let codes = 0;
  const showDeviceCode = (shown: { readonly url: string; readonly code: string }) => {
    codes += 1;
    approve(tenant, shown);
  };
  try {
    const collected = await collectCase(
      {
        folder: join(desk.folder, 'case'),
        subject: userPrincipalName,
        alsoKnownAs: [],
        confirm: id,
        access,
        from: undefined,
        to: undefined,
        classes: ['interactiveUser', 'nonInteractiveUser'],
      },
      { ...desk, officer: { ...nobodyThere, showDeviceCode } },
    );
    if (!collected.ok || collected.value.kind !== 'collected') throw new Error(JSON.stringify(collected));
    return { ...collected.value, tenant, codes, ofPerson: tenant.truth.ids({ userId: id }).size };
  } finally {
    await tenant.close();
  }
}

/** What a person does who types the code on the page. */
function approve({ caPem }: WholeTenant, { url, code }: { readonly url: string; readonly code: string }): void {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  send(url, { method: 'POST', ca: caPem ?? '', headers }).end(`code=${code}&choice=accept`);
}

const codesOf = (notes: readonly { readonly code: string }[]) => notes.map(({ code }) => code);

describe('A collection', () => {
  it("of one's own sign-ins needs no role, and says that names were left out", async () => {
    const { ended, refused, coverage, counts, ofPerson } = await collectFrom({ account: 'subject' }, [
      'AuditLog.Read.All',
    ]);
    expect([ended, refused]).toEqual([null, []]);
    expect(counts.records).toBe(ofPerson);
    expect(coverage.verdict).toBe('PROVISIONAL');
    expect(codesOf(coverage.notes)).toContain('NAMES_NOT_READ');
  });

  it('by somebody without a role of somebody else is refused', async () => {
    const { ended, counts } = await collectFrom({ account: 'colleague' }, ['AuditLog.Read.All', 'User.Read.All']);
    expect(ended?.code).toBe('COLLECT_ROLE_MISSING');
    expect(counts.records).toBe(0);
  });

  it('from the older interface alone is INCOMPLETE by construction', async () => {
    const { coverage, counts, ofPerson } = await collectFrom({ versions: ['v1.0'] }, everything);
    expect(coverage.verdict).toBe('INCOMPLETE');
    expect(new Set(codesOf(coverage.gaps))).toEqual(new Set(['V1_FALLBACK']));
    expect(counts.records).toBeGreaterThan(0);
    expect(counts.records).toBeLessThan(ofPerson);
  });

  it('goes on through claims challenges and an expired token, asking nobody again', async () => {
    const script = readFaultScript(
      JSON.stringify({
        faults: [
          { at: [6, 14], match: 'signIns', fault: 'unauthorized-claims' },
          { at: 20, match: 'signIns', fault: 'unauthorized-expired' },
        ],
      }),
    );
    if (!script.ok) throw new Error('the script is right');
    const { ended, coverage, counts, ofPerson, tenant, codes } = await collectFrom(
      { faults: script.value },
      ['AuditLog.Read.All'],
      'device-code',
    );
    expect(ended).toBeNull();
    expect(coverage.verdict).toBe('PROVISIONAL');
    expect(counts.records).toBeGreaterThanOrEqual(ofPerson);
    expect(tenant.login.state.claimsAsked.length).toBeGreaterThan(0);
    // Once to sign in; the tenant's login is renewed silently from then on.
    expect(codes).toBe(1);
  });
});
