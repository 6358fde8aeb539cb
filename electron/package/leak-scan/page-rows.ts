// The rows that a record must have on the page, and the rows that its section has; the form is described in record-html.ts.
import { escapePointerToken, type JsonObject, type JsonValue } from '../../../shared/model/json.ts';
import type { WithheldNode } from '../../../shared/package/leak/withheld-tree.ts';
import { readPageText, withHiddenCharacters } from './page-text.ts';

/** `container` and `name` together are the pointer without its first slash; `why` where the value was withheld. */
export type ExpectedRow = (container: string, name: string, value: JsonValue, why: WithheldNode | undefined) => void;

/** Calls `visit` for every value that the page must show, in the order of the record. */
export function eachExpectedRow(record: JsonObject, withheld: WithheldNode | undefined, visit: ExpectedRow): void {
  const walk = (container: string, name: string, value: JsonValue, node: WithheldNode | undefined): void => {
    if (node?.operator !== undefined) visit(container, name, value, node);
    else if (value === null || value === '') return;
    else if (typeof value !== 'object') visit(container, name, value, undefined);
    else below(value, joined(container, name), node);
  };
  const below = (value: JsonObject | JsonValue[], pointer: string, node: WithheldNode | undefined): void => {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        walk(pointer, String(index), value[index] ?? null, node?.below.get(String(index)));
      }
      return;
    }
    // Own names only, so that plain access is safe, `__proto__` included.
    for (const name of Object.keys(value)) walk(pointer, token(name), value[name] ?? null, node?.below.get(name));
  };
  below(record, '', withheld);
}

function joined(container: string, name: string): string {
  return container === '' ? name : `${container}/${name}`;
}

const plainName = /^[^~/]*$/;

function token(name: string): string {
  return plainName.test(name) ? name : escapePointerToken(name);
}

/** The text of a value on the page. */
function textOf(value: JsonValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Nothing in it is written otherwise on the page. */
const plainPointer = /^[^&<>"'⟦\n]*$/;
const mostNames = 5_000;

/** Reads the rows of a section one after the other, without making lists of them: a package has millions. */
export class RowCursor {
  /** `<dt>/name<dd>` by name, where a name has nothing to escape; kept from section to section. */
  readonly #starts = new Map<string, string>();
  #section = '';
  #end = 0;
  #at = 0;
  /** The object that names beginning with a slash are members of. */
  #open = '';
  #name = '';
  /** As it is written, not yet read back. */
  #value = '';
  #note: string | null = null;
  /** True once something was not of the form. */
  isBroken = false;

  /** `section`: the page's text; the rows stand in it from `start` to `end`, each on a line. */
  begin(section: string, start: number, end: number): void {
    this.#section = section;
    this.#at = start;
    this.#end = end;
    this.#open = '';
    this.isBroken = false;
  }

  /**
   * Goes over the next row if it is, sign for sign, the plain form for `value` and has `ending` behind it; else it stays
   * where it was, which says nothing yet: {@link next} and {@link shows} know every form.
   */
  passes(container: string, name: string, value: JsonValue, ending: string): boolean {
    const section = this.#section;
    const isMember = container !== '' && this.#isOpened(container);
    const start = isMember ? this.#memberStart(name) : `<dt>${joined(container, name)}<dd>`;
    const text = typeof value === 'string' ? value : textOf(value);
    const valueStart = this.#at + start.length;
    const valueEnd = valueStart + text.length;
    const fits =
      section.startsWith(start, this.#at) &&
      section.startsWith(text, valueStart) &&
      section.startsWith(ending, valueEnd) &&
      // A sign in the value that ends it, or the line.
      section.indexOf('<', valueStart) >= valueEnd &&
      section.indexOf('\n', valueStart) >= valueEnd &&
      valueEnd + ending.length <= this.#end &&
      (isMember || plainPointer.test(start.slice(4, -4)));
    if (fits) this.#at = valueEnd + ending.length;
    return fits;
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

  /** Whether the row shows `value` at `name` in `container`. */
  shows(container: string, name: string, value: JsonValue): boolean {
    const text = textOf(value);
    const shown = readPageText(this.#name);
    const opened = shown.startsWith('/') ? this.#open : '';
    return (
      withHiddenCharacters(joined(container, name)) === (opened === '' ? shown : opened + shown) &&
      (this.#value === text || readPageText(this.#value) === withHiddenCharacters(text))
    );
  }

  /** What the row says of why its value was withheld, as it is written; null where it says nothing. */
  get note(): string | null {
    return this.#note;
  }

  /** Whether `container` is open, opened by the very next line if need be. */
  #isOpened(container: string): boolean {
    if (this.#open === container) return true;
    const end = this.#at + 4 + container.length;
    const isOpening =
      this.#section.startsWith('/\n', end) &&
      this.#section.startsWith('<dt>', this.#at) &&
      this.#section.startsWith(container, this.#at + 4) &&
      end + 2 <= this.#end &&
      plainPointer.test(container);
    if (!isOpening) return false;
    this.#open = container;
    this.#at = end + 2;
    return true;
  }

  #memberStart(name: string): string {
    const known = this.#starts.get(name);
    if (known !== undefined) return known;
    // A start that no row has: the slow way decides.
    const start = plainPointer.test(name) ? `<dt>/${name}<dd>` : '\0';
    if (this.#starts.size < mostNames) this.#starts.set(name, start);
    return start;
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
