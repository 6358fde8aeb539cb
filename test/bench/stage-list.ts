// The stages in the order of the flow, with the goals of issue 2.
import type { Stage } from './stage.ts';

export const stages: readonly Stage[] = [
  {
    name: 'import',
    does: 'file to durable encrypted case',
    twinDoes: 'JSON.parse of the whole file, kept as one array; nothing on disk',
    goal: { kind: 'at-least', unit: 'records/s', limit: 20_000 },
    runs: 1,
    after: [],
    load: async () => (await import('./stages/import-stage.ts')).importStage,
  },
  {
    name: 'open',
    does: 'open the case, guard its subject, first 100 rows (scrypt excluded)',
    twinDoes: 'read and JSON.parse the file, sort, slice',
    goal: { kind: 'at-most', unit: 'ms', limit: 200 },
    runs: 3,
    after: ['import'],
    load: async () => (await import('./stages/open-stage.ts')).openStage,
  },
  {
    name: 'filter',
    does: 'application + date range + status: count and first page of 100',
    twinDoes: 'Array.filter over the parsed records',
    goal: { kind: 'at-most', unit: 'ms', limit: 5 },
    runs: 1,
    after: ['import'],
    load: async () => (await import('./stages/filter-stage.ts')).filterStage,
  },
  {
    name: 'summary',
    does: 'counts by hour, application, person, address, status and resource',
    twinDoes: 'a Map over the parsed records',
    goal: { kind: 'at-most', unit: 'ms', limit: 60 },
    runs: 1,
    after: ['import'],
    load: async () => (await import('./stages/summary-stage.ts')).summaryStage,
  },
  {
    name: 'redact',
    does: 'parse, redact with subject-copy, stringify',
    twinDoes: 'structuredClone and a path walk per rule; no detectors, no propagation',
    goal: { kind: 'at-least', unit: 'records/s', limit: 28_000 },
    runs: 1,
    after: [],
    load: async () => (await import('./stages/redact-stage.ts')).redactStage,
  },
  {
    name: 'xlsx',
    does: 'exceljs with our row writer and back-pressure, rows of the three record sheets',
    twinDoes: 'exceljs as its page says: addRow().commit()',
    goal: { kind: 'at-least', unit: 'records/s', limit: null },
    runs: 1,
    after: [],
    load: async () => (await import('./stages/xlsx-stage.ts')).xlsxStage,
  },
  {
    name: 'package',
    does: 'survey, redact, JSON + XLSX + HTML, sign, leak scan, publish',
    twinDoes: 'everything in memory, exceljs as documented, zip.js into a Blob; no signature, no scan',
    goal: { kind: 'at-most', unit: 's', limit: 30 },
    runs: 1,
    after: ['import'],
    load: async () => (await import('./stages/package-stage.ts')).packageStage,
  },
  {
    name: 'leak-scan',
    does: 'the finished package, unpacked, against 5,000 withheld values in every encoding',
    twinDoes: 'one regular expression of 5,000 alternatives, no encodings, over a sample of 4 MB',
    goal: { kind: 'at-least', unit: 'MB/s', limit: 200 },
    runs: 1,
    after: ['package'],
    load: async () => (await import('./stages/leak-scan-stage.ts')).leakScanStage,
  },
  {
    name: 'collect',
    does: 'pass 1 by object id over HTTPS from a tenant without throttle into the encrypted case',
    twinDoes: 'a loop that follows next links into memory',
    goal: { kind: 'at-least', unit: 'records/s', limit: 15_000 },
    runs: 1,
    peakMegabytes: 300,
    after: [],
    load: async () => (await import('./stages/collect-stage.ts')).collectStage,
  },
  {
    name: 'collect-sdk',
    does: 'the same once more',
    twinDoes: "the official Graph JavaScript SDK's page iterator into memory",
    goal: { kind: 'at-least', unit: 'records/s', limit: 15_000 },
    runs: 1,
    peakMegabytes: 300,
    after: [],
    load: async () => (await import('./stages/collect-stage.ts')).collectBesideSdkStage,
  },
  {
    name: 'collect-throttled',
    does: 'pass 1 by object id under the published throttle, a page in 0 s and in 4 s; the slower one, in virtual time',
    twinDoes: 'one page after the other (computed)',
    // 500 records/s is the floor of the limit; within five percent of its time.
    goal: { kind: 'at-least', unit: 'records/s', limit: 476 },
    runs: 1,
    after: [],
    load: async () => (await import('./stages/collect-throttled-stage.ts')).collectThrottledStage,
  },
];

/** The name under which a process is asked to write the input. */
export const inputName = 'input';

/** Megabytes (10^6 bytes) that no stage of ours may exceed. */
export const peakMemoryLimit = 450;
