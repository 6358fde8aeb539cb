// The verifier over packages from our own writer instead of the tests’ forge: intact, the expected signer, every byte read once.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { realEffects } from '../../../electron/effects.ts';
import { loadOrCreateSigner } from '../../../electron/package/signer/load-or-create-signer.ts';
import { writePackage } from '../../../electron/package/write-package.ts';
import { openPackage } from '../../../electron/verify/open-package.ts';
import { verifyPackage } from '../../../electron/verify/verify-package.ts';
import type { JsonObject } from '../../../shared/model/json.ts';
import { packageEntries } from '../../../shared/package/layout.ts';
import { RedactedRecord } from '../../../shared/redact/redacted-record.ts';
import { exitCodeOf } from '../../../shared/verify/report.ts';
import { hasTool } from '../../support/outside-tools.ts';
import { temporaryFolder } from '../../support/package-forge/verify-bytes.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** `count` records with hostile texts; the first has an older revision. */
function records(count: number): RedactedRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const record = JSON.parse(
      `{"id":"${String(count - index).padStart(8, '0')}-ü","createdDateTime":"2026-02-01T08:00:00Z","userAgent":"{[\\"\\\\\\u2028\\ud800","__proto__":{"a":1},"appDisplayName":null}`,
    ) as JsonObject;
    const withheld = [{ path: '/appDisplayName', operator: 'remove', reason: 'CAUTION' }] as const;
    const older = index === 0 ? [RedactedRecord.fromRedaction(record, withheld, [])] : [];
    return RedactedRecord.fromRedaction(record, withheld, older);
  });
}

async function write(count: number): Promise<{ readonly file: string; readonly fingerprint: string }> {
  const signer = await loadOrCreateSigner({
    home: folder.path('home'),
    passphrase: 'only for this test',
    controllerName: 'Contoso GmbH',
    effects: realEffects,
    scryptCost: 2 ** 14,
  });
  if (!signer.ok) throw new Error(signer.error.code);
  const partial = folder.path(`${count}.partial`);
  const written = await writePackage({
    partial,
    workFolder: folder.path(`${count}.work`),
    records: records(count),
    signer: signer.value,
    statement: {
      packageId: realEffects.randomId(),
      createdAt: realEffects.now(),
      generator: { name: 'Signet', version: '0.1.0' },
      controller: { name: 'Contoso GmbH', contact: null },
      subject: { objectId: null, names: ['adele@contoso.example'] },
      coverage: {
        verdict: 'PROVISIONAL',
        windows: [],
        gaps: [],
        notes: [],
        notAsked: [],
        counts: { records: count, revisions: Math.min(count, 1), quarantined: 0, rejected: 0, byDay: [] },
      },
      policy: () => ({ name: 'subject-copy', version: 1, rules: [] }),
      reasons: { CAUTION: { basis: 'GDPR Art. 15(4)', words: { en: 'To be careful.' } } },
      withheldRecords: [{ reason: 'CAUTION', count: 3 }],
      language: 'en',
    },
  });
  if (!written.ok) throw new Error(written.error.code);
  return { file: partial, fingerprint: signer.value.fingerprint };
}

describe('a package that Signet itself wrote', () => {
  it.each([0, 1, 60])('is intact and from the expected signer, with %s records', async (count) => {
    const { file, fingerprint } = await write(count);
    const report = await verifyPackage(file, { trust: [], expectSigner: fingerprint, now: new Date() });
    expect(report.findings.map((finding) => finding.code)).toEqual(['VERIFY_EXPECTED_SIGNER']);
    expect(report).toMatchObject({
      verdict: 'INTACT, EXPECTED SIGNER',
      manifest: { coverage: 'PROVISIONAL', counts: { records: count, withheldRecords: 3 } },
    });
    expect(exitCodeOf(report)).toBe(0);
  });

  it('opens for the leak scan, every byte of it once: structure and packed content add up to the file', async () => {
    const { file } = await write(60);
    const opened = openPackage(file);
    if (!opened.ok) throw new Error(opened.error.code);
    const reader = opened.value;
    expect(reader.entries.map((entry) => entry.path)).toEqual(packageEntries);
    for (const entry of reader.entries) {
      let size = 0;
      for await (const chunk of reader.read(entry)) size += chunk.length;
      expect(size).toBe(entry.size);
    }
    const structure = [...reader.structure()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    const content = reader.entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
    reader.close();
    expect(structure + content).toBe(statSync(file).size);
  });

  it.skipIf(!hasTool('python3') || !hasTool('openssl'))('is intact for the independent verifier too', async () => {
    const { file } = await write(60);
    const script = fileURLToPath(new URL('../../independent-verifier/verify_package.py', import.meta.url));
    expect(spawnSync('python3', [script, file], { encoding: 'utf8' }).stdout).toBe('INTACT\n');
  });
});
