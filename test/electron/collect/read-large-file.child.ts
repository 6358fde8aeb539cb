// Run as a process of its own: writes a large file, imports it page by page, and prints what it took, as JSON.
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSourceFile } from '../../../electron/collect/read-source-file.ts';
import { makeRecord } from './make-records.ts';

const megabytes = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'signet-large-'));
try {
  const path = join(folder, 'large.json');
  const written = writeLargePage(path, megabytes * 1024 * 1024);
  const opened = await openSourceFile(path);
  if (!opened.ok) throw new Error(opened.error.code);
  let bytes = 0;
  for await (const page of opened.value.pages()) bytes += page.body.length;
  const { records, rejects } = opened.value.end();
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ written, records, rejects, bytes, peakMegabytes }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One Graph page of about `size` bytes, records of 4 kB; gives the number of records. */
function writeLargePage(path: string, size: number): number {
  const policies = Array.from({ length: 20 }, (_, at) => ({
    id: `policy-${at}`,
    displayName: 'x'.repeat(110),
    result: 'notApplied',
  }));
  const file = openSync(path, 'w');
  let written = 0;
  let records = 0;
  written += writeSync(file, '{"value":[');
  while (written < size) {
    const some = Array.from({ length: 500 }, (_, at) =>
      JSON.stringify(makeRecord(records + at, { appliedConditionalAccessPolicies: policies })),
    ).join(',');
    written += writeSync(file, records === 0 ? some : `,${some}`);
    records += 500;
  }
  writeSync(file, ']}');
  closeSync(file);
  return records;
}
