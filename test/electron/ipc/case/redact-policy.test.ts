// The policy over a real case: chosen, changed, written to a file and read back; and what nobody classified yet.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../../../electron/flow/import-files.ts';
import { createRedactHandlers } from '../../../../electron/ipc/case/redact-handlers.ts';
import { fieldCatalogue } from '../../../../shared/model/field-catalogue.ts';
import { builtInPolicies } from '../../../../shared/redact/built-in-policies.ts';
import { readPolicy } from '../../../../shared/redact/read-policy.ts';
import { heldMonth, holdCase, theValue } from '../../../support/held-case.ts';

type Made = Awaited<ReturnType<typeof heldMonth>>;

let made: Made;
let calls: ReturnType<typeof createRedactHandlers>;
const caseId = 'case-under-test';
let operations = 0;
const operation = () => ({ caseId, operationId: `operation-${operations++}` });

beforeAll(async () => {
  made = await heldMonth('redact-policy', 150, 50);
  calls = createRedactHandlers(made.held);
}, 60_000);
afterAll(() => made.held.close());

const includedIds = () => Array.from(made.held.view().set.included, (row) => made.held.open.index.idOf(row));
const show = async (recordId: string) => theValue(await calls['redact.record']({ caseId, recordId }));

describe('the policy', () => {
  it('is told field by field: every one of the catalogue, once', async () => {
    const { fields, isBuiltIn, policy } = theValue(await calls['redact.policy']({ caseId }));
    expect(isBuiltIn).toBe(true);
    expect(policy.name).toBe('subject-copy');
    expect(fields.map(({ path }) => path)).toEqual(fieldCatalogue.map(({ path }) => path));
    const at = new Map(fields.map((field) => [field.path, field]));
    expect(at.get('appDisplayName')).toMatchObject({ operator: 'keep', reason: null });
    expect(at.get('appliedConditionalAccessPolicies[*].displayName')).toMatchObject({
      operator: 'alias',
      reason: 'SECURITY_CONFIGURATION',
    });
  });

  it('is chosen, changed and chosen back; each is in force at once', async () => {
    const choose = (name: 'subject-copy' | 'cautious') =>
      calls['redact.choosePolicy']({ ...operation(), policy: { kind: 'built-in', name }, unknownFields: null });
    const reported = () => made.held.reported.length;
    expect(theValue(await choose('cautious')).policy).toBe('cautious');
    const before = reported();
    expect(theValue(await calls['redact.overview'](operation())).policy).toBe('cautious');
    expect(reported()).toBe(before);
    expect(theValue(await calls['redact.policy']({ caseId })).isBuiltIn).toBe(true);

    const change = {
      caseId,
      path: 'appDisplayName',
      operator: 'mask',
      reason: 'CAUTION',
      label: null,
      to: null,
      everywhere: false,
    } as const;
    const changed = theValue(await calls['redact.changeRule'](change));
    expect(changed).toMatchObject({ isBuiltIn: false, policy: { name: 'cautious (changed)' } });
    expect(changed.fields.find(({ path }) => path === 'appDisplayName')).toEqual({
      path: 'appDisplayName',
      operator: 'mask',
      reason: 'CAUTION',
      isConditional: false,
    });
    const [id = ''] = includedIds().slice(5);
    expect((await show(id)).after.appDisplayName).not.toBe((await show(id)).before.appDisplayName);
    const again = theValue(await calls['redact.changeRule']({ ...change, operator: 'keep', reason: null }));
    expect(again.policy.name).toBe('cautious (changed)');
    expect(again.policy.rules).toHaveLength(changed.policy.rules.length);
    expect((await show(id)).after.appDisplayName).toBe((await show(id)).before.appDisplayName);
    theValue(await choose('subject-copy'));
  });

  it('refuses a change that no policy file could have, and leaves the policy as it was', async () => {
    const before = theValue(await calls['redact.policy']({ caseId }));
    const base = {
      caseId,
      path: 'appDisplayName',
      operator: 'mask',
      reason: 'CAUTION',
      label: null,
      to: null,
      everywhere: false,
    } as const;
    const refusals = [
      await calls['redact.changeRule']({ ...base, reason: null }),
      await calls['redact.changeRule']({ ...base, reason: 'NO_SUCH_REASON' }),
      await calls['redact.changeRule']({ ...base, path: '..' }),
      await calls['redact.changeRule']({ ...base, operator: 'alias' }),
      await calls['redact.changeRule']({ ...base, operator: 'generalise' }),
    ];
    expect(refusals.map((one) => !one.ok && one.error.code)).toEqual(refusals.map(() => 'REDACT_POLICY_INVALID'));
    expect(theValue(await calls['redact.policy']({ caseId }))).toEqual(before);
  });

  it('refuses a change under which an exception of the case could not stand any more', async () => {
    const coarse = {
      caseId,
      path: 'appDisplayName',
      operator: 'generalise',
      reason: 'CAUTION',
      label: null,
      to: 'resource-type',
      everywhere: false,
    } as const;
    theValue(await calls['redact.changeRule'](coarse));
    const [recordId = ''] = includedIds();
    const exception = { caseId, recordId, path: '/appDisplayName', operator: 'generalise', reason: 'CAUTION' } as const;
    theValue(await calls['redact.override'](exception));
    const before = theValue(await calls['redact.policy']({ caseId }));
    const refused = await calls['redact.changeRule']({ ...coarse, operator: 'keep', reason: null, to: null });
    expect(refused).toMatchObject({ error: { code: 'REDACT_OVERRIDE_INVALID' } });
    expect(theValue(await calls['redact.policy']({ caseId }))).toEqual(before);
    theValue(await calls['redact.override']({ ...exception, operator: 'keep', reason: null }));
    theValue(await calls['redact.changeRule']({ ...coarse, operator: 'keep', reason: null, to: null }));
  });

  it('goes to a file and comes back from it as it was', async () => {
    const file = join(made.desk.folder, 'policy.json');
    made.held.paths.set('target-1', file);
    expect(theValue(await calls['redact.exportPolicy']({ caseId, targetId: 'target-1' }))).toEqual({});
    const written = readPolicy(readFileSync(file, 'utf8'));
    expect(theValue(written)).toEqual(theValue(await calls['redact.policy']({ caseId })).policy);
    const own = { ...builtInPolicies['subject-copy'], name: 'our own' };
    writeFileSync(file, JSON.stringify(own));
    const policy = { kind: 'file', fileId: 'target-1' } as const;
    const chosen = await calls['redact.choosePolicy']({ ...operation(), policy, unknownFields: 'remove' });
    expect(theValue(chosen).policy).toBe('our own');
    expect(theValue(await calls['redact.policy']({ caseId }))).toMatchObject({
      isBuiltIn: false,
      policy: { unknownFields: 'remove' },
    });
  });

  it('says which file is gone or unreadable without its path', async () => {
    const gone = { kind: 'file', fileId: 'never-given' } as const;
    const chosen = await calls['redact.choosePolicy']({ ...operation(), policy: gone, unknownFields: null });
    expect(chosen).toMatchObject({ error: { code: 'FILE_GONE' } });
    expect(await calls['redact.exportPolicy']({ caseId, targetId: 'never-given' })).toMatchObject({
      error: { code: 'FILE_GONE' },
    });
    made.held.paths.set('absent-1', join(made.desk.folder, 'absent.json'));
    const absent = { kind: 'file', fileId: 'absent-1' } as const;
    const refused = await calls['redact.choosePolicy']({ ...operation(), policy: absent, unknownFields: null });
    expect(refused).toMatchObject({ error: { code: 'REDACT_NO_SUCH_POLICY', facts: { policy: 'absent.json' } } });
    made.held.paths.set('nowhere-1', join(made.desk.folder, 'no-folder', 'policy.json'));
    expect(await calls['redact.exportPolicy']({ caseId, targetId: 'nowhere-1' })).toMatchObject({
      error: { code: 'CASE_DISK_ERROR' },
    });
  });
});

