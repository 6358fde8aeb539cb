// exceljs's streaming writer used as its page shows it: add a row, commit it, commit the workbook. Nothing waits for the disk.
import ExcelJS from 'exceljs';

export type NaiveSheet = { readonly name: string; readonly headings: readonly string[] };

/** A date cell is an ordinary `Date`, as exceljs likes it. */
export type NaiveCell = string | number | boolean | Date | null;

/** Writes `file`; `rows` gives, for each record, the rows of each sheet in the order of `sheets`. */
export async function writeDocumented(
  file: string,
  sheets: readonly NaiveSheet[],
  rows: Iterable<readonly (readonly (readonly NaiveCell[])[])[]>,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file });
  const worksheets = sheets.map(({ name, headings }) => {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = headings.map((header) => ({ header, width: 20 }));
    return sheet;
  });
  for (const ofRecord of rows) {
    for (const [at, ofSheet] of ofRecord.entries()) {
      for (const cells of ofSheet) worksheets[at]?.addRow([...cells]).commit();
    }
  }
  for (const sheet of worksheets) sheet.commit();
  await workbook.commit();
}
