// The search by place in the workbook: cells that differ, and everything that hides or acts.
import { beforeAll, describe, expect, it } from 'vitest';
import { changed, codesOf, type Parts, partsOf, readerOf } from './small-package.ts';

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf();
});

describe('the workbook of a package', () => {
  const sheet = 'sign-ins.xlsx!xl/worksheets/sheet2.xml';
  const workbookChanges: readonly (readonly [string, string, string, (text: string) => string])[] = [
    ['a short value in a cell', 'LEAK_CELL', sheet, (text) => text.replace('<t>[withheld]</t>', '<t>Bern</t>')],
    [
      'a short value in an empty cell',
      'LEAK_CELL',
      sheet,
      (text) => text.replace(/<c r="Q3">/, '<c r="P3" s="1" t="inlineStr"><is><t>Bern</t></is></c><c r="Q3">'),
    ],
    [
      'a number in a cell of our own',
      'LEAK_CELL',
      sheet,
      (text) => text.replace(/<c r="AS3"><v>9<\/v>/, '<c r="AS3"><v>64500</v>'),
    ],
    [
      'a value behind the last column',
      'LEAK_CELL',
      sheet,
      (text) => text.replace('</row></sheetData>', '<c r="ZZ4"><v>1</v></c></row></sheetData>'),
    ],
    [
      'a value that is written without escapes, sign for sign',
      'LEAK_WORKBOOK',
      sheet,
      (text) => text.replace(/<t>=HYPERLINK[^<]*</, () => '<t>=HYPERLINK("x") & <b>Team\u202es</b><'),
    ],
    [
      'another value in a cell of the last row',
      'LEAK_CELL',
      sheet,
      (text) => text.replace(/(<c r="[A-Z]+4"[^>]*><is><t>)CH</, '$1CHX<'),
    ],
    ['a cell twice', 'LEAK_CELL', sheet, (text) => text.replace(/<c r="A4"><v>2<\/v><\/c>/, '$&$&')],
    [
      'a formula',
      'LEAK_WORKBOOK',
      sheet,
      (text) => text.replace('<c r="A3"><v>1</v></c>', '<c r="A3"><f>1</f><v>1</v></c>'),
    ],
    ['a hidden row', 'LEAK_WORKBOOK', sheet, (text) => text.replace('<row r="3">', '<row r="3" hidden="1">')],
    ['a hidden column', 'LEAK_WORKBOOK', sheet, (text) => text.replace('<col min="3"', '<col hidden="1" min="3"')],
    ['a column without width', 'LEAK_WORKBOOK', sheet, (text) => text.replace('width="8"', 'width="0"')],
    [
      'a link',
      'LEAK_WORKBOOK',
      sheet,
      (text) => text.replace('<pageMargins', '<hyperlinks><hyperlink ref="A1"/></hyperlinks><pageMargins'),
    ],
    [
      'a comment in the XML',
      'LEAK_WORKBOOK',
      sheet,
      (text) => text.replace('<pageMargins', '<!-- Bern --><pageMargins'),
    ],
    [
      'a row too many',
      'LEAK_RECORD_COUNT',
      'sign-ins.xlsx!xl/worksheets/sheet3.xml',
      (text) => text.replace('</sheetData>', '<row r="5"><c r="A5"><v>4</v></c></row></sheetData>'),
    ],
    [
      'a hidden sheet',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!xl/workbook.xml',
      (text) => text.replace('state="visible"', 'state="veryHidden"'),
    ],
    [
      'a defined name',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!xl/workbook.xml',
      (text) => text.replace('<calcPr', '<definedNames><definedName name="Bern">1</definedName></definedNames><calcPr'),
    ],
    [
      'an outside relation',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!xl/workbook.xml',
      (text) => text.replace('<calcPr', '<externalReferences/><calcPr'),
    ],
    [
      'an author',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!docProps/core.xml',
      (text) => text.replace('<dc:creator>Signet', '<dc:creator>Eva'),
    ],
    [
      'a company',
      'LEAK_WORKBOOK',
      'sign-ins.xlsx!docProps/app.xml',
      (text) => text.replace('<Company>', '<Company>Bern'),
    ],
  ];
  for (const [what, code, part, change] of workbookChanges) {
    it(`catches in the workbook ${what}`, async () => {
      const codes = await codesOf(readerOf(changed(parts, part, change)), { values: [] });
      expect(
        codes.some((found) => found.startsWith(`${code} sign-ins.xlsx!`)),
        codes.join(),
      ).toBe(true);
    });
  }

  it('catches parts that a workbook of ours does not have', async () => {
    for (const name of [
      'xl/sharedStrings.xml',
      'xl/comments1.xml',
      'customXml/item1.xml',
      'xl/pivotCache/pivotCacheRecords1.xml',
      'xl/worksheets/sheet99.xml',
    ]) {
      const more = new Map(parts).set(`sign-ins.xlsx!${name}`, Buffer.from('<x/>'));
      expect((await codesOf(readerOf(more), { values: [] })).join(), name).toContain('LEAK_WORKBOOK');
    }
  });
});
