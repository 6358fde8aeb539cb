// Takes sign-ins.xlsx apart again: its parts are the allowed ones, its sheets are told apart by their headings, and the record
// sheets are held against the delivered records.
import type { LeakFindingCode } from '../../../shared/words/en/leak-words.ts';
import type { ComparedRecord } from './delivered-record.ts';
import { unpackRange } from './file-range.ts';
import { SheetCheck } from './sheet-check.ts';
import { type SheetFields, sheetFields } from './sheet-fields.ts';
import { type SheetFrame, SheetRows } from './sheet-rows.ts';
import {
  isAllowedPart,
  isNeutralProperties,
  isPlainSheetFrame,
  readRelations,
  readWorkbookPart,
  worksheetPart,
} from './workbook-frame.ts';
import type { WorkbookPart, WorkbookZip } from './workbook-zip.ts';

type Report = (code: LeakFindingCode, part: string, place: string) => void;

const longestFrameBytes = 1 << 20;

export class WorkbookCheck {
  readonly #file: string;
  readonly #zip: WorkbookZip;
  readonly #report: Report;
  #sheets: SheetCheck[] = [];

  constructor(file: string, zip: WorkbookZip, report: Report) {
    this.#file = file;
    this.#zip = zip;
    this.#report = report;
  }

  /** Looks at all parts but the rows of record sheets. */
  async begin(): Promise<void> {
    for (const { path } of this.#zip.parts) if (!isAllowedPart(path)) this.#report('LEAK_WORKBOOK', path, 'part');
    for (const path of ['docProps/core.xml', 'docProps/app.xml']) {
      if (!isNeutralProperties(path, await this.#text(path))) this.#report('LEAK_WORKBOOK', path, 'properties');
    }
    const kinds = new Map<string, { fields: SheetFields; parts: WorkbookPart[] }>();
    for (const part of await this.#sheetsInOrder()) {
      const rows = this.#rows(part);
      const fields = sheetFields(await rows.next(), await rows.next());
      if (fields === null) await this.#plainSheet(part);
      else {
        const key = [...fields.columns.values()].map(({ path }) => path).join('\n');
        const kind = kinds.get(key) ?? { fields, parts: [] };
        kind.parts.push(part);
        kinds.set(key, kind);
      }
      await rows.close();
    }
    this.#sheets = [...kinds.values()].map(
      ({ fields, parts }) =>
        new SheetCheck(
          fields,
          parts.map((part) => () => this.#rows(part)),
          this.#report,
          (frame) => this.#frame(frame),
        ),
    );
    // Whoever leaves the record sheets out has not shown that they hold nothing.
    if (!this.#sheets.some(({ fields }) => fields.items === null))
      this.#report('LEAK_WORKBOOK', 'xl/workbook.xml', 'record sheet');
  }

  async record(position: number, delivered: ComparedRecord): Promise<void> {
    for (const sheet of this.#sheets) await sheet.record(position, delivered);
  }

  async end(): Promise<void> {
    for (const sheet of this.#sheets) await sheet.end();
  }

  async close(): Promise<void> {
    for (const sheet of this.#sheets) await sheet.close();
  }

  /** Every worksheet part must be a sheet of the workbook, once. */
  async #sheetsInOrder(): Promise<readonly WorkbookPart[]> {
    const sheets = readWorkbookPart(await this.#text('xl/workbook.xml'));
    const relations = readRelations(await this.#text('xl/_rels/workbook.xml.rels'));
    if (readRelations(await this.#text('_rels/.rels')) === null)
      this.#report('LEAK_WORKBOOK', '_rels/.rels', 'relation');
    const all = this.#zip.parts.filter(({ path }) => worksheetPart.test(path));
    const named = sheets?.map(({ relation }) => relations?.get(relation)) ?? [];
    const parts = named.flatMap((path) => all.filter((part) => part.path === path));
    if (parts.length !== all.length || named.length !== all.length || new Set(parts).size !== all.length) {
      this.#report('LEAK_WORKBOOK', 'xl/workbook.xml', 'sheets');
    }
    return parts;
  }

  #rows(part: WorkbookPart): SheetRows {
    return new SheetRows(part.path, unpackRange(this.#file, part));
  }

  /** A sheet about the answer: of plain rows all the same. */
  async #plainSheet(part: WorkbookPart): Promise<void> {
    const rows = this.#rows(part);
    for (let row = await rows.next(); row !== undefined; row = await rows.next()) {
      if (row === null) this.#report('LEAK_WORKBOOK', part.path, 'row');
    }
    this.#frame(rows.frame());
  }

  #frame({ part, xml }: SheetFrame): void {
    if (!isPlainSheetFrame(xml)) this.#report('LEAK_WORKBOOK', part, 'around the rows');
  }

  async #text(path: string): Promise<string> {
    const part = this.#zip.parts.find((one) => one.path === path);
    if (part === undefined || part.size > longestFrameBytes) {
      this.#report('LEAK_WORKBOOK', path, 'part');
      return '';
    }
    const chunks: Buffer[] = [];
    for await (const chunk of unpackRange(this.#file, part)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  }
}
