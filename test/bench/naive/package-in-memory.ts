// The package that one writes on the second afternoon: everything read, redacted and kept, one JSON, one page and one workbook
// made of it, all zipped in memory. Nothing is signed, nothing is checked afterwards, no revision or quarantine is looked at.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/model/json.ts';
import { signInColumns } from '../../../shared/package/xlsx-columns.ts';
import type { Rule } from '../../../shared/redact/policy.ts';
import { type NaiveCell, writeDocumented } from './documented-exceljs.ts';
import { parseWholeFile } from './month-in-memory.ts';
import { walkAndReplace } from './walk-and-replace.ts';

function cellAt(record: JsonObject, steps: readonly string[]): NaiveCell {
  let here: JsonValue | undefined = record;
  for (const step of steps) here = here !== undefined && isJsonObject(here) ? here[step] : undefined;
  if (here === undefined || here === null) return null;
  return typeof here === 'object' ? JSON.stringify(here) : here;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function htmlOf(record: JsonObject): string {
  const rows = Object.entries(record).map(
    ([name, value]) => `<tr><td>${name}</td><td>${escaped(JSON.stringify(value))}</td></tr>`,
  );
  return `<details><summary>${escaped(String(record.createdDateTime))}</summary><table>${rows.join('')}</table></details>`;
}

/** Writes `zipFile` and returns the records in it. */
export async function packageInMemory(
  monthFile: string,
  zipFile: string,
  workFolder: string,
  rules: readonly Rule[],
  isSubject: (text: string) => boolean,
): Promise<number> {
  const records = parseWholeFile(monthFile).map((record) => walkAndReplace(record, rules, isSubject));
  const texts = records.map((record) => `${JSON.stringify(record)},\n`);
  const pages = records.map(htmlOf);
  const workbookFile = join(workFolder, 'naive-package.xlsx');
  const headings = signInColumns.map(({ path }) => path);
  function* rows() {
    for (const record of records) yield [[signInColumns.map(({ steps }) => cellAt(record, steps))]];
  }
  await writeDocumented(workbookFile, [{ name: 'Sign-ins', headings }], rows());
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  await zip.add('sign-ins.json', new BlobReader(new Blob(['{"records":[', ...texts, 'null]}'])));
  await zip.add('OPEN-ME.html', new BlobReader(new Blob(['<!doctype html><meta charset="utf-8">', ...pages])));
  await zip.add('sign-ins.xlsx', new BlobReader(new Blob([readFileSync(workbookFile)])), { level: 0 });
  const blob = await zip.close();
  writeFileSync(zipFile, Buffer.from(await blob.arrayBuffer()));
  return records.length;
}
