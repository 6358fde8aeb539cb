// Reads a file to its end as the import does, and keeps everything that a test may want to look at.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSourceFile, type SourceEnd } from '../../../electron/collect/read-source-file.ts';
import { deriveRecord } from '../../../shared/collect/derive-record.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { JsonObject } from '../../../shared/model/json.ts';
import type { PageHead, Reject } from '../../../shared/model/page.ts';
import type { Shape } from '../../../shared/model/shape.ts';
import type { IndexRow } from '../../../shared/review/index-row.ts';

export type WholeFile = {
  readonly shape: Shape;
  readonly recognised: string;
  readonly pages: readonly { readonly head: Omit<PageHead, 'sourceId' | 'receivedAt'>; readonly body: Uint8Array }[];
  readonly bodies: Buffer;
  readonly rows: readonly IndexRow[];
  /** Derived again from the bytes of each span, as review and packaging do. */
  readonly records: readonly JsonObject[];
  readonly rejects: readonly Reject[];
  readonly end: SourceEnd;
};

export async function readWholeFile(path: string): Promise<WholeFile | AppError> {
  const opened = await openSourceFile(path);
  if (!opened.ok) return opened.error;
  const pages = [];
  const rows: IndexRow[] = [];
  const records: JsonObject[] = [];
  for await (const { head, body, rows: pageRows } of opened.value.pages()) {
    pages.push({ head, body });
    rows.push(...pageRows);
    for (const { offset, length } of head.records) {
      const derived = deriveRecord(new TextDecoder().decode(body.subarray(offset, offset + length)), head.shape);
      if (!derived.ok) throw new Error(`a taken record could not be derived again: ${derived.code}`);
      records.push(derived.record);
    }
  }
  const { shape, recognised } = opened.value;
  const bodies = Buffer.concat(pages.map((page) => page.body));
  return {
    shape,
    recognised,
    pages,
    bodies,
    rows,
    records,
    rejects: pages.flatMap((page) => page.head.rejects),
    end: opened.value.end(),
  };
}

/** The same for bytes that are no file yet. */
export async function readBytes(content: string | Uint8Array, name = 'file'): Promise<WholeFile | AppError> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-import-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    return await readWholeFile(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For tests of files that must be read. */
export async function mustRead(content: string | Uint8Array, name?: string): Promise<WholeFile> {
  const read = await readBytes(content, name);
  if ('code' in read) throw new Error(`refused: ${read.code}`);
  return read;
}
