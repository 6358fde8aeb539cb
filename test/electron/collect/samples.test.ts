// Every public sample, with what is to be found in it: counts, shapes and findings, written down once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWholeFile } from './read-whole-file.ts';

const folder = join(import.meta.dirname, '../../fixtures/samples');

type Expected =
  | { readonly refused: string }
  | {
      readonly recognised: string;
      readonly records: number;
      readonly rejects?: readonly string[];
      readonly openNextLink?: true;
      readonly findings?: readonly string[];
    };

const expected: Readonly<Record<string, Expected>> = {
  'cli-microsoft365/signin-list-response.json': { recognised: 'graph-v1.0/array', records: 1 },
  'ms-entra-docs/azure_monitor_signinlogs_envelope_2022.json': { recognised: 'azure-monitor/objects', records: 1 },
  'ms-entra-docs/portal_json_download_guest_2024.json': { recognised: 'graph-portal-json/array', records: 1 },
  'ms-graph-docs/beta_list_2020_two_examples.json': { recognised: 'graph-beta/pages', records: 2 },
  'ms-graph-docs/beta_list_2022_page_with_nextLink.json': {
    recognised: 'graph-beta/pages',
    records: 1,
    openNextLink: true,
  },
  'ms-graph-docs/error_bodies_from_issues.json': { refused: 'COLLECT_OTHER_JSON' },
  'ms-graph-docs/v1.0_list_2020_page_with_nextLink.json': {
    recognised: 'graph-v1.0/pages',
    records: 1,
    openNextLink: true,
  },
  'ms-zerotrustassessment/ServicePrincipalSignIn-model.json': { refused: 'COLLECT_WORKLOAD_FILE' },
  'ms-zerotrustassessment/SignIn-model.json': { recognised: 'graph-beta/pages', records: 0, rejects: ['NO_ID'] },
  'portal-csv/application_headers_22col.csv': { refused: 'COLLECT_WORKLOAD_FILE' },
  'portal-csv/interactive_headers_2023_44col.csv': {
    recognised: 'portal-csv/rows',
    records: 0,
    findings: ['REPEATED_COLUMNS'],
  },
  'portal-csv/interactive_headers_2026_57col.csv': {
    recognised: 'portal-csv/rows',
    records: 0,
    findings: ['REPEATED_COLUMNS'],
  },
  'seeds/000_get_signin_beta.json': { recognised: 'graph-beta/objects', records: 1, findings: ['DUPLICATE_KEYS'] },
  'seeds/001_get_signin_beta_2018_mfaDetail_isRisky.json': { recognised: 'graph-beta-2018/pages', records: 1 },
  'seeds/002_getSummarizedNonInteractiveSignIns.json': {
    recognised: 'summary/pages',
    records: 0,
    findings: ['SUMMARIES'],
  },
  'sekoia-intake-formats/azure-ad_diagnostic_signins.ndjson': { recognised: 'azure-monitor/lines', records: 8 },
  'sekoia-intake-formats/graphapi_signin.json': { recognised: 'graph-v1.0/lines', records: 1 },
};

function sampleFiles(): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => /\.(json|ndjson|csv)$/.test(name))
    .sort();
}

describe('the public samples', () => {
  it('are all in the table, and the table names no other', () => {
    expect(sampleFiles()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s is read as written down', async (name, wanted) => {
    const read = await readWholeFile(join(folder, name));
    if ('refused' in wanted) {
      expect(read).toMatchObject({ code: wanted.refused });
      return;
    }
    if ('code' in read) throw new Error(`refused: ${read.code}`);
    expect({
      recognised: read.recognised,
      records: read.end.records,
      rejects: read.rejects.map((reject) => reject.code),
      openNextLink: read.end.openNextLink,
      findings: read.end.findings.map((finding) => finding.code),
    }).toEqual({ rejects: [], openNextLink: false, findings: [], ...wanted });
    expect(read.bodies.equals(readFileSync(join(folder, name)))).toBe(true);
    expect(read.end.records + read.rejects.length).toBe(read.rows.length + read.end.rejects);
  });

  it('lose nothing to repeated keys: the session lifetime policy of the Graph example is found', async () => {
    const read = await readWholeFile(join(folder, 'seeds/000_get_signin_beta.json'));
    if ('code' in read) throw new Error(read.code);
    const [record] = read.records;
    expect(record?.sessionLifetimePolicies).toEqual([]);
    expect(record?.['sessionLifetimePolicies#1']).toEqual([
      {
        expirationRequirement: 'tenantTokenLifetimePolicy',
        detail: 'The user was required to sign in again according to the tenant session lifetime policy',
      },
    ]);
    expect(record?.['homeTenantId#1']).toBe('4f7a7bc2-28e2-46a3-b90e-5ade5bc90138');
    const names = Object.keys(record ?? {});
    expect(names.indexOf('sessionLifetimePolicies#1')).toBe(names.indexOf('servicePrincipalId') + 1);
    expect(names.at(-1)).toBe('sessionLifetimePolicies');
    expect(read.end.findings).toEqual([
      {
        code: 'DUPLICATE_KEYS',
        facts: { records: 1, places: 'homeTenantId, isTenantRestricted, sessionLifetimePolicies' },
      },
    ]);
  });

  it('add up their summaries for the cross-check', async () => {
    const read = await readWholeFile(join(folder, 'seeds/002_getSummarizedNonInteractiveSignIns.json'));
    if ('code' in read) throw new Error(read.code);
    expect(read.end.findings).toEqual([{ code: 'SUMMARIES', facts: { rows: 3, signIns: 18 + 9 + 5 } }]);
  });

  it('keep the envelope of Azure Monitor at the end, and name its condition flags', async () => {
    const read = await readWholeFile(join(folder, 'sekoia-intake-formats/azure-ad_diagnostic_signins.ndjson'));
    if ('code' in read) throw new Error(read.code);
    const source = readFileSync(join(folder, 'sekoia-intake-formats/azure-ad_diagnostic_signins.ndjson'), 'utf8');
    for (const [at, line] of source.trim().split('\n').entries()) {
      const { properties, ...envelope } = JSON.parse(line);
      const record = read.records[at] ?? {};
      expect(Object.keys(record)).toEqual([...Object.keys(properties), 'envelope']);
      expect(record.envelope).toEqual(envelope);
      const { envelope: _, appliedConditionalAccessPolicies: __, ...rest } = record;
      const { appliedConditionalAccessPolicies: ___, ...wanted } = properties;
      expect(rest).toEqual(wanted);
    }
    const policies = read.records[1]?.appliedConditionalAccessPolicies as { conditionsSatisfied: string }[];
    expect(policies.map((policy) => policy.conditionsSatisfied).slice(0, 2)).toEqual(['application,users', 'none']);
    expect(read.rejects).toEqual([]);
    expect(read.pages[0]?.head.records.map((span) => span.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
