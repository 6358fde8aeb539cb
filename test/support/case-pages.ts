// Pages and cases for the tests of the case on disk: made from a seed, so that a child process and its parent agree on every byte.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseFiles } from '../../electron/case/case-files.ts';
import { createCase, openCase } from '../../electron/case/case-folder.ts';
import { toCaseError } from '../../electron/case/disk-errors.ts';
import { type KeyFile, readKeyFile } from '../../electron/case/key-slots.ts';
import type { OpenCase } from '../../electron/case/open-case.ts';
import type { AppError } from '../../shared/errors.ts';
import type { PageHead, RecordSpan } from '../../shared/model/page.ts';
import type { Result } from '../../shared/result.ts';
import type { IndexRow } from '../../shared/review/index-row.ts';
import { aRow } from './review-rows.ts';

export type TestPage = { readonly head: PageHead; readonly body: Uint8Array; readonly rows: readonly IndexRow[] };

/** Of the pages that the crash tests write. */
export const recordsPerPage = 110;

export const passphrase = 'correct horse battery staple';
export const options = { effects: { now: () => new Date('2025-05-01T12:00:00Z') }, face: 'test', scryptLogN: 4 };

/** A page with gap bytes before, between and behind its records, which repeat little, so that packing does not hide them. */
export function aPage(seed: number, count: number, sourceId = 'source', padding = 40): TestPage {
  const parts: Buffer[] = [Buffer.from(`[[page ${seed}`)];
  const records: RecordSpan[] = [];
  const rows: IndexRow[] = [];
  let offset = parts[0]?.length ?? 0;
  for (let position = 0; position < count; position++) {
    const noise = createHash('shake256', { outputLength: padding }).update(`${seed}/${position}`).digest('base64');
    const bytes = Buffer.from(`{"n":"${seed}/${position}","noise":"${noise}"}`);
    const gap = Buffer.from(position % 7 === 0 ? ',\n\n' : ',');
    records.push({ offset, length: bytes.length, line: position + 1 });
    parts.push(bytes, gap);
    offset += bytes.length + gap.length;
    const hex = createHash('sha256').update(bytes).digest('hex');
    const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    const createdDateTime = new Date(Date.UTC(2025, 2, 1) + (seed * 1000 + position) * 1000).toISOString();
    rows.push(aRow({ id, createdDateTime, contentHash: hex.slice(32), appDisplayName: `App ${position % 5}` }));
  }
  parts.push(Buffer.from(']] end'));
  const body = Buffer.concat(parts);
  const head: PageHead = {
    sourceId,
    shape: { kind: 'graph', generation: 'beta' },
    sha256: createHash('sha256').update(body).digest('hex'),
    byteLength: body.length,
    receivedAt: '2025-05-01T12:00:00Z',
    serverDate: null,
    hasNextLink: false,
    records,
    rejects: [{ offset: 1, length: 2, line: 1, code: 'NOT_JSON' }],
  };
  return { head, body, rows };
}

export async function appendTo(open: OpenCase, page: TestPage): Promise<void> {
  await open.appendPage(page.head, page.body, page.rows);
}

/** The case, or a failure that names the error's code. */
export function theCase(result: Result<OpenCase, AppError>): OpenCase {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
}

export const newCase = async (folder: string) => theCase(await createCase(folder, passphrase, options));
export const reopened = async (folder: string) => theCase(await openCase(folder, passphrase, options));

/** A folder name that does not exist yet, inside one that is removed by `clean`. */
export function aFolder(): { readonly folder: string; readonly parent: string; readonly clean: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'signet-case-'));
  return { folder: join(parent, 'case'), parent, clean: () => rmSync(parent, { recursive: true, force: true }) };
}

/** A new case in `folder` with one page of 120 records per seed, closed again. */
export async function filled(folder: string, seeds: readonly number[], padding = 40): Promise<void> {
  const made = await newCase(folder);
  for (const seed of seeds) {
    await appendTo(made, aPage(seed, 120, 'source', padding));
    made.append({ kind: 'log', at: 'T', code: `PAGE_${seed}`, facts: {} });
  }
  made.close();
}

/** Everything a case shows, or that it refuses; closes it. */
export async function contentOf(open: OpenCase) {
  try {
    const pages = Array.from({ length: open.pageCount() }, (_, page) => ({
      head: open.pageHead(page).sha256,
      bytes: Buffer.from(open.pageBytes(page)).toString('base64'),
    }));
    const rows = Array.from({ length: open.index.size() }, (_, n) => open.index.row(n));
    open.checkPages();
    return { pages, rows, journal: open.journal() };
  } catch (error) {
    if (toCaseError(error)?.code === 'CASE_DAMAGED') return 'refused';
    throw error;
  } finally {
    open.close();
  }
}

/** The key file of a case that has one. */
export function keysIn(folder: string): KeyFile {
  const keys = readKeyFile(caseFiles(folder));
  if (!keys.ok) throw new Error('the key file is there');
  return keys.value;
}
