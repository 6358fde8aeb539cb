// A small package for tests of the leak scan: the product's own record files in a ZIP of the tests' making, which any part of
// can be changed on the way. The redactor is a test double, so that it can be broken.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Content } from '../../../../electron/package/content.ts';
import { type ScanInput, scanPackage } from '../../../../electron/package/leak-scan/scan-package.ts';
import { writeRecordFiles } from '../../../../electron/package/record-pass.ts';
import type { PackageReader } from '../../../../electron/package-reader.ts';
import type { JsonObject } from '../../../../shared/model/json.ts';
import { packageEntries } from '../../../../shared/package/layout.ts';
import { fixedPackageTexts } from '../../../../shared/package/leak/fixed-texts.ts';
import type { PackageStatement } from '../../../../shared/package/package-statement.ts';
import type { Policy } from '../../../../shared/redact/policy.ts';
import { RedactedRecord, type Withheld } from '../../../../shared/redact/redacted-record.ts';
import { makeZip, type SmallEntry, smallReader, unzip } from './small-zip.ts';

export const policyName = 'Block legacy clients – Zürich';
export const otherPerson = 'erika.musterfrau@fabrikam.example';
export const tokenId = '8d1f6f0e-2b7c-4c7e-9a55-1d5e3c2b7a90';
export const address = '203.0.113.77';
const city = 'Bern';

export function sourceRecord(number: number): JsonObject {
  return {
    id: `66e1e1a0-0000-4000-8000-00000000000${number}`,
    createdDateTime: `2026-10-0${number + 1}T10:11:12.1234567Z`,
    userDisplayName: 'Jürgen Müller',
    userPrincipalName: 'juergen@contoso.example',
    appDisplayName: '=HYPERLINK("x") & <b>Team\u202es</b>',
    ipAddress: address,
    isInteractive: number % 2 === 0,
    riskState: null,
    autonomousSystemNumber: 64500 + number,
    signInEventTypes: ['interactiveUser', 'other'],
    status: {
      errorCode: 50126,
      failureReason: `Asked by ${otherPerson}, twice: ${otherPerson}.`,
      additionalDetails: '',
    },
    location: { city, countryOrRegion: 'CH', geoCoordinates: { altitude: null, latitude: 46.948, longitude: 7.447 } },
    uniqueTokenIdentifier: tokenId,
    authenticationDetails: [
      {
        authenticationMethod: 'Password',
        succeeded: number > 2,
        authenticationStepDateTime: `2026-10-0${number + 1}T10:11:12Z`,
      },
    ],
    appliedConditionalAccessPolicies: [
      { id: 'p-1', displayName: policyName, result: 'success', enforcedGrantControls: ['Mfa'] },
      { id: 'p-2', displayName: `${policyName} (${number})`, result: 'notApplied', enforcedGrantControls: [] },
      { id: 'p-3', displayName: 'Gone', result: 'notApplied', enforcedGrantControls: [] },
    ],
    userAgent: 'Mozilla/5.0 _x0041_ "quoted"',
  };
}

export type Redacted = { readonly record: JsonObject; readonly withheld: readonly Withheld[] };
export type Redactor = (source: JsonObject, number: number) => Redacted;

/** Does what redaction does, by hand. */
export const soundRedactor: Redactor = (source, number) => {
  const record = structuredClone(source) as Record<string, never> & JsonObject;
  const withheld: Withheld[] = [];
  const replace = (path: string, operator: Withheld['operator'], value: JsonObject[string]): void => {
    const steps = path.slice(1).split('/');
    const last = steps.pop() ?? '';
    let here: JsonObject = record;
    for (const step of steps) here = here[step] as JsonObject;
    here[last] = value;
    withheld.push({ path, operator, reason: 'SECURITY_CONFIGURATION' });
  };
  replace('/ipAddress', 'generalise', '203.0.113.0/24');
  replace('/autonomousSystemNumber', 'remove', null);
  replace('/status/failureReason', 'mask', 'Asked by [withheld], twice: [withheld].');
  replace('/location/city', 'mask', '[withheld]');
  replace('/location/geoCoordinates/latitude', 'generalise', 46.9);
  replace('/uniqueTokenIdentifier', 'alias', 'Token 1');
  replace('/appliedConditionalAccessPolicies/0/displayName', 'alias', 'Policy 1');
  replace('/appliedConditionalAccessPolicies/1/displayName', 'alias', `Policy ${number + 2}`);
  replace('/appliedConditionalAccessPolicies/2', 'remove', null);
  return { record, withheld };
};

/** What redaction would hand over; short ones included. */
export const withheldValues = [
  { text: policyName, paths: ['appliedConditionalAccessPolicies[*].displayName'] },
  { text: otherPerson, paths: ['status.failureReason'] },
  { text: tokenId, paths: ['uniqueTokenIdentifier'] },
  { text: address, paths: ['ipAddress'] },
  { text: city, paths: ['location.city'] },
];

