// The two copies of sign-ins.json that people read, page and workbook, while the records pass: together, since they are written
// either here or, of a large package, in a thread of their own (copies-thread.ts).
import { join } from 'node:path';
import type { GlossaryEntry } from '../../shared/package/glossary.ts';
import type { PackageStatement } from '../../shared/package/package-statement.ts';
import type { PageCounts } from '../../shared/package/page-html.ts';
import type { WithheldCount } from '../../shared/package/withheld-tally.ts';
import type { ReleasedRecord } from '../../shared/package/written-record.ts';
import type { Content } from './content.ts';
import type { OpenSink } from './content-sink.ts';
import { PageWriter } from './page-writer.ts';
import { WorkbookWriter } from './workbook/workbook-writer.ts';

/** What is known when the last record has passed; only the workbook knows how many of its cells were cut. */
export type CopyEnding = {
  readonly counts: Omit<PageCounts, 'truncatedCells'>;
  readonly withheld: readonly WithheldCount[];
  readonly glossary: readonly GlossaryEntry[];
};

export type FinishedCopies = { readonly page: Content; readonly workbook: Content; readonly counts: PageCounts };

export class RecordCopies {
  readonly #page: PageWriter;
  readonly #workbook: WorkbookWriter;

  /** @param rowsPerSheet rows of a worksheet before it goes on in the next one. */
  constructor(folder: string, statement: PackageStatement, open: OpenSink, rowsPerSheet: number | undefined) {
    this.#page = new PageWriter(open(join(folder, 'page.deflated')), folder, statement);
    this.#workbook = new WorkbookWriter(folder, statement, rowsPerSheet, open);
  }

  add(released: ReleasedRecord, position: number): void {
    this.#page.add(released, position);
    this.#workbook.add(released, position);
  }

  room(): Promise<void> {
    return this.#workbook.room();
  }

  async finish({ counts, withheld, glossary }: CopyEnding): Promise<FinishedCopies> {
    const all: PageCounts = { ...counts, truncatedCells: this.#workbook.cutCells };
    const [page, workbook] = await Promise.all([
      this.#page.finish(all, withheld, glossary),
      this.#workbook.finish(all, withheld, glossary),
    ]);
    return { page, workbook, counts: all };
  }

  abandon(): Promise<unknown> {
    return Promise.all([this.#page.abandon(), this.#workbook.abandon()]);
  }
}