describe('a field that nobody classified', () => {
  it('blocks the overview, but records are shown, without it', async () => {
    const file = join(made.desk.folder, 'odd.json');
    const id = '11111111-2222-4333-8444-555555555555';
    const { objectId } = made.month.subject;
    const record = { id, createdDateTime: '2026-10-30T10:00:00Z', userId: objectId, brandNewProperty: { inner: 'x' } };
    writeFileSync(file, JSON.stringify({ value: [record] }));
    const folder = join(made.desk.folder, 'odd-case');
    await importFiles({ folder, subject: objectId, alsoKnownAs: [], files: [file] }, made.desk);
    const held = await holdCase(folder, made.desk);
    const odd = createRedactHandlers(held);
    const overview = theValue(await odd['redact.overview'](operation()));
    expect(overview).toMatchObject({
      unknownFieldsBlock: true,
      unknownFields: [{ path: 'brandNewProperty', count: 1 }],
    });
    const shown = theValue(await odd['redact.record']({ caseId, recordId: id }));
    expect(shown.after.brandNewProperty).toBeNull();
    expect(shown.withheld).toContainEqual({
      path: '/brandNewProperty',
      operator: 'remove',
      reason: 'UNCLASSIFIED_FIELD',
    });
    const settled = await odd['redact.changeRule']({
      caseId,
      path: 'brandNewProperty',
      operator: 'keep',
      reason: null,
      label: null,
      to: null,
      everywhere: false,
    });
    expect(theValue(settled).fields.at(-1)).toMatchObject({ path: 'brandNewProperty', operator: 'keep' });
    expect(theValue(await odd['redact.overview'](operation())).unknownFieldsBlock).toBe(false);
    expect(theValue(await odd['redact.record']({ caseId, recordId: id })).after).toEqual(record);
    held.close();
  });
});
