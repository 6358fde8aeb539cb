// One row of a worksheet as XML. Text is always an inline string in a cell of style "text": a formula cannot come out of it.
import { sheetXmlText } from './sheet-text.ts';

/** A cell by its type; `date` in milliseconds since 1970 UTC. Null and undefined leave the cell out. */
export type Cell = null | undefined | string | number | boolean | { readonly date: number };

/** Positions in the workbook's fixed style table. */
export const cellStyle = { general: 0, text: 1, date: 2, heading: 3 } as const;

const millisecondsPerDay = 86_400_000;
/** 1970-01-01 as a day of the 1900 date system. */
const dayOf1970 = 25_569;
const needsPreserving = /^\s|\s$|\n|\t/;

/** Letters of a column, counted from 0. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

const knownLetters = Array.from({ length: 128 }, (_, index) => columnLetters(index));

function cellXml(cell: Exclude<Cell, null | undefined>, address: string): string {
  if (typeof cell === 'string') {
    const space = needsPreserving.test(cell) ? ' xml:space="preserve"' : '';
    return `<c r="${address}" s="${cellStyle.text}" t="inlineStr"><is><t${space}>${sheetXmlText(cell)}</t></is></c>`;
  }
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${address}" s="${cellStyle.date}"><v>${cell.date / millisecondsPerDay + dayOf1970}</v></c>`;
}

/** `row` counts from 1. */
export function rowXml(row: number, cells: readonly Cell[]): string {
  let xml = `<row r="${row}">`;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell !== null && cell !== undefined) xml += cellXml(cell, (knownLetters[index] ?? columnLetters(index)) + row);
  }
  return `${xml}</row>`;
}
