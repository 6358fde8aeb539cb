// Turns a value of a delivered record into a cell: numbers and truth values keep their type, everything else is text.
import type { JsonValue } from '../model/json.ts';
import type { Cell } from './sheet-row.ts';

/** Excel keeps 15 significant digits; a longer number goes in as text, so that no digit is lost. */
function fitsSpreadsheet(number: number): boolean {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return true;
  return Number.isFinite(number) && Number(number.toPrecision(15)) === number;
}

/** Lists of plain values are joined by `; `; objects and mixed lists are their JSON. Empty is no cell. */
export function cellOfValue(value: JsonValue | undefined): Cell {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return fitsSpreadsheet(value) ? value : String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return null;
  return value.every((item) => typeof item === 'string' || typeof item === 'number')
    ? value.join('; ')
    : JSON.stringify(value);
}

const utcText = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?Z$/;
/** Day one of the 1900 date system that every spreadsheet program counts alike. */
const firstSafeDate = Date.UTC(1900, 2, 1);

/** A date cell for a UTC timestamp, to the millisecond; null for any other text: the text stands beside it anyway. */
export function dateCell(value: JsonValue | undefined): Cell {
  if (typeof value !== 'string' || !utcText.test(value)) return null;
  const milliseconds = Date.parse(value.replace(/\.(\d{3})\d+Z$/, '.$1Z'));
  return Number.isNaN(milliseconds) || milliseconds < firstSafeDate ? null : { date: milliseconds };
}
