// One kind of sheet while it is written, row by row, into its own work file; it goes on as "Sign-ins 2" when it is full.
import type { SheetPlan } from '../../../shared/package/sheet-plans.ts';
import { type Cell, cellStyle, columnLetters, rowXml } from '../../../shared/package/sheet-row.ts';
import { cutCellText, longestCellText } from '../../../shared/package/sheet-text.ts';
import type { ContentSink } from '../content-sink.ts';
import type { InnerSheet } from './exceljs-internals.ts';

/** Excel could hold 1,048,576, but neither it nor a ZIP entry is happy with so many (reference measurements). */
export const rowsPerSheet = 250_000;

/** Opens a sheet of exceljs and the file its text goes to. */
export type OpenSheet = (name: string, headRows: number) => { readonly sheet: InnerSheet; readonly file: ContentSink };

export class SheetFile {
  readonly #plan: SheetPlan;
  readonly #open: OpenSheet;
  readonly #rowLimit: number;
  readonly #headRows: number;
  #current: ReturnType<OpenSheet>;
  readonly #parts: InnerSheet[] = [];
  #number = 1;
  #row = 0;
  #cutCells = 0;

  constructor(plan: SheetPlan, open: OpenSheet, rowLimit: number = rowsPerSheet) {
    this.#plan = plan;
    this.#open = open;
    this.#rowLimit = rowLimit;
    this.#headRows = plan.headings.some(({ field }) => field !== null) ? 2 : 1;
    this.#current = this.#begin(plan.name);
  }

  /** The sheets of exceljs that this one consists of, in order. */
  get parts(): readonly InnerSheet[] {
    return this.#parts;
  }

  /** Texts that were too long for a cell. */
  get cutCells(): number {
    return this.#cutCells;
  }

  /** @param ending what a text that is too long for a cell ends with. */
  addRow(cells: readonly Cell[], ending = ''): void {
    if (this.#row - this.#headRows >= this.#rowLimit) {
      this.finish();
      this.#number += 1;
      this.#current = this.#begin(`${this.#plan.name} ${this.#number}`);
    }
    this.#row += 1;
    this.#current.file.write(rowXml(this.#row, this.#fitting(cells, ending)));
  }

  /** Ends the sheet; afterwards no row can be added. */
  finish(): void {
    const { sheet } = this.#current;
    const last = columnLetters(this.#plan.headings.length - 1);
    sheet.autoFilter = `A${this.#headRows}:${last}${this.#row}`;
    sheet.commit();
  }

  #begin(name: string): ReturnType<OpenSheet> {
    const opened = this.#open(name, this.#headRows);
    const { headings } = this.#plan;
    this.#parts.push(opened.sheet);
    opened.sheet.columns = headings.map(({ width }) => ({ width }));
    opened.sheet.addRow(headings.map(({ title }) => title)).commit();
    if (this.#headRows === 2) opened.sheet.addRow(headings.map(({ field }) => field ?? ' ')).commit();
    this.#row = this.#headRows;
    return opened;
  }

  #fitting(cells: readonly Cell[], ending: string): readonly Cell[] {
    const isLong = (cell: Cell): cell is string => typeof cell === 'string' && cell.length > longestCellText;
    if (!cells.some(isLong)) return cells;
    return cells.map((cell) => {
      if (!isLong(cell)) return cell;
      this.#cutCells += 1;
      return cutCellText(cell, ending);
    });
  }
}

/** Headings are the only cells that exceljs writes itself. */
export const headingStyle = cellStyle.heading;
