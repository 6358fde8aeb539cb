// One record read again, and a tenant that changes: use cases on a synthetic tenant over plain HTTP, with a token from a file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectCase } from '../../../electron/flow/collect-case.ts';
import { listRecords } from '../../../electron/flow/list-records.ts';
import { rereadRecord } from '../../../electron/flow/reread-record.ts';
import { startTenant, type WholeTenant } from '../../../electron/tenant/server/start-tenant.ts';
import { testSurroundings } from '../../support/test-surroundings.ts';

const desk = testSurroundings();
const folder = join(desk.folder, 'case');
const tenants: WholeTenant[] = [];

async function open(name: string, seed: string) {
  const tenant = await startTenant({ encrypted: false, seed, records: 20, throttle: null, faults: { faults: [] } });
  tenants.push(tenant);
  const [cloud, tokenFile] = [join(desk.folder, `${name}.json`), join(desk.folder, `${name}.txt`)];
  writeFileSync(cloud, tenant.cloudFile());
  writeFileSync(
    tokenFile,
    tenant.issueToken(['AuditLog.Read.All', 'Directory.Read.All', 'Policy.Read.ConditionalAccess']),
  );
  const access = { cloud, way: 'token-file', tokenFile, tenant: undefined, clientId: undefined } as const;
  return { tenant, access: { ...access, certificateFile: undefined, keyFile: undefined } };
}

let home: Awaited<ReturnType<typeof open>>;
let id: string;

beforeAll(async () => {
  home = await open('home', 'reread');
  const { id: subject } = home.tenant.data.users.subject;
  const request = { folder, subject, alsoKnownAs: [], confirm: undefined, access: home.access };
  const done = await collectCase(
    { ...request, from: undefined, to: undefined, classes: ['interactiveUser', 'nonInteractiveUser'] },
    desk,
  );
  if (!done.ok || done.value.kind !== 'collected') throw new Error(JSON.stringify(done));
  const list = await listRecords({ folder, filter: undefined, top: 1, skip: 0 }, desk);
  id = list.ok ? (list.value.rows[0]?.id ?? '') : '';
});

afterAll(async () => {
  await Promise.all(tenants.map((tenant) => tenant.close()));
});

describe('Reading one record again', () => {
  it('adds nothing where the tenant says the same, however often', async () => {
    for (const _time of [1, 2]) {
      expect(await rereadRecord({ folder, id, access: home.access }, desk)).toMatchObject({
        value: { changed: false, revisions: [] },
      });
    }
  });

  it('refuses a record that the case does not hold, before anybody signs in', async () => {
    const access = { ...home.access, cloud: 'nowhere.json' };
    expect(await rereadRecord({ folder, id: 'nothing', access }, desk)).toMatchObject({
      error: { code: 'REVIEW_NO_SUCH_RECORD' },
    });
  });

  it("refuses a tenant that is not the case's, and keeps the case as it is", async () => {
    const other = await open('other', 'another');
    expect(await rereadRecord({ folder, id, access: other.access }, desk)).toMatchObject({
      error: { code: 'COLLECT_WRONG_TENANT' },
    });
  });
});
