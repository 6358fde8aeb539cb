// sign-ins.xlsx while the records pass: which rows go to which of its six sheets.
import { join } from 'node:path';
import type { GlossaryEntry } from '../../../shared/package/glossary.ts';
import { entryName } from '../../../shared/package/layout.ts';
import type { PackageStatement } from '../../../shared/package/package-statement.ts';
import { type PageCounts, pageWords } from '../../../shared/package/page-html.ts';
import { jsonPointer, recordRows } from '../../../shared/package/sheet-cells.ts';
import { sheetPlans } from '../../../shared/package/sheet-plans.ts';
import { glossaryRows, summaryRows, withheldRows } from '../../../shared/package/summary-sheets.ts';
import type { WithheldCount } from '../../../shared/package/withheld-tally.ts';
import type { ReleasedRecord } from '../../../shared/package/written-record.ts';
import type { Content } from '../content.ts';
import type { OpenSink } from '../content-sink.ts';
import type { SheetFile } from './sheet-file.ts';
import { WorkbookFile } from './workbook-file.ts';

export class WorkbookWriter {
  readonly #folder: string;
  readonly #statement: PackageStatement;
  readonly #file: WorkbookFile;
  readonly #summary: SheetFile;
  readonly #signIns: SheetFile;
  readonly #authentication: SheetFile;
  readonly #conditionalAccess: SheetFile;
  readonly #withheld: SheetFile;
  readonly #words: SheetFile;

  /**
   * @param rowLimit rows of a sheet before it goes on in the next one.
   * @param openSink where the sheets are compressed.
   */
  constructor(folder: string, statement: PackageStatement, rowLimit: number | undefined, openSink: OpenSink) {
    this.#folder = folder;
    this.#statement = statement;
    const plans = sheetPlans(statement.language);
    this.#file = new WorkbookFile(folder, statement.createdAt, pageWords(statement.language).title, openSink);
    this.#summary = this.#file.addSheet(plans.summary);
    this.#signIns = this.#file.addSheet(plans.signIns, rowLimit);
    this.#authentication = this.#file.addSheet(plans.authentication, rowLimit);
    this.#conditionalAccess = this.#file.addSheet(plans.conditionalAccess, rowLimit);
    this.#withheld = this.#file.addSheet(plans.withheld, rowLimit);
    this.#words = this.#file.addSheet(plans.words, rowLimit);
  }

  /** Cells that were cut so far. */
  get cutCells(): number {
    return this.#file.cutCells;
  }

  add(released: ReleasedRecord, position: number): void {
    const ending = this.#ending(jsonPointer(position));
    const rows = recordRows(released, position);
    this.#signIns.addRow(rows.signIn, ending);
    for (const row of rows.authentication) this.#authentication.addRow(row, ending);
    for (const row of rows.conditionalAccess) this.#conditionalAccess.addRow(row, ending);
  }

  room(): Promise<void> {
    return this.#file.room();
  }

  abandon(): Promise<unknown> {
    return this.#file.abandon();
  }

  finish(counts: PageCounts, withheld: readonly WithheldCount[], glossary: readonly GlossaryEntry[]): Promise<Content> {
    const ending = this.#ending('');
    for (const row of summaryRows(this.#statement, counts)) this.#summary.addRow(row, ending);
    for (const row of withheldRows(this.#statement, withheld)) this.#withheld.addRow(row, ending);
    for (const row of glossaryRows(glossary)) this.#words.addRow(row, ending);
    return this.#file.finish(join(this.#folder, entryName.workbook));
  }

  #ending(pointer: string): string {
    return pageWords(this.#statement.language).cutCell.replace('{pointer}', () => pointer);
  }
}
