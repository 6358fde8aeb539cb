// The sample files as records, read by code that shares nothing with the importer: plain JSON.parse and one spread.
import { readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/samples/', import.meta.url);

/** Files that hold sign-in records; the others hold summaries, error bodies or only a CSV header. */
export const sampleFiles = [
  'cli-microsoft365/signin-list-response.json',
  'ms-entra-docs/azure_monitor_signinlogs_envelope_2022.json',
  'ms-entra-docs/portal_json_download_guest_2024.json',
  'ms-graph-docs/beta_list_2020_two_examples.json',
  'ms-graph-docs/beta_list_2022_page_with_nextLink.json',
  'ms-graph-docs/v1.0_list_2020_page_with_nextLink.json',
  'ms-zerotrustassessment/SignIn-model.json',
  'seeds/000_get_signin_beta.json',
  'seeds/001_get_signin_beta_2018_mfaDetail_isRisky.json',
  'sekoia-intake-formats/azure-ad_diagnostic_signins.ndjson',
  'sekoia-intake-formats/graphapi_signin.json',
] as const;

export type SampleRecord = Record<string, unknown>;

/** The records of one file in the form that the importer derives: diagnostic rows get their envelope at the end. */
export function sampleRecords(file: string): SampleRecord[] {
  const text = readSample(file);
  const documents = file.endsWith('.ndjson') ? text.split('\n').filter((line) => line.trim() !== '') : [text];
  return documents.flatMap((document) => {
    const parsed = JSON.parse(document) as SampleRecord | SampleRecord[];
    if (Array.isArray(parsed)) return parsed;
    if (Array.isArray(parsed.value)) return parsed.value as SampleRecord[];
    if (parsed.properties === undefined) return [parsed];
    const { properties, ...envelope } = parsed;
    return [{ ...(properties as SampleRecord), envelope }];
  });
}

export function readSample(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8').replace(/^\uFEFF/, '');
}

/** Every property path below `value`, arrays as `[*]`, built by hand. */
export function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsBelow(item, `${path}[*]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => pathsBelow(child, path === '' ? name : `${path}.${name}`));
}

function pathsBelow(value: unknown, path: string): string[] {
  return [path, ...pathsIn(value, path)];
}
