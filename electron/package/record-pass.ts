// The one pass over the released records: JSON, page and workbook take each record as it comes, and none of them keeps it.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Glossary } from '../../shared/package/glossary.ts';
import type { PackageStatement } from '../../shared/package/package-statement.ts';
import type { PageCounts } from '../../shared/package/page-html.ts';
import { WithheldTally } from '../../shared/package/withheld-tally.ts';
import type { RedactedRecord } from '../../shared/redact/redacted-record.ts';
import { CompressThread } from './compress-thread.ts';
import type { Content } from './content.ts';
import { JsonWriter } from './json-writer.ts';
import { PageWriter } from './page-writer.ts';
import { RecordIds } from './record-ids.ts';
import { WorkbookWriter } from './workbook/workbook-writer.ts';

/** Records between two turns of the event loop, in which the compressing thread's answers are heard. */
const recordsPerTurn = 50;

export type RecordFiles = {
  readonly page: Content;
  readonly json: Content;
  readonly workbook: Content;
  readonly counts: PageCounts;
  readonly recordIds: { readonly count: number; readonly sha256: string };
};

export type RecordPassOptions = {
  /** Rows of a worksheet before it goes on in the next one. */
  readonly rowsPerSheet?: number;
  /** Called now and then with the number of records written so far. */
  readonly onProgress?: (records: number) => void;
};

/**
 * Writes the three record files into `folder`. Throws what reading `records` throws, and the file system's errors.
 * The records are asked for one after the other, never again.
 */
export async function writeRecordFiles(
  records: Iterable<RedactedRecord>,
  statement: PackageStatement,
  folder: string,
  options: RecordPassOptions = {},
): Promise<RecordFiles> {
  const thread = new CompressThread();
  const abandon: (() => Promise<unknown>)[] = [];
  try {
    const json = new JsonWriter(thread.open(join(folder, 'records.deflated')), statement);
    abandon.push(() => json.abandon());
    const page = new PageWriter(thread.open(join(folder, 'page.deflated')), folder, statement);
    abandon.push(() => page.abandon());
    const workbook = new WorkbookWriter(folder, statement, options.rowsPerSheet, thread.open);
    abandon.push(() => workbook.abandon());
    return await passRecords(records, statement, { json, page, workbook }, options.onProgress);
  } catch (thrown) {
    // Files must be closed before their folder can be removed.
    await Promise.all(abandon.map((giveUp) => giveUp()));
    throw thrown;
  } finally {
    await thread.close();
  }
}

type Writers = { readonly json: JsonWriter; readonly page: PageWriter; readonly workbook: WorkbookWriter };

async function passRecords(
  records: Iterable<RedactedRecord>,
  statement: PackageStatement,
  { json, page, workbook }: Writers,
  onProgress: RecordPassOptions['onProgress'],
): Promise<RecordFiles> {
  const tally = new WithheldTally();
  const glossary = new Glossary();
  const ids = new RecordIds();
  let position = 0;
  for (const released of records) {
    json.add(released);
    page.add(released, position);
    workbook.add(released, position);
    tally.add(released);
    glossary.add(released.record);
    ids.add(released);
    position += 1;
    if (position % recordsPerTurn === 0) {
      await setImmediate();
      await json.room();
      await workbook.room();
      onProgress?.(position);
    }
  }
  const counts: PageCounts = {
    records: position,
    revisions: tally.revisions,
    withheldValues: tally.values,
    withheldRecords: statement.withheldRecords.reduce((sum, { count }) => sum + count, 0),
    truncatedCells: workbook.cutCells,
  };
  const withheld = tally.list();
  const words = glossary.entries(statement.language);
  const [jsonContent, pageContent, workbookContent] = await Promise.all([
    json.finish(),
    page.finish(counts, withheld, words),
    workbook.finish(counts, withheld, words),
  ]);
  return {
    json: jsonContent,
    page: pageContent,
    workbook: workbookContent,
    counts,
    recordIds: { count: ids.count, sha256: ids.digest() },
  };
}
