// The generated records as one file: one Graph list page with a record on each line, so that it can be written and read in
// pieces, however large it is.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { benchMonth, type Desk } from './desk.ts';

const opening = '{"@odata.context":"https://graph.microsoft.com/beta/$metadata#auditLogs/signIns","value":[\n';
const chunkBytes = 1 << 18;

/** Writes `desk.monthFile` and returns its size in bytes. */
export function writeMonthFile({ monthFile, records }: Desk): number {
  const handle = openSync(monthFile, 'wx', 0o600);
  try {
    let bytes = 0;
    let held = opening;
    let separator = '';
    for (const { body } of benchMonth(records).pages(1)) {
      held += separator + body.slice(body.indexOf('"value":[') + '"value":['.length, -']}'.length);
      separator = ',\n';
      if (held.length < chunkBytes) continue;
      bytes += writeSync(handle, held);
      held = '';
    }
    return bytes + writeSync(handle, `${held}\n]}\n`);
  } finally {
    closeSync(handle);
  }
}

/** The JSON texts of the records in the file, in its order, some megabytes of them at a time. */
export function* recordTexts({ monthFile }: Desk): Generator<readonly string[]> {
  const handle = openSync(monthFile, 'r');
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let rest = Buffer.alloc(0);
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      const end = bytes.lastIndexOf(0x0a) + 1;
      rest = bytes.subarray(end);
      const texts = bytes.toString('utf8', 0, end).split('\n');
      const ofRecords = texts.filter((text) => text.startsWith('{"id"'));
      yield ofRecords.map((text) => (text.endsWith(',') ? text.slice(0, -1) : text));
    }
  } finally {
    closeSync(handle);
  }
}
