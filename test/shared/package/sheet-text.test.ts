// Cell text: what goes into XML comes out again, and nothing is longer than a cell.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { columnLetters, rowXml } from '../../../shared/package/sheet-row.ts';
import { cutCellText, longestCellText, sheetXmlText } from '../../../shared/package/sheet-text.ts';

/** What a spreadsheet program makes of `<t>…</t>`: XML first, then `_xHHHH_`. */
function readText(xml: string): string {
  let text = '';
  const parser = new SaxesParser({});
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(`<t>${xml}</t>`).close();
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

describe('sheetXmlText', () => {
  it('is read back as the same text, whatever the text', () => {
    const tricky = fc.constantFrom(
      '_x',
      '_x0041_',
      '_x_x0041_',
      '\r',
      '\n',
      '\t',
      '&',
      '<',
      ']]>',
      '\ud800',
      '\uffff',
      '\u0000',
      '_',
    );
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), tricky)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (value) => {
        expect(readText(sheetXmlText(value))).toBe(value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cutCellText', () => {
  it('never exceeds a cell, never cuts a character in two, and ends in the pointer', () => {
    const unit = fc.constantFrom('a', '🏛', '\ud83c');
    fc.assert(
      fc.property(unit, fc.integer({ min: 32_760, max: 32_780 }), (character, length) => {
        const text = character.repeat(length);
        const cut = cutCellText(text, ' [cut]');
        expect(cut.length).toBeLessThanOrEqual(longestCellText);
        if (text.length > longestCellText) expect(cut.endsWith(' [cut]')).toBe(true);
        else expect(cut).toBe(text);
        if (character === '🏛') expect(cut.isWellFormed()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('rowXml', () => {
  it('writes text as inline strings of the text style, whatever it looks like', () => {
    expect(rowXml(3, ['=1+1', null, 5, true, { date: 0 }, ' x'])).toBe(
      '<row r="3"><c r="A3" s="1" t="inlineStr"><is><t>=1+1</t></is></c><c r="C3"><v>5</v></c>' +
        '<c r="D3" t="b"><v>1</v></c><c r="E3" s="2"><v>25569</v></c>' +
        '<c r="F3" s="1" t="inlineStr"><is><t xml:space="preserve"> x</t></is></c></row>',
    );
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
