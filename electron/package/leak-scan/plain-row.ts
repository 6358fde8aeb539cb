// A row of a record sheet in the plainest form it can have, held against its record sign for sign: a package has a million
// rows, and reading each cell would take longer than all other checks. Whatever is not plain is read properly.
import type { JsonObject, JsonValue } from '../../../shared/model/json.ts';
import { cellText, valueAtSteps } from './expected-cell.ts';
import type { SheetFields } from './sheet-fields.ts';
import { type ReadCell, readSheetCell } from './sheet-xml.ts';

type Column = { readonly start: string; readonly steps: readonly string[] | null };

const textEnd = '</t></is></c>';
const valueEnd = '</v></c>';
const rowEnd = '</row>';

/** What most cells of our own hold; `isOwn` knows what else they may. */
export type OwnCells = {
  readonly numbers: readonly number[];
  readonly text: string;
  readonly isOwn: (value: ReadCell['value']) => boolean;
};

export class PlainRow {
  readonly #columns: readonly Column[];
  /** False where a field stands in a column without a heading in words: a case for the proper reading. */
  readonly #isUsual: boolean;
  #xml = '';
  #at = 0;
  #textStart = '';
  #numberStart = '';
  #truthStart = '';

  constructor({ columns, width }: SheetFields) {
    this.#isUsual = [...columns.keys()].every((column) => column < width);
    this.#columns = Array.from({ length: width }, (_, column) => ({
      start: `<c r="${lettersOf(column)}`,
      steps: columns.get(column)?.steps ?? null,
    }));
  }

  /** True where `xml` is row `number` of `from`. False says nothing: the row may be right in another form. */
  fits(xml: string, number: number, from: JsonObject, own: OwnCells): boolean {
    // Signs that begin an escape, here and in the values alike.
    if (!this.#isUsual || xml.includes('&') || xml.includes('_x')) return false;
    const head = `<row r="${number}">`;
    if (!xml.startsWith(head)) return false;
    this.#xml = xml;
    this.#at = head.length;
    this.#textStart = `${number}" s="1" t="inlineStr"><is><t>`;
    this.#numberStart = `${number}"><v>`;
    this.#truthStart = `${number}" t="b"><v>`;
    for (const { start, steps } of this.#columns) {
      const isRight =
        steps === null ? this.#ownCell(start, number, own) : this.#fieldCell(start, valueAtSteps(from, steps));
      if (!isRight) return false;
    }
    return xml.startsWith(rowEnd, this.#at) && xml.length === this.#at + rowEnd.length;
  }

  #fieldCell(start: string, value: JsonValue): boolean {
    if (typeof value === 'number') return this.#cell(start, this.#numberStart, String(value), valueEnd);
    if (typeof value === 'boolean') return this.#cell(start, this.#truthStart, value ? '1' : '0', valueEnd);
    const text = typeof value === 'string' ? value : cellText(value);
    return text === '' || this.#cell(start, this.#textStart, text, textEnd);
  }

  /** Goes over the cell that is exactly this. */
  #cell(start: string, kind: string, text: string, end: string): boolean {
    const xml = this.#xml;
    const textAt = this.#at + start.length + kind.length;
    const endAt = textAt + text.length;
    const fits =
      xml.startsWith(start, this.#at) &&
      xml.startsWith(kind, this.#at + start.length) &&
      xml.startsWith(text, textAt) &&
      xml.startsWith(end, endAt) &&
      xml.indexOf('<', textAt) === endAt;
    if (fits) this.#at = endAt + end.length;
    return fits;
  }

  /** A cell of our own may be missing. */
  #ownCell(start: string, number: number, own: OwnCells): boolean {
    if (!this.#xml.startsWith(start, this.#at)) return true;
    for (const value of own.numbers) if (this.#cell(start, this.#numberStart, String(value), valueEnd)) return true;
    if (own.text !== '' && this.#cell(start, this.#textStart, own.text, textEnd)) return true;
    // `A` begins `AB` too: then this column has no cell.
    if (!this.#xml.startsWith(`${start}${number}"`, this.#at)) return true;
    const read = readSheetCell(this.#xml, this.#at, String(number));
    if (read === null) return false;
    this.#at = read.end;
    return own.isOwn(read.cell.value);
  }
}

/** 0 is `A`. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