const statement: PackageStatement = {
  packageId: '0b4a4b7e-0000-8000-8000-000000000000',
  createdAt: new Date('2026-11-21T10:00:00Z'),
  generator: { name: 'Signet', version: '0.1.0' },
  controller: { name: 'Contoso', contact: null },
  subject: { objectId: null, names: ['juergen@contoso.example'] },
  coverage: {
    verdict: 'PROVISIONAL',
    windows: [],
    gaps: [],
    notes: [],
    notAsked: [],
    counts: { records: 4, revisions: 1, quarantined: 0, rejected: 0, byDay: [] },
  },
  policy: () => ({ name: 'subject-copy', version: 1, rules: [] }),
  reasons: {},
  withheldRecords: [],
  language: 'en',
};

const policy: Policy = {
  format: 'signet/policy',
  version: 1,
  name: 'subject-copy',
  unknownFields: 'block',
  rules: [],
  reasons: {},
};

export const recordCount = 4;

/** The four records, the second with one older content. */
export function* sources(): Generator<{ record: JsonObject; revisions: readonly JsonObject[] }> {
  for (let number = 0; number < recordCount; number += 1) {
    yield {
      record: sourceRecord(number),
      revisions: number === 1 ? [{ ...sourceRecord(number), riskState: 'none' }] : [],
    };
  }
}

function* released(redactor: Redactor): Generator<RedactedRecord> {
  let number = 0;
  for (const { record, revisions } of sources()) {
    const seal = (content: JsonObject, older: readonly RedactedRecord[]): RedactedRecord => {
      const redacted = redactor(content, number);
      return RedactedRecord.fromRedaction(redacted.record, redacted.withheld, older);
    };
    yield seal(
      record,
      revisions.map((revision) => seal(revision, [])),
    );
    number += 1;
  }
}

function contentOf({ method, source }: Content): Buffer {
  const bytes = 'file' in source ? readFileSync(source.file) : Buffer.from(source.bytes);
  return method === 'stored' ? bytes : inflateRawSync(bytes);
}

/** Contents of a package by entry; parts of the workbook as `sign-ins.xlsx!part`. */
export type Parts = Map<string, Buffer>;

export async function partsOf(redactor: Redactor = soundRedactor, rowsPerSheet = 2): Promise<Parts> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-leak-'));
  const files = await writeRecordFiles(released(redactor), statement, folder, { rowsPerSheet });
  const parts: Parts = new Map(packageEntries.map((name) => [name, Buffer.from(`${name}\n`)]));
  parts.set('OPEN-ME.html', contentOf(files.page));
  parts.set('sign-ins.json', contentOf(files.json));
  parts.delete('sign-ins.xlsx');
  for (const { name, bytes } of unzip(contentOf(files.workbook)))
    parts.set(`sign-ins.xlsx!${name}`, Buffer.from(bytes));
  return parts;
}

export type Around = { readonly comment?: string; readonly extra?: string };

/** Puts the parts together in the order of a package. */
export function readerOf(parts: Parts, { comment = '', extra = '' }: Around = {}): PackageReader {
  const isInner = (name: string): boolean => name.startsWith('sign-ins.xlsx!');
  const inner = [...parts].filter(([name]) => isInner(name)).map(([name, bytes]) => ({ name: name.slice(14), bytes }));
  const workbook: SmallEntry = { name: 'sign-ins.xlsx', bytes: makeZip(inner).bytes, stored: true };
  const entries: SmallEntry[] = [...parts].filter(([name]) => !isInner(name)).map(([name, bytes]) => ({ name, bytes }));
  entries.splice(3, 0, workbook);
  const [first, ...rest] = entries;
  const all = first === undefined ? [] : [{ ...first, stored: true, extra: Buffer.from(extra) }, ...rest];
  return smallReader(join(mkdtempSync(join(tmpdir(), 'signet-leak-')), 'a.zip'), all, comment);
}

/** Changes one part as text. */
export function changed(parts: Parts, name: string, change: (text: string) => string): Parts {
  const before = parts.get(name)?.toString('utf8');
  if (before === undefined) throw new Error(`no part ${name}`);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  return new Map(parts).set(name, Buffer.from(after));
}

export function scan(reader: PackageReader, other: Partial<ScanInput> = {}) {
  return scanPackage({
    reader,
    values: withheldValues,
    ignore: new Set(),
    isAccepted: () => false,
    fixedTexts: fixedPackageTexts('en', policy, statement.createdAt),
    source: sources,
    ...other,
  });
}

/** The findings of a scan that must not pass, as `code entry`. */
export async function codesOf(reader: PackageReader, other: Partial<ScanInput> = {}): Promise<readonly string[]> {
  const { verdict, findings } = await scan(reader, other);
  if (verdict === 'NO LEAK FOUND') throw new Error('the scan passed');
  return [...new Set(findings.map(({ code, entry }) => `${code} ${entry}`))];
}
