// The search by place in the copies: page and workbook are read again beside sign-ins.json, record by record, and must show
// what it holds. That it holds what it may is found by scan-records.ts, which leads this check along.
import { entryName } from '../../../shared/package/layout.ts';
import type { ComparedRecord } from './delivered-record.ts';
import { type PackedRange, unpackRange } from './file-range.ts';
import { FindingCollector } from './finding-collector.ts';
import type { FixedTexts } from './fixed-text-set.ts';
import { PageCheck } from './page-check.ts';
import { isBug } from './scan-fault.ts';
import { workbookPartName } from './text-parts.ts';
import { WorkbookCheck } from './workbook-check.ts';
import type { WorkbookZip } from './workbook-zip.ts';

export type CopyCheckInput = {
  readonly file: string;
  readonly page: PackedRange;
  readonly workbook: WorkbookZip;
  readonly fixed: FixedTexts;
};

/** Reports everything that is not as it must be, and throws nothing: what it could not look at is a finding too. */
export class CopyCheck {
  readonly findings = new FindingCollector();
  readonly #page: PageCheck;
  readonly #workbook: WorkbookCheck;
  #records = 0;
  #isOver = false;

  constructor({ file, page, workbook, fixed }: CopyCheckInput) {
    this.#page = new PageCheck(
      () => unpackRange(file, page),
      fixed,
      (code, place) => this.findings.add({ code, entry: entryName.page, place }),
    );
    this.#workbook = new WorkbookCheck(file, workbook, (code, part, place) =>
      this.findings.add({ code, entry: workbookPartName(entryName.workbook, part), place }),
    );
  }

  begin(): Promise<void> {
    return this.#unlessOver(() => this.#workbook.begin());
  }

  /** To be called for every record in order. */
  async record(delivered: ComparedRecord): Promise<void> {
    await this.#unlessOver(async () => {
      await this.#page.record(this.#records, delivered);
      await this.#workbook.record(this.#records, delivered);
    });
    this.#records += 1;
  }

  /** To be called after the last record. */
  async end(): Promise<void> {
    await this.#unlessOver(async () => {
      await this.#page.end(this.#records);
      await this.#workbook.end();
    });
  }

  /** To be called whatever happened. */
  async close(): Promise<void> {
    this.#isOver = true;
    await this.#page.close();
    await this.#workbook.close();
  }

  async #unlessOver(work: () => Promise<void>): Promise<void> {
    if (this.#isOver) return;
    try {
      await work();
    } catch (error) {
      this.#isOver = true;
      this.findings.add(
        isBug(error)
          ? { code: 'LEAK_SCAN_STOPPED', entry: 'ZIP', place: 'by place' }
          : { code: 'LEAK_ENTRY_UNREADABLE', entry: entryName.records, place: `record ${this.#records}` },
      );
    }
  }
}
