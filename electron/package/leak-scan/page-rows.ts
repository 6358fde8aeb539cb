// The rows that a record must have on the page, and the rows that its section has; the form is described in record-html.ts.
import { escapePointerToken, type JsonObject, type JsonValue } from '../../../shared/model/json.ts';
import { readPageText, withHiddenCharacters } from './page-text.ts';

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

/** Reads the rows of a section one after the other, without making lists of them: a package has millions. */
export class RowCursor {
  readonly #section: string;
  readonly #end: number;
  #at: number;
  /** The object that names beginning with a slash are members of. */
  #open = '';
  #name = '';
  /** As it is written, not yet read back. */
  #value = '';
  #note: string | null = null;
  /** True once something was not of the form. */
  isBroken = false;

  /** `section`: the page's text; the rows stand in it from `start` to `end`, each on a line. */
  constructor(section: string, start: number, end: number) {
    this.#section = section;
    this.#at = start;
    this.#end = end;
  }

  /** Goes to the next row; false at the end, and where what follows is none. */
  next(): boolean {
    while (this.#at < this.#end) {
      const line = this.#at;
      const lineEnd = this.#section.indexOf('\n', line);
      this.#at = lineEnd + 1;
      const nameEnd = this.#section.indexOf('<', line + 4);
      if (!this.#section.startsWith('<dt>', line) || lineEnd < 0 || lineEnd > this.#end) return this.#break();
      if (nameEnd >= 0 && nameEnd < lineEnd) {
        this.#name = this.#section.slice(line + 4, nameEnd);
        return this.#readCells(nameEnd, lineEnd) || this.#break();
      }
      if (this.#section[lineEnd - 1] !== '/') return this.#break();
      const container = readPageText(this.#section.slice(line + 4, lineEnd - 1));
      this.#open = container.startsWith('/') ? this.#open + container : container;
    }
    return false;
  }

  /** Whether the row shows `text` at `pointer`. */
  shows(pointer: string, text: string): boolean {
    const name = readPageText(this.#name);
    const container = name.startsWith('/') ? this.#open : '';
    const isThere =
      withHiddenCharacters(pointer) === (container === '' ? name : container + name) &&
      (this.#value === text || readPageText(this.#value) === withHiddenCharacters(text));
    return isThere;
  }

  /** What the row says of why its value was withheld; null where it says nothing. */
  get note(): string | null {
    return this.#note === null ? null : readPageText(this.#note);
  }

  #readCells(start: number, lineEnd: number): boolean {
    const section = this.#section;
    const opening = section.startsWith('<dd>', start) ? '<dd>' : '<dd dir="auto">';
    if (!section.startsWith(opening, start)) return false;
    const valueStart = start + opening.length;
    const valueEnd = section.indexOf('<', valueStart);
    this.#note = null;
    if (valueEnd < 0 || valueEnd >= lineEnd) {
      this.#value = section.slice(valueStart, lineEnd);
      return true;
    }
    this.#value = section.slice(valueStart, valueEnd);
    if (!section.startsWith('<dd class="w">', valueEnd)) return false;
    this.#note = section.slice(valueEnd + '<dd class="w">'.length, lineEnd);
    return !this.#note.includes('<');
  }

  #break(): false {
    this.isBroken = true;
    return false;
  }
}
