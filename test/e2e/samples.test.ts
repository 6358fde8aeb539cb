// Every public sample goes the whole way: import, subject-copy, package, verify. Expected counts are written down here.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseStatus } from '../../electron/flow/case-status.ts';
import { importFiles } from '../../electron/flow/import-files.ts';
import { packageCase } from '../../electron/flow/package-case.ts';
import { testSurroundings } from '../support/test-surroundings.ts';

const samples = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));
const desk = testSurroundings();

type Expected = {
  readonly file: string;
  readonly subject: string;
  readonly recognised: string;
  readonly included: number;
  readonly quarantined: number;
  readonly rejects: number;
  readonly coverage: 'PROVISIONAL' | 'INCOMPLETE';
  readonly findings: readonly string[];
};

const table: readonly Expected[] = [
  {
    file: 'seeds/000_get_signin_beta.json',
    subject: 'testaccount1@contoso.com',
    recognised: 'graph-beta/objects',
    included: 1,
    quarantined: 0,
    rejects: 0,
    coverage: 'PROVISIONAL',
    findings: ['DUPLICATE_KEYS'],
  },
  {
    file: 'seeds/001_get_signin_beta_2018_mfaDetail_isRisky.json',
    subject: 'jdoe@contoso.com',
    recognised: 'graph-beta-2018/pages',
    included: 1,
    quarantined: 0,
    rejects: 0,
    coverage: 'PROVISIONAL',
    findings: [],
  },
  {
    file: 'seeds/002_getSummarizedNonInteractiveSignIns.json',
    subject: 'jdoe@contoso.com',
    recognised: 'summary/pages',
    included: 0,
    quarantined: 0,
    rejects: 0,
    coverage: 'PROVISIONAL',
    findings: ['SUMMARIES'],
  },
  {
    file: 'ms-graph-docs/beta_list_2020_two_examples.json',
    subject: '26be570a-1111-5555-b4e2-a37c6808512d',
    recognised: 'graph-beta/pages',
    included: 1,
    quarantined: 1,
    rejects: 0,
    coverage: 'PROVISIONAL',
    findings: [],
  },
  {
    file: 'ms-graph-docs/beta_list_2022_page_with_nextLink.json',
    subject: 'TestAccount1@contoso.com',
    recognised: 'graph-beta/pages',
    included: 1,
    quarantined: 0,
    rejects: 0,
    coverage: 'INCOMPLETE',
    findings: [],
  },
  {
    file: 'ms-graph-docs/v1.0_list_2020_page_with_nextLink.json',
    subject: 'testaccount1@contoso.com',
    recognised: 'graph-v1.0/pages',
    included: 1,
    quarantined: 0,
    rejects: 0,
    coverage: 'INCOMPLETE',
    findings: [],
  },
  {
    file: 'cli-microsoft365/signin-list-response.json',
    subject: '26BE570A-AE82-4189-B4E2-A37C6808512D',
    recognised: 'graph-v1.0/array',
    included: 1,
    quarantined: 0,
    rejects: 0,
    coverage: 'PROVISIONAL',
    findings: [],
  },
  {
    file: 'ms-entra-docs/azure_monitor_signinlogs_envelope_2022.json',
    subject: '<USER PRINCIPAL NAME>',
    recognised: 'azure-monitor/objects',
    included: 1,
    quarantined: 0,
    rejects: 0,
    coverage: 'PROVISIONAL',
    findings: [],
  },
  {
    file: 'ms-entra-docs/portal_json_download_guest_2024.json',
    subject: 'alex@contoso.com',
    recognised: 'graph-portal-json/array',
    included: 1,
    quarantined: 0,
    rejects: 0,
    coverage: 'PROVISIONAL',
    findings: [],
  },
  {
    file: 'sekoia-intake-formats/graphapi_signin.json',
    subject: 'anonymized_value',
    recognised: 'graph-v1.0/lines',
    included: 1,
    quarantined: 0,
    rejects: 0,
    coverage: 'PROVISIONAL',
    findings: [],
  },
  {
    file: 'sekoia-intake-formats/azure-ad_diagnostic_signins.ndjson',
    subject: 'john.doe@example.org',
    recognised: 'azure-monitor/lines',
    included: 5,
    quarantined: 2,
    rejects: 0,
    coverage: 'PROVISIONAL',
    findings: [],
  },
  {
    file: 'ms-zerotrustassessment/SignIn-model.json',
    subject: 'jdoe@contoso.com',
    recognised: 'graph-beta/pages',
    included: 0,
    quarantined: 0,
    rejects: 1,
    coverage: 'INCOMPLETE',
    findings: [],
  },
];

describe('the samples', () => {
  it.each(table)('$file is imported, redacted without an unknown field, sealed and verified', async (expected) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'signet-sample-')), 'case');
    const imported = await importFiles(
      { folder, subject: expected.subject, alsoKnownAs: [], files: [join(samples, expected.file)] },
      desk,
    );
    if (!imported.ok) throw new Error(imported.error.code);
    const [file] = imported.value.files;
    if (file?.kind !== 'read') throw new Error('refused');
    const status = await caseStatus(folder, desk);
    if (!status.ok) throw new Error(status.error.code);
    expect({
      recognised: file.recognised,
      included: status.value.counts.included,
      quarantined: status.value.counts.quarantined,
      rejects: file.rejects,
      coverage: status.value.coverage.verdict,
      findings: file.findings.map((finding) => finding.code),
    }).toEqual({
      recognised: expected.recognised,
      included: expected.included,
      quarantined: expected.quarantined,
      rejects: expected.rejects,
      coverage: expected.coverage,
      findings: expected.findings,
    });

    const packaged = await packageCase(
      {
        folder,
        out: `${folder}.zip`,
        signer: { kind: 'installation' },
        language: 'en',
        controller: 'Contoso',
        contact: undefined,
      },
      desk,
    );
    if (!packaged.ok) throw new Error(`${packaged.error.code} ${JSON.stringify(packaged.error.facts)}`);
    expect([packaged.value.leak.verdict, packaged.value.verified.verdict, packaged.value.counts.records]).toEqual([
      'NO LEAK FOUND',
      'INTACT, EXPECTED SIGNER',
      expected.included,
    ]);
  });
});
