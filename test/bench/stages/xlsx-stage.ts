// The workbook alone: our writer beside exceljs as documented, with the same rows. Both go round and round over a few thousand
// redacted records that are ready beforehand, so that only writing is timed and little else is in memory.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compressHere } from '../../../electron/package/deflated-file.ts';
import { WorkbookWriter } from '../../../electron/package/workbook/workbook-writer.ts';
import { recordRows } from '../../../shared/package/sheet-cells.ts';
import { sheetPlans } from '../../../shared/package/sheet-plans.ts';
import type { Cell } from '../../../shared/package/sheet-row.ts';
import type { RedactedRecord } from '../../../shared/redact/redacted-record.ts';
import type { Desk } from '../desk.ts';
import { recordTexts } from '../month-file.ts';
import { type NaiveCell, writeDocumented } from '../naive/documented-exceljs.ts';
import { redactionOfMonth } from '../redaction-of-month.ts';
import { type Sides, timed } from '../stage.ts';
import { statementOfMonth } from '../statement-of-month.ts';

const poolSize = 2000;
/** As the package's own pass does it. */
const recordsPerTurn = 50;

function poolOf(desk: Desk): readonly RedactedRecord[] {
  const redaction = redactionOfMonth(desk);
  const [texts = []] = recordTexts(desk);
  const some = texts.slice(0, poolSize);
  for (const text of some) redaction.survey(text);
  redaction.finish();
  return some.map(redaction.redact);
}

function* inTurn(pool: readonly RedactedRecord[], records: number): Generator<RedactedRecord> {
  for (let position = 0; position < records; position += 1) yield pool[position % pool.length] as RedactedRecord;
}

function plain(cell: Cell): NaiveCell {
  return typeof cell === 'object' && cell !== null ? new Date(cell.date) : (cell ?? null);
}

export const xlsxStage: Sides = {
  ours: async (desk) => {
    const pool = poolOf(desk);
    const folder = join(desk.folder, 'xlsx.work');
    mkdirSync(folder);
    const { time, value } = await timed(async () => {
      const writer = new WorkbookWriter(folder, statementOfMonth(desk), undefined, compressHere);
      let position = 0;
      for (const released of inTurn(pool, desk.records)) {
        writer.add(released, position);
        position += 1;
        if (position % recordsPerTurn !== 0) continue;
        await setImmediate();
        await writer.room();
      }
      const counts = { records: position, revisions: 0, withheldValues: 0, withheldRecords: 0, truncatedCells: 0 };
      return writer.finish(counts, [], []);
    });
    return { ...time, amount: desk.records, facts: { 'MB in file': value.size / 1e6 } };
  },
  naive: async (desk) => {
    const pool = poolOf(desk);
    const file = join(desk.folder, 'naive.xlsx');
    const plans = sheetPlans('en');
    const sheets = [plans.signIns, plans.authentication, plans.conditionalAccess].map(({ name, headings }) => ({
      name,
      headings: headings.map(({ title }) => title),
    }));
    function* rows() {
      let position = 0;
      for (const released of inTurn(pool, desk.records)) {
        const { signIn, authentication, conditionalAccess } = recordRows(released, position);
        position += 1;
        yield [[signIn], authentication, conditionalAccess].map((ofSheet) => ofSheet.map((row) => row.map(plain)));
      }
    }
    const { time } = await timed(() => writeDocumented(file, sheets, rows()));
    return { ...time, amount: desk.records, facts: { 'MB in file': statSync(file).size / 1e6 } };
  },
};
