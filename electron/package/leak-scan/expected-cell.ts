// What a cell of a record sheet must hold for a value of the delivered record.
import { getOwn, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/model/json.ts';
import type { ReadCell } from './sheet-xml.ts';

/** Excel's limit; a longer text ends in a pointer to the JSON file. */
const longestCellText = 32_767;

/** The value below `from`, or null where the steps lead nowhere. */
export function valueAtSteps(from: JsonObject, steps: readonly string[]): JsonValue {
  let here: JsonValue = from;
  for (const step of steps) {
    if (!isJsonObject(here)) return null;
    here = getOwn(here, step) ?? null;
  }
  return here;
}

/** Whether `cell` (undefined where there is none) shows exactly `value`. */
export function cellFits(cell: ReadCell['value'] | undefined, value: JsonValue, pointer: string): boolean {
  if (typeof value === 'boolean') return cell === value;
  if (typeof value === 'number') return cell === value || cell === String(value);
  const text = cellText(value);
  if (text === '') return cell === undefined || cell === '';
  if (typeof cell !== 'string') return false;
  return cell === text || (text.length > longestCellText && isCut(cell, text, pointer));
}

/** The text of a cell that shows no number and no truth value; empty where there is none. */
export function cellText(value: JsonValue): string {
  if (typeof value === 'string' || value === null) return value ?? '';
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return '';
  const isPlain = value.every((item) => typeof item === 'string' || typeof item === 'number');
  return isPlain ? value.join('; ') : JSON.stringify(value);
}

/** A beginning of the text, and then nothing but a few words with the pointer. */
function isCut(cell: string, text: string, pointer: string): boolean {
  const at = cell.lastIndexOf(pointer);
  if (at < 0 || cell.length > longestCellText || cell.length - at > pointer.length + 20) return false;
  let same = 0;
  while (same < at && cell[same] === text[same]) same += 1;
  return at - same <= 80;
}

const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** The day number of the 1900 date system, to the millisecond; NaN for any other text. */
export function dateSerial(text: string): number {
  if (!utc.test(text)) return Number.NaN;
  return Date.parse(text.replace(/(\.\d{3})\d+Z$/, '$1Z')) / 86_400_000 + 25_569;
}
