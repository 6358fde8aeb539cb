// A package in Dutch: it passes every check that an English one passes, and what the person reads is Dutch.
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../../electron/flow/import-files.ts';
import { packageCase } from '../../../electron/flow/package-case.ts';
import { setPolicy } from '../../../electron/flow/set-policy.ts';
import { verifyFile } from '../../../electron/flow/verify-file.ts';
import { generateMonth } from '../../../electron/tenant/generate-month.ts';
import type { Language } from '../../../shared/words/language.ts';
import { fixedEffects, testSurroundings } from '../../support/test-surroundings.ts';

const desk = testSurroundings(fixedEffects('2026-11-21T10:00:01Z'));
const month = generateMonth({ seed: 'package-in-dutch', records: 300 });
const folder = join(desk.folder, 'case');

/** No controller is named, so that the package has to say so in its own language. */
async function seal(name: string, language: Language) {
  const out = join(desk.folder, name);
  const sealed = await packageCase(
    { folder, out, signer: { kind: 'installation' }, language, controller: undefined, contact: undefined },
    desk,
  );
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  return { ...sealed.value, out };
}

/** One entry, unpacked by a program that shares nothing with ours. */
function entryOf(file: string, entry: string): Buffer {
  return execFileSync('unzip', ['-p', file, entry], { maxBuffer: 1 << 28 });
}

/** What the page says outside the records: all of its text but sections and list. */
function frameOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/gs, ' ')
    .replace(/<section .*?<\/section>/gs, ' ')
    .replace(/<tr><th scope="row"><a href="#r.*\n/g, ' ')
    .replace(/<[^>]*>/g, ' ');
}

beforeAll(async () => {
  const source = join(desk.folder, 'pages.json');
  for (const page of month.pages(100)) appendFileSync(source, `${page.body}\n`);
  const request = { folder, subject: month.subject.objectId, alsoKnownAs: month.subject.names, files: [source] };
  const imported = await importFiles(request, desk);
  if (!imported.ok) throw new Error(imported.error.code);
});

describe.each(['subject-copy', 'cautious'] as const)('a package in Dutch under the policy %s', (policy) => {
  let file = '';
  let page = '';

  beforeAll(async () => {
    const set = await setPolicy({ folder, policy, unknownFields: undefined, previewOnly: false }, desk);
    if (!set.ok) throw new Error(JSON.stringify(set.error));
  });

  it('passes the leak scan and its own verification, whose verdicts are those of every language', async () => {
    const sealed = await seal(`${policy}.zip`, 'nl');
    file = sealed.out;
    page = entryOf(file, 'OPEN-ME.html').toString('utf8');
    expect(sealed.leak.verdict).toBe('NO LEAK FOUND');
    expect(sealed.verified.verdict).toBe('INTACT, EXPECTED SIGNER');
    expect(sealed.isControllerNamed).toBe(false);
    const verified = await verifyFile({ file, trust: [] }, desk);
    expect(verified.verdict).toBe('INTACT, UNKNOWN SIGNER');
  });

  it('has a page that says it is Dutch, and is', () => {
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('<h1>Uw aanmeldgegevens</h1>');
    expect(page).toMatch(/<p class="verdict">(COMPLETE|PROVISIONAL|INCOMPLETE)<\/p>/);
    expect(page).toContain('Verwerkingsverantwoordelijke (niet genoemd)');
    expect(page).toContain('beveiligingsinrichting (SECURITY_CONFIGURATION)');
    expect(page).toContain('AVG art. 15 lid 4 in samenhang met art. 32');
    expect(page).toMatch(/<dd class="w">(verwijderd|vervangende naam): beveiligingsinrichting\n/);
    const english = /\b(the|and|with|this|that|not|you|your|are|withheld|sign-ins?(?!\.(json|xlsx)))\b/i;
    expect(frameOf(page).match(english)).toBeNull();
  });

  it('keeps the names of properties and codes, and carries every reason in both languages', () => {
    const manifest = JSON.parse(entryOf(file, 'manifest.json').toString('utf8'));
    expect(Object.keys(manifest)).toContain('coverage');
    expect(manifest.reasons.OTHER_PERSON.basis).toMatch(/^GDPR Art\. /);
    expect(manifest.reasons.OTHER_PERSON.words).toEqual({
      en: expect.stringMatching(/^This is, /),
      nl: expect.stringMatching(/^Dit is, /),
    });
    for (const note of [...manifest.coverage.gaps, ...manifest.coverage.notAsked]) {
      expect(note.code).toMatch(/^[A-Z_]+$/);
      expect(note.words).not.toMatch(/\b(the|were|not)\b/);
    }
  });

  it('has a workbook with Dutch sheets and headings above the fields’ own names', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(entryOf(file, 'sign-ins.xlsx')).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Samenvatting',
      'Aanmeldingen',
      'Verificatie',
      'Voorwaardelijke toegang',
      'Niet verstrekt',
      'Woorden',
    ]);
    const signIns = workbook.getWorksheet('Aanmeldingen');
    const texts = (row: number) => ((signIns?.getRow(row).values ?? []) as unknown[]).map(String);
    expect(texts(1)).toContain('Besturingssysteem');
    expect(texts(2)).toContain('deviceDetail.operatingSystem');
  });

  it('tells in Dutch how to check it, with commands that check it', () => {
    const text = entryOf(file, 'VERIFY.txt').toString('utf8');
    expect(text).toMatch(/^ZO CONTROLEERT U DIT PAKKET\n/);
    expect(text).toContain('openssl cms -verify -cades -binary -inform DER -purpose any -partial_chain -attime ');
  });
});

it('two languages of one case differ in their texts and not in their records', async () => {
  const dutch = await seal('records-nl.zip', 'nl');
  const english = await seal('records-en.zip', 'en');
  const recordsOf = ({ out }: { readonly out: string }) =>
    JSON.parse(entryOf(out, 'sign-ins.json').toString('utf8')).records as unknown;
  expect(recordsOf(dutch)).toEqual(recordsOf(english));
  expect(entryOf(english.out, 'OPEN-ME.html').toString('utf8')).toContain('<html lang="en">');
  expect(entryOf(english.out, 'OPEN-ME.html').toString('utf8')).toContain('Controller (not named)');
});
