// sign-ins.xlsx while it is written: exceljs makes the frame, each sheet goes to its own work file, our ZIP writer puts it together.
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { SheetPlan } from '../../../shared/package/sheet-plans.ts';
import type { Content } from '../content.ts';
import type { ContentSink, OpenSink } from '../content-sink.ts';
import { smallContent } from '../small-content.ts';
import { writeZip, type ZipEntry } from '../zip-writer.ts';
import type { InnerWorkbook, SheetStream, WrittenText } from './exceljs-internals.ts';
import { headingStyle, SheetFile } from './sheet-file.ts';
import { stylesXml } from './workbook-styles.ts';

/** Where a spreadsheet program looks first; the rest follows by name. */
const contentTypes = '[Content_Types].xml';

export class WorkbookFile {
  readonly #folder: string;
  readonly #openSink: OpenSink;
  readonly #createdAt: Date;
  readonly #workbook: InnerWorkbook;
  readonly #small = new Map<string, Content>();
  readonly #large = new Map<string, ContentSink>();
  readonly #sheets: SheetFile[] = [];

  /** Work files go into `folder`; `createdAt` is the only date in the workbook, to the even second as everywhere. */
  constructor(folder: string, createdAt: Date, title: string, openSink: OpenSink) {
    this.#folder = folder;
    this.#openSink = openSink;
    this.#createdAt = createdAt;
    const options = { created: createdAt, modified: createdAt, creator: 'Signet', lastModifiedBy: 'Signet' };
    // The declared type leaves out the parts that we replace; InnerWorkbook names what is really there.
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(options as object) as unknown as InnerWorkbook;
    workbook.zip = { append: (content, entry) => this.#addPart(entry.name, content) };
    workbook.styles = {
      xml: stylesXml,
      addStyleModel: (_model, valueType) => (valueType === undefined ? 0 : headingStyle),
    };
    workbook._openStream = (path) => this.#openPart(path);
    workbook._finalize = () => Promise.resolve();
    // The constructor gave these two to the zip that was there before.
    workbook.promise = Promise.all([workbook.addThemes(), workbook.addOfficeRels()]);
    Object.assign(workbook, { title });
    this.#workbook = workbook;
  }

  /** Sheets stand in the order in which they are added here. */
  addSheet(plan: SheetPlan, rowLimit?: number): SheetFile {
    const sheet = new SheetFile(
      plan,
      (name, headRows) => {
        const inner = this.#workbook.addWorksheet(name, {
          views: [{ state: 'frozen', xSplit: 1, ySplit: headRows, topLeftCell: `B${headRows + 1}` }],
        });
        const file = this.#large.get(partName(`/xl/worksheets/sheet${inner.id}.xml`));
        if (file === undefined) throw new Error('exceljs opened no stream for the sheet');
        return { sheet: inner, file };
      },
      rowLimit,
    );
    this.#sheets.push(sheet);
    return sheet;
  }

  /** Resolves when no sheet is far behind in being compressed. */
  async room(): Promise<void> {
    for (const file of this.#large.values()) await file.room();
  }

  abandon(): Promise<unknown> {
    return Promise.all([...this.#large.values()].map((file) => file.abandon()));
  }

  get cutCells(): number {
    return this.#sheets.reduce((sum, sheet) => sum + sheet.cutCells, 0);
  }

  /** Ends all sheets and writes the workbook to `file`. */
  async finish(file: string): Promise<Content> {
    for (const sheet of this.#sheets) sheet.finish();
    // Continued sheets were opened last, but belong behind their first part.
    // exceljs counts from 1 and wants a hole at 0, not a value.
    this.#workbook._worksheets = [];
    for (const part of this.#sheets.flatMap((sheet) => sheet.parts)) {
      this.#workbook._worksheets[this.#workbook._worksheets.length || 1] = part;
    }
    await this.#workbook.commit();
    const parts = new Map(this.#small);
    for (const [name, large] of this.#large) parts.set(name, await large.finish());
    const names = [...parts.keys()].sort((one, other) => {
      if (one === contentTypes) return -1;
      if (other === contentTypes) return 1;
      return one < other ? -1 : 1;
    });
    const entries: ZipEntry[] = [];
    for (const name of names) {
      const content = parts.get(name);
      if (content !== undefined) entries.push({ name, content });
    }
    const { size, sha256, crc32 } = writeZip(file, entries, this.#createdAt);
    return { method: 'stored', size, compressedSize: size, crc32, sha256, source: { file } };
  }

  #addPart(name: string, content: string): void {
    this.#small.set(partName(name), smallContent(content));
  }

  #openPart(path: string): SheetStream {
    const file = this.#openSink(join(this.#folder, `${path.split('/').at(-1)}.deflated`), 'none');
    this.#large.set(partName(path), file);
    return {
      write: (text: WrittenText) => {
        if (typeof text === 'string') file.write(text);
        // exceljs uses one buffer again and again, so the text is taken now.
        else file.write(text.toBuffer().toString('utf8'));
        return true;
      },
      end: () => undefined,
      pause: () => undefined,
    };
  }
}

function partName(path: string): string {
  return path.startsWith('/') ? path.slice(1) : path;
}
