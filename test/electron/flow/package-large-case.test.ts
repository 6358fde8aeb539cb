// Packaging beyond 16 MB unpacked, where writing, scan and verification run in threads side by side: few records, long texts.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseStatus } from '../../../electron/flow/case-status.ts';
import { importFiles } from '../../../electron/flow/import-files.ts';
import { packageCase } from '../../../electron/flow/package-case.ts';
import { generateMonth } from '../../../electron/tenant/generate-month.ts';
import type { JsonObject } from '../../../shared/model/json.ts';
import type { Progress } from '../../../shared/model/progress.ts';
import { fixedEffects, testSurroundings } from '../../support/test-surroundings.ts';

const desk = testSurroundings(fixedEffects('2026-11-21T10:00:01Z'));
const month = generateMonth({ seed: 'large-case', records: 40 });
const folder = join(desk.folder, 'case');

/** Words that no detector takes for anybody's, different each time: a text that compresses like a record, not like a bomb. */
function longText(seed: number, characters: number): string {
  let number = seed;
  let text = '';
  while (text.length < characters) {
    number = (Math.imul(number, 1_103_515_245) + 12_345) >>> 0;
    text += `${number.toString(36).replace(/\d/g, 'o')} `;
  }
  return text;
}

function longRecords(): string {
  const records: JsonObject[] = [];
  for (const page of month.pages(100)) {
    const { value } = JSON.parse(page.body) as { value: JsonObject[] };
    records.push(...value);
  }
  const long = records.map((record, index) => ({ ...record, resourceDisplayName: longText(index + 1, 300_000) }));
  return JSON.stringify({ value: long });
}

describe('packaging a large case', () => {
  it('ends with the three verdicts and one file', async () => {
    const source = join(desk.folder, 'long.json');
    writeFileSync(source, longRecords());
    const { objectId, names } = month.subject;
    const imported = await importFiles({ folder, subject: objectId, alsoKnownAs: names, files: [source] }, desk);
    if (!imported.ok) throw new Error(imported.error.code);
    const out = join(desk.folder, 'large.zip');
    const request = { folder, out, signer: { kind: 'installation' }, language: 'en', controller: 'Contoso' } as const;
    const sealed = await packageCase({ ...request, contact: undefined }, desk);
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
    expect(sealed.value.leak).toMatchObject({ verdict: 'NO LEAK FOUND' });
    expect(sealed.value.leak.scannedBytes).toBeGreaterThan(16 << 20);
    expect(sealed.value.verified.verdict).toBe('INTACT, EXPECTED SIGNER');
    expect([existsSync(out), existsSync(`${out}.partial`), existsSync(`${out}.work`)]).toEqual([true, false, false]);
  });

  it('is cancelled while the finished file is searched, and leaves no file and no open case', async () => {
    const out = join(desk.folder, 'cancelled.zip');
    const stop = new AbortController();
    const report = (progress: Progress) => {
      if (progress.kind === 'scanning') setImmediate(() => stop.abort('cancelled'));
    };
    const request = { folder, out, signer: { kind: 'installation' }, language: 'en' } as const;
    const sealing = packageCase(
      { ...request, controller: undefined, contact: undefined },
      { ...desk, report, signal: stop.signal },
    );
    await expect(sealing).rejects.toBe('cancelled');
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('cancelled'))).toEqual([]);
    expect((await caseStatus(folder, desk)).ok).toBe(true);
  });
});
