// Small packages for the tests of this folder: records as redaction would deliver them, a statement, a signer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realEffects } from '../../../electron/effects.ts';
import { loadOrCreateSigner } from '../../../electron/package/signer/load-or-create-signer.ts';
import type { Signer } from '../../../electron/package/signer/signer.ts';
import { type PackageInput, type WrittenPackage, writePackage } from '../../../electron/package/write-package.ts';
import type { JsonObject } from '../../../shared/model/json.ts';
import type { PackageStatement } from '../../../shared/package/package-statement.ts';
import { RedactedRecord, type Withheld } from '../../../shared/redact/redacted-record.ts';

export const createdAt = new Date('2026-03-02T08:15:22Z');

/** A folder that is gone after the test file. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'signet-package-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function released(
  record: JsonObject,
  withheld: readonly Withheld[] = [],
  revisions: readonly RedactedRecord[] = [],
): RedactedRecord {
  return RedactedRecord.fromRedaction(record, withheld, revisions);
}

/** A plain record; `more` is laid over it. */
export function plainRecord(number: number, more: JsonObject = {}): JsonObject {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    createdDateTime: `2026-02-01T10:00:${String(number % 60).padStart(2, '0')}.1234567Z`,
    userPrincipalName: 'ada@contoso.example',
    appDisplayName: 'Mail',
    isInteractive: true,
    ipAddress: '192.0.2.7',
    status: { errorCode: 50126, failureReason: 'Wrong password.', additionalDetails: null },
    location: { city: 'Zürich', countryOrRegion: 'CH', geoCoordinates: { latitude: 47.4, longitude: 8.5 } },
    appliedConditionalAccessPolicies: [{ id: 'Policy 1', displayName: 'Policy 1', result: 'success' }, null],
    authenticationDetails: [{ authenticationStepDateTime: '2026-02-01T10:00:01Z', authenticationMethod: 'Password' }],
    riskEventTypes_v2: [],
    ...more,
  };
}

export const plainWithheld: readonly Withheld[] = [
  { path: '/appliedConditionalAccessPolicies/0/displayName', operator: 'alias', reason: 'SECURITY_CONFIGURATION' },
  { path: '/appliedConditionalAccessPolicies/0/id', operator: 'alias', reason: 'SECURITY_CONFIGURATION' },
  { path: '/appliedConditionalAccessPolicies/1', operator: 'remove', reason: 'SECURITY_CONFIGURATION' },
];

export function plainReleased(count: number): RedactedRecord[] {
  return Array.from({ length: count }, (_, index) => released(plainRecord(index), plainWithheld));
}

export const plainStatement: PackageStatement = {
  packageId: '6f9619ff-8b86-4d01-8b42-00cf4fc964ff',
  createdAt,
  generator: { name: 'Signet', version: '0.1.0' },
  controller: { name: 'Contoso Ltd', contact: 'privacy@contoso.example' },
  subject: { objectId: null, names: ['ada@contoso.example'] },
  coverage: {
    verdict: 'PROVISIONAL',
    windows: [
      { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z', eventClass: 'interactiveUser', state: 'from-file' },
    ],
    gaps: [],
    notes: [{ code: 'FROM_FILES', facts: { files: 2 } }],
    notAsked: ['ARCHIVE_COPIES'],
    counts: {
      records: 3,
      revisions: 0,
      quarantined: 1,
      rejected: 0,
      byDay: [{ day: '2026-02-01', eventClass: 'interactiveUser', records: 3 }],
    },
  },
  policy: () => ({
    name: 'subject-copy',
    version: 1,
    rules: [
      {
        id: 'ca-names',
        path: 'appliedConditionalAccessPolicies[*].displayName',
        operator: 'alias',
        reason: 'SECURITY_CONFIGURATION',
        count: 3,
      },
    ],
  }),
  reasons: { SECURITY_CONFIGURATION: { basis: 'GDPR Art. 15(4)', words: { en: 'It protects accounts.' } } },
  withheldRecords: [{ reason: 'SECURITY_CONFIGURATION', count: 2 }],
  language: 'en',
};

let signer: Promise<Signer> | null = null;

/** One default signer for the whole test file: making an RSA key takes a moment. */
export function testSigner(): Promise<Signer> {
  signer ??= makeSigner();
  return signer;
}

async function makeSigner(): Promise<Signer> {
  const home = temporaryFolder();
  try {
    const made = await loadOrCreateSigner({
      home: home.path,
      passphrase: 'correct horse',
      controllerName: 'Contoso Ltd',
      effects: { ...realEffects, now: () => new Date('2026-01-01T00:00:00Z') },
      scryptCost: 1 << 14,
    });
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  } finally {
    home.remove();
  }
}

/** Writes `<name>.zip.partial` in `folder` and gives its path with the result. */
export async function packageIn(
  folder: string,
  records: Iterable<RedactedRecord>,
  more: Partial<PackageInput> = {},
  name = 'package',
): Promise<{ readonly file: string; readonly written: WrittenPackage }> {
  const file = join(folder, `${name}.zip.partial`);
  const written = await writePackage({
    partial: file,
    workFolder: join(folder, `${name}.zip.work`),
    records,
    statement: plainStatement,
    signer: await testSigner(),
    ...more,
  });
  if (!written.ok) throw new Error(written.error.code);
  return { file, written: written.value };
}

/** The certificate as PEM, as a recipient would have it from elsewhere. */
export function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
