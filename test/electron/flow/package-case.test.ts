// Packaging as a use case: equal inputs give equal files, a refusal leaves nothing, and what was withheld is not in the file.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../../electron/flow/import-files.ts';
import { packageCase } from '../../../electron/flow/package-case.ts';
import { setPolicy } from '../../../electron/flow/set-policy.ts';
import { generateMonth } from '../../../electron/tenant/generate-month.ts';
import { fixedEffects, testSurroundings } from '../../support/test-surroundings.ts';

const desk = testSurroundings(fixedEffects('2026-11-21T10:00:01Z'));
const month = generateMonth({ seed: 'package-case', records: 400 });
const folder = join(desk.folder, 'case');

function seal(name: string) {
  return packageCase(
    {
      folder,
      out: join(desk.folder, name),
      signer: { kind: 'installation' },
      language: 'en',
      controller: 'Contoso',
      contact: undefined,
    },
    desk,
  );
}

beforeAll(async () => {
  const source = join(desk.folder, 'pages.json');
  for (const page of month.pages(100)) appendFileSync(source, `${page.body}\n`);
  const imported = await importFiles(
    { folder, subject: month.subject.objectId, alsoKnownAs: month.subject.names, files: [source] },
    desk,
  );
  if (!imported.ok) throw new Error(imported.error.code);
});

/** A bare name in a sentence cannot be told from other words, unless the case knows the name; the officer reads those. */
const isDetectable = (one: { readonly kind: string; readonly path: string }) =>
  one.kind !== 'name' || one.path === 'deviceDetail.displayName';

describe('packaging a case', () => {
  it('gives the same file for the same case, policy, key and clock', async () => {
    const first = await seal('first.zip');
    const second = await seal('second.zip');
    if (!first.ok || !second.ok) throw new Error(JSON.stringify([first, second]));
    expect(first.value.leak.verdict).toBe('NO LEAK FOUND');
    expect(second.value.sha256).toBe(first.value.sha256);
    expect(readFileSync(join(desk.folder, 'second.zip')).equals(readFileSync(join(desk.folder, 'first.zip')))).toBe(
      true,
    );
    expect(first.value.counts.records).toBe(month.truth.subject + month.truth.zeroIdWithOwnName);
  });

  it('holds nothing of what the tenant planted: other people, policy names, server names', async () => {
    const file = readFileSync(join(desk.folder, 'first.zip'));
    // The archive is unpacked by a program that shares nothing with ours.
    const { execFileSync } = await import('node:child_process');
    const content = execFileSync(
      'unzip',
      ['-p', join(desk.folder, 'first.zip'), 'sign-ins.json', 'OPEN-ME.html', 'manifest.json'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const planted = [
      ...month.truth.otherPersons.filter(isDetectable).map((one) => one.text),
      ...month.truth.secretPolicyNames,
      ...month.truth.secretNetworkNames,
      ...month.truth.internalServerNames,
    ];
    expect(planted.length).toBeGreaterThan(10);
    for (const text of planted) expect(content.includes(text), text).toBe(false);
    expect(file.length).toBeGreaterThan(10_000);
  });

  it('refuses a field that nobody classified, names it, and leaves no file behind', async () => {
    const odd = join(desk.folder, 'odd.json');
    const record = {
      id: '11111111-2222-4333-8444-555555555555',
      createdDateTime: '2026-10-30T10:00:00Z',
      userId: month.subject.objectId,
      brandNewProperty: { inner: 'x' },
    };
    appendFileSync(odd, JSON.stringify({ value: [record] }));
    const other = join(desk.folder, 'odd-case');
    await importFiles({ folder: other, subject: month.subject.objectId, alsoKnownAs: [], files: [odd] }, desk);
    const out = join(desk.folder, 'odd.zip');
    const request = {
      folder: other,
      out,
      signer: { kind: 'installation' },
      language: 'en',
      controller: 'Contoso',
      contact: undefined,
    } as const;
    const refused = await packageCase(request, desk);
    expect(refused).toMatchObject({ ok: false, error: { code: 'REDACT_UNKNOWN_FIELDS', facts: { count: 1 } } });
    expect(JSON.stringify(refused)).toContain('brandNewProperty');
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('odd.zip'))).toEqual([]);

    const removed = await setPolicy(
      { folder: other, policy: undefined, unknownFields: 'remove', previewOnly: false },
      desk,
    );
    expect(removed.ok && removed.value.tally.some((row) => row.reason === 'UNCLASSIFIED_FIELD')).toBe(true);
    expect((await packageCase(request, desk)).ok).toBe(true);
    expect(existsSync(out)).toBe(true);
  });

  it.each(['subject-copy', 'cautious', 'full'] as const)(
    'seals the month under the policy %s without a question',
    async (policy) => {
      const set = await setPolicy({ folder, policy, unknownFields: undefined, previewOnly: false }, desk);
      if (!set.ok) throw new Error(JSON.stringify(set.error));
      expect(set.value.openPairs).toEqual([]);
      const sealed = await seal(`${policy}.zip`);
      if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
      expect(sealed.value.verified.verdict).toBe('INTACT, EXPECTED SIGNER');
    },
  );
});
