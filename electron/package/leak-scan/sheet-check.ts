// Holds one kind of record sheet ("Sign-ins", "Sign-ins 2", …) against the delivered records, row by row, cell by cell.
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/model/json.ts';
import type { LeakFindingCode } from '../../../shared/words/en/leak-words.ts';
import type { ComparedRecord } from './delivered-record.ts';
import { cellFits, dateSerial, valueAtSteps } from './expected-cell.ts';
import { PlainRow } from './plain-row.ts';
import { type SheetFields, sheetFields } from './sheet-fields.ts';
import type { SheetFrame, SheetRows } from './sheet-rows.ts';
import type { ReadCell, ReadRow } from './sheet-xml.ts';

export type SheetReport = (code: LeakFindingCode, part: string, place: string) => void;

export class SheetCheck {
  readonly fields: SheetFields;
  readonly #open: readonly (() => SheetRows)[];
  readonly #report: SheetReport;
  readonly #frame: (frame: SheetFrame) => void;
  readonly #plain: PlainRow;
  #current: SheetRows | undefined;
  #opened = 0;

  /** `open`: the sheets that continue each other, in their order, each to be read from its start. */
  constructor(
    fields: SheetFields,
    open: readonly (() => SheetRows)[],
    report: SheetReport,
    frame: (frame: SheetFrame) => void,
  ) {
    this.fields = fields;
    this.#plain = new PlainRow(fields);
    this.#open = open;
    this.#report = report;
    this.#frame = frame;
  }

  /** To be called for every record in order. */
  async record(position: number, delivered: ComparedRecord): Promise<void> {
    const { items } = this.fields;
    if (items === null) {
      this.#check(this.#current?.takeXml() ?? (await this.#nextRow()), position, delivered, delivered.record, null);
      return;
    }
    const list = getOwn(delivered.record, items);
    if (!Array.isArray(list)) return;
    for (const [index, item] of list.entries()) {
      if (!isJsonObject(item)) continue;
      this.#check(this.#current?.takeXml() ?? (await this.#nextRow()), position, delivered, item, index);
    }
  }

  /** To be called after the last record. */
  async end(): Promise<void> {
    const row = await this.#nextRow();
    if (row !== undefined) this.#report('LEAK_RECORD_COUNT', this.#part(), 'after the last record');
    await this.close();
  }

  async close(): Promise<void> {
    await this.#current?.close();
  }

  #part(): string {
    return this.#current?.part ?? '';
  }

  /** Goes on to the next sheet where one is at its end. */
  async #nextRow(): Promise<string | undefined> {
    for (;;) {
      const row = await this.#current?.nextXml();
      if (row !== undefined) return row;
      if (this.#current !== undefined) this.#frame(this.#current.frame());
      const open = this.#open[this.#opened];
      if (open === undefined) {
        this.#current = undefined;
        return undefined;
      }
      this.#opened += 1;
      this.#current = open();
      // The two heading rows were read when the sheets were told apart; here they only go by.
      const again = sheetFields(await this.#current.next(), await this.#current.next());
      if (again === null) this.#report('LEAK_CELL', this.#part(), 'heading');
    }
  }

  #check(
    xml: string | undefined,
    position: number,
    delivered: ComparedRecord,
    from: JsonObject,
    item: number | null,
  ): void {
    const pointer = `/records/${position}/record`;
    const isOwn = (value: ReadCell['value']): boolean =>
      this.#isOwnCell(value, position, delivered, from, item, pointer);
    const rows = this.#current;
    if (xml === undefined || rows === undefined) {
      this.#report('LEAK_RECORD_COUNT', this.#part(), `record ${position + 1}`);
      return;
    }
    const time = getOwn(delivered.record, 'createdDateTime');
    const usual = {
      numbers: item === null ? [position + 1] : [position + 1, item],
      text: typeof time === 'string' ? time : '',
      isOwn,
    };
    if (this.#plain.fits(xml, rows.number, from, usual)) return;
    const row = rows.read(xml);
    if (row === null) this.#report('LEAK_WORKBOOK', this.#part(), `record ${position + 1}`);
    else this.#checkCells(row, from, pointer, isOwn);
  }

  #checkCells(row: ReadRow, from: JsonObject, pointer: string, isOwn: (value: ReadCell['value']) => boolean): void {
    const cells = new Map<number, ReadCell['value']>();
    for (const { column, value } of row.cells) {
      if (cells.has(column) || column >= this.fields.width)
        this.#report('LEAK_CELL', this.#part(), `row ${row.number}`);
      cells.set(column, value);
    }
    for (const [column, { steps }] of this.fields.columns) {
      if (!cellFits(cells.get(column), valueAtSteps(from, steps), pointer)) this.#cell(row, column);
    }
    for (const [column, value] of cells) {
      if (this.fields.columns.has(column)) continue;
      if (!isOwn(value)) this.#cell(row, column);
    }
  }

  #cell(row: ReadRow, column: number): void {
    this.#report('LEAK_CELL', this.#part(), `row ${row.number}, column ${column + 1}`);
  }

  /** A column of our own: number, time, counts, pointer. Whatever else stands there is data that no field accounts for. */
  #isOwnCell(
    value: ReadCell['value'],
    position: number,
    { record, withheld, revisions }: ComparedRecord,
    from: JsonObject,
    item: number | null,
    pointer: string,
  ): boolean {
    const time = getOwn(record, 'createdDateTime');
    if (typeof value === 'string') return value === pointer || value === time;
    if (typeof value === 'boolean') return false;
    if (value === position + 1 || value === item || value === withheld.length || value === revisions.length)
      return true;
    if (typeof time === 'string' && Math.abs(dateSerial(time) - value) < 1e-7) return true;
    const lists = Object.values(record).filter((list) => Array.isArray(list));
    if (value === 0 || lists.some((list) => countNulls(list) === value)) return true;
    // The date of an item stands beside its text.
    return Object.values(from).some((text) => typeof text === 'string' && Math.abs(dateSerial(text) - value) < 1e-7);
  }
}

function countNulls(list: readonly JsonValue[]): number {
  let count = 0;
  for (const item of list) if (item === null) count += 1;
  return count;
}
