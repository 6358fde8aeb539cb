// Reads rows of a worksheet's XML strictly: cells of text, numbers, dates and truth values. A formula is not of this form.

/** `text` for text cells, unescaped; a date is the number that it is stored as. */
export type ReadCell = {
  readonly column: number;
  readonly value: string | number | boolean;
  readonly isHeading: boolean;
};

export type ReadRow = { readonly number: number; readonly cells: readonly ReadCell[] };

const rowStart = /^<row r="(\d+)"(?: spans="\d+:\d+")?(?: x14ac:dyDescent="[\d.]+")?>/;
const cell =
  /<c r="([A-Z]{1,3})(\d+)"(?: s="(\d+)")?(?: t="(inlineStr|str|b|n)")?>(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)<\/c>/y;
const headingStyle = '3';
const xmlEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Null where `xml` (from `<row` to `</row>`) has anything else in it. */
export function readSheetRow(xml: string): ReadRow | null {
  const start = rowStart.exec(xml);
  if (start === null || !xml.endsWith('</row>')) return null;
  const end = xml.length - '</row>'.length;
  const cells: ReadCell[] = [];
  for (let at = start[0].length; at < end; ) {
    const read = readSheetCell(xml, at, start[1] ?? '');
    if (read === null) return null;
    cells.push(read.cell);
    at = read.end;
  }
  return { number: Number(start[1]), cells };
}

/** The cell that begins at `at` in row `row`, and where it ends; null where there is none. */
export function readSheetCell(
  xml: string,
  at: number,
  row: string,
): { readonly cell: ReadCell; readonly end: number } | null {
  cell.lastIndex = at;
  const match = cell.exec(xml);
  if (match === null || match[2] !== row) return null;
  const [, letters = '', , style, type, stored, inline] = match;
  const value = cellValue(type, stored, inline);
  if (value === null) return null;
  return { cell: { column: columnNumber(letters), value, isHeading: style === headingStyle }, end: cell.lastIndex };
}

function cellValue(
  type: string | undefined,
  stored: string | undefined,
  inline: string | undefined,
): ReadCell['value'] | null {
  if (type === 'inlineStr') return inline === undefined ? null : readSheetText(inline);
  if (stored === undefined) return null;
  if (type === 'str') return readSheetText(stored);
  if (type === 'b') return stored === '1' || (stored === '0' ? false : null);
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(stored) ? Number(stored) : null;
}

/** Undoes XML's escapes, then the workbook's own `_xHHHH_`. */
export function readSheetText(xml: string): string {
  const text = xml.includes('&')
    ? xml.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (_, name, decimal, hex) =>
        name === undefined
          ? String.fromCodePoint(Math.min(0x10ffff, decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)))
          : (xmlEntities[name] ?? ''),
      )
    : xml;
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** `A` is 0. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
