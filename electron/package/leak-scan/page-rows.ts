// The rows that a record must have on the page, and the rows that its section has; the form is described in record-html.ts.
import { escapePointerToken, type JsonObject, type JsonValue } from '../../../shared/model/json.ts';
import { readPageText } from './page-text.ts';

/** `pointer` without its first slash; `note` says why it was withheld, null where it was not. */
export type PageRow = { readonly pointer: string; readonly text: string; readonly note: string | null };

/** Calls `visit` for every value that the page must show, in the order of the record. `withheld` by pointer. */
export function eachExpectedRow(
  record: JsonObject,
  withheld: ReadonlyMap<string, string>,
  visit: (pointer: string, text: string, why: string | undefined) => void,
): void {
  const walk = (value: JsonValue, pointer: string): void => {
    const why = withheld.get(pointer);
    if (why !== undefined) visit(pointer, textOf(value), why);
    else if (value === null || value === '') return;
    else if (typeof value !== 'object') visit(pointer, textOf(value), undefined);
    else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) walk(value[index] ?? null, `${pointer}/${index}`);
    } else members(value, `${pointer}/`);
  };
  const members = (object: JsonObject, prefix: string): void => {
    // Own names only, so that plain access is safe, `__proto__` included.
    for (const name of Object.keys(object)) walk(object[name] ?? null, prefix + token(name));
  };
  members(record, '');
}

const plainName = /^[^~/]*$/;

function token(name: string): string {
  return plainName.test(name) ? name : escapePointerToken(name);
}

function textOf(value: JsonValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const row = /^<dt>([^<]*)(?:<dd(?: dir="auto")?>([^<]*)(?:<dd class="w">([^<]*))?)?$/;

/** The rows of a section's lines; null where a line is not of the form. */
export function readRows(lines: readonly string[]): readonly PageRow[] | null {
  const rows: PageRow[] = [];
  let open = '';
  for (const line of lines) {
    const match = row.exec(line);
    if (match === null) return null;
    const name = readPageText(match[1] ?? '');
    const pointer = name.startsWith('/') ? open + name : name;
    if (match[2] === undefined) {
      if (!pointer.endsWith('/')) return null;
      open = pointer.slice(0, -1);
    } else {
      rows.push({
        pointer,
        text: readPageText(match[2]),
        note: match[3] === undefined ? null : readPageText(match[3]),
      });
    }
  }
  return rows;
}
