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
import { CopiesThread } from './copies-thread.ts';
import { JsonWriter } from './json-writer.ts';
import { type CopyEnding, type FinishedCopies, RecordCopies } from './record-copies.ts';
import { RecordIds } from './record-ids.ts';

/** Records between two turns of the event loop, in which the threads' answers are heard. */
const recordsPerTurn = 50;
/** A thread for the copies costs more than it gains below this many records. */
const manyRecords = 5_000;

export type RecordFiles = {
  readonly page: Content;
  readonly json: Content;
  readonly workbook: Content;
  readonly counts: PageCounts;
  readonly recordIds: { readonly count: number; readonly sha256: string };
};

export type RecordPassOptions = {
  /** How many records there will be, about; of many the copies are made in a thread of their own. */
  readonly expectedRecords?: number;
  /** Rows of a worksheet before it goes on in the next one. */
  readonly rowsPerSheet?: number;
  /** Called now and then with the number of records written so far. */
  readonly onProgress?: (records: number) => void;
};

/** Page and workbook, wherever they are made. `line`: the record as it stands in sign-ins.json. */
type Copies = {
  readonly add: (released: RedactedRecord, line: string, position: number) => void;
  readonly room: () => Promise<void>;
  readonly finish: (ending: CopyEnding) => Promise<FinishedCopies>;
  readonly abandon: () => Promise<unknown>;
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
  const { expectedRecords = 0, rowsPerSheet } = options;
  const compress = new CompressThread();
  const apart = expectedRecords < manyRecords ? null : new CopiesThread(folder, statement, rowsPerSheet);
  const abandon: (() => Promise<unknown>)[] = [];
  try {
    const json = new JsonWriter(compress.open(join(folder, 'records.deflated')), statement);
    abandon.push(() => json.abandon());
    const copies = apart === null ? copiesHere(folder, statement, compress, rowsPerSheet) : copiesIn(apart);
    abandon.push(copies.abandon);
    return await passRecords(records, statement, json, copies, options.onProgress);
  } catch (thrown) {
    // Files must be closed before their folder can be removed.
    await Promise.all(abandon.map((giveUp) => giveUp()));
    throw thrown;
  } finally {
    await Promise.all([compress.close(), apart?.close()]);
  }
}

function copiesHere(
  folder: string,
  statement: PackageStatement,
  compress: CompressThread,
  rowsPerSheet: number | undefined,
): Copies {
  const copies = new RecordCopies(folder, statement, compress.open, rowsPerSheet);
  return {
    add: (released, _, position) => copies.add(released, position),
    room: () => copies.room(),
    finish: (ending) => copies.finish(ending),
    abandon: () => copies.abandon(),
  };
}

function copiesIn(thread: CopiesThread): Copies {
  return {
    add: (_, line) => thread.add(line),
    room: () => thread.room(),
    finish: (ending) => thread.finish(ending),
    abandon: () => thread.abandon(),
  };
}

async function passRecords(
  records: Iterable<RedactedRecord>,
  statement: PackageStatement,
  json: JsonWriter,
  copies: Copies,
  onProgress: RecordPassOptions['onProgress'],
): Promise<RecordFiles> {
  const tally = new WithheldTally();
  const glossary = new Glossary();
  const ids = new RecordIds();
  let position = 0;
  for (const released of records) {
    copies.add(released, json.add(released), position);
    tally.add(released);
    glossary.add(released.record);
    ids.add(released);
    position += 1;
    if (position % recordsPerTurn === 0) {
      await setImmediate();
      await json.room();
      await copies.room();
      onProgress?.(position);
    }
  }
  const counts = {
    records: position,
    revisions: tally.revisions,
    withheldValues: tally.values,
    withheldRecords: statement.withheldRecords.reduce((sum, { count }) => sum + count, 0),
  };
  const ending = { counts, withheld: tally.list(), glossary: glossary.entries(statement.language) };
  const [jsonContent, finished] = await Promise.all([json.finish(), copies.finish(ending)]);
  return { json: jsonContent, ...finished, recordIds: { count: ids.count, sha256: ids.digest() } };
}
