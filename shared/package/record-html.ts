// One released record on the page: a row of the list, and a section with every field that has a value.
//
// The section is strictly regular, so that the leak scan can read it back line by line (`n` counts from 1):
//   <section id="r{n}"><h3>…</h3><dl>
//   <dt>{name}<dd>{value}
//   <dt>{container}/
//   <dt>/{name}<dd>{value}<dd class="w">{how}: {why}
//   </dl></section>
// A <dt> that ends in "/" opens an object: a <dt> that begins with "/" is a member of the last object that was opened. Any
// other <dt> is the RFC 6901 pointer without its first slash. {value} is the text, or the JSON of a number or truth value;
// names and values are written by htmlText, so a row is one line; `<dd dir="auto">` stands where a value is not plain ASCII.
// A <dd class="w"> marks a withheld value: {value} is then exactly its replacement, and empty where that is null. Fields
// whose value is null, an empty text, {} or [] have no row unless they are withheld. Older contents of the record follow as
// <section id="r{n}v{m}">. No value of a record ever stands in an attribute.
import { escapePointerToken, getOwn, isJsonObject, type JsonObject, type JsonValue } from '../model/json.ts';
import { textAt } from '../model/sign-in-record.ts';
import type { Withheld } from '../redact/redacted-record.ts';
import { aadstsOutcome } from '../words/aadsts-outcome.ts';
import type { Language } from '../words/language.ts';
import { reasonLabel } from '../words/reason-words.ts';
import { htmlText, mayRunRightToLeft } from './visible-text.ts';
import type { ReleasedRecord } from './written-record.ts';

export type RecordWords = {
  readonly language: Language;
  readonly operators: Readonly<Record<Withheld['operator'], string>>;
  readonly outcomes: Readonly<Record<'success' | 'failure' | 'interrupted', string>>;
  readonly interactive: string;
  readonly nonInteractive: string;
  readonly older: string;
};

/** What a withheld value's row says behind the value, by pointer as it is written on the page. */
type Marks = ReadonlyMap<string, string>;

const noMarks: Marks = new Map();
/** Texts that need no escape and no direction: most of them. */
const harmless = /^[ !#$%(-;=?-~]*$/;
/** Names beyond this number are not the log's any more; they are escaped each time. */
const mostNames = 5_000;

function valueCell(value: JsonValue, tag: 'dd' | 'td' = 'dd'): string {
  if (value === null) return `<${tag}>`;
  if (typeof value !== 'string') return `<${tag}>${htmlText(JSON.stringify(value))}`;
  if (harmless.test(value)) return `<${tag}>${value}`;
  return `<${tag}${mayRunRightToLeft(value) ? ' dir="auto"' : ''}>${htmlText(value)}`;
}

function firstToken(pointer: string): string {
  const end = pointer.indexOf('/', 1);
  return end < 0 ? pointer.slice(1) : pointer.slice(1, end);
}

/** Writes records as HTML; keeps the escaped names of properties between records, nothing else. */
export class RecordHtml {
  readonly #words: RecordWords;
  readonly #tokens = new Map<string, string>();
  readonly #marks = new Map<string, Readonly<Record<Withheld['operator'], string>>>();
  /** The object whose members are written without their container; "" at the top of a record. */
  #open = '';

  constructor(words: RecordWords) {
    this.#words = words;
  }

  /** @param position from 0, as in `records` of sign-ins.json; the page counts from 1. */
  sections(released: ReleasedRecord, position: number): string {
    const number = position + 1;
    const when = htmlText(textAt(released.record, ['createdDateTime']) ?? '');
    let html = this.#section(`r${number}`, `${number}. ${when}`, released);
    for (const [index, revision] of released.revisions.entries()) {
      const title = `${number}. ${when} · ${this.#words.older} ${index + 1}`;
      html += this.#section(`r${number}v${index + 1}`, title, revision);
    }
    return html;
  }

  /** The record's row of the list: number, time, app, kind, place, address, result. */
  listRow({ record }: ReleasedRecord, position: number): string {
    const text = (...steps: string[]): string => textAt(record, steps) ?? '';
    const interactive = getOwn(record, 'isInteractive');
    const place = [text('location', 'city'), text('location', 'countryOrRegion')].filter((part) => part !== '');
    const cells = [
      text('createdDateTime'),
      text('appDisplayName'),
      typeof interactive === 'boolean' ? this.#words[interactive ? 'interactive' : 'nonInteractive'] : '',
      place.join(', '),
      text('ipAddress'),
      this.#outcome(record),
    ];
    let html = `<tr><th scope="row"><a href="#r${position + 1}">${position + 1}</a>`;
    for (const cell of cells) html += valueCell(cell, 'td');
    return `${html}\n`;
  }

  #outcome(record: JsonObject): string {
    const status = getOwn(record, 'status');
    const code = status !== undefined && isJsonObject(status) ? getOwn(status, 'errorCode') : undefined;
    if (typeof code !== 'number') return '';
    const word = this.#words.outcomes[aadstsOutcome(code)];
    return code === 0 ? word : `${word} (${code})`;
  }

  #section(id: string, title: string, { record, withheld }: ReleasedRecord): string {
    const marks = new Map<string, string>();
    const marked = new Set<string>();
    for (const { path, operator, reason } of withheld) {
      const shown = htmlText(path);
      marks.set(shown, this.#mark(operator, reason));
      marked.add(firstToken(shown));
    }
    this.#open = '';
    let rows = '';
    for (const name of Object.keys(record)) {
      const token = this.#token(name);
      rows += this.#rows(record[name] ?? null, '', token, marked.has(token) ? marks : noMarks);
    }
    return `<section id="${id}"><h3>${title}</h3><dl>\n${rows}</dl></section>\n`;
  }

  /** The rows of `value`, which stands under `token` in `container`, in the order of the record. */
  #rows(value: JsonValue, container: string, token: string, marks: Marks): string {
    const pointer = container === '' ? token : `${container}/${token}`;
    const mark = marks === noMarks ? undefined : marks.get(`/${pointer}`);
    if (mark !== undefined) return `<dt>${pointer}${valueCell(value)}${mark}\n`;
    if (value === null || value === '') return '';
    if (typeof value !== 'object') return `<dt>${pointer}${valueCell(value)}\n`;
    return Array.isArray(value) ? this.#items(value, pointer, marks) : this.#members(value, pointer, marks);
  }

  #items(items: readonly JsonValue[], pointer: string, marks: Marks): string {
    let html = '';
    for (let index = 0; index < items.length; index += 1) {
      html += this.#rows(items[index] ?? null, pointer, String(index), marks);
    }
    return html;
  }

  #members(members: JsonObject, pointer: string, marks: Marks): string {
    let html = '';
    for (const name of Object.keys(members)) {
      const value = members[name] ?? null;
      const token = this.#token(name);
      const isLeaf = value === null || typeof value !== 'object';
      if (!isLeaf) {
        html += this.#rows(value, pointer, token, marks);
        continue;
      }
      const mark = marks === noMarks ? undefined : marks.get(`/${pointer}/${token}`);
      if (mark === undefined && (value === null || value === '')) continue;
      if (this.#open !== pointer) {
        html += `<dt>${pointer}/\n`;
        this.#open = pointer;
      }
      html += `<dt>/${token}${valueCell(value)}${mark ?? ''}\n`;
    }
    return html;
  }

  /** A policy has few reasons, and each comes again and again. */
  #mark(operator: Withheld['operator'], reason: string): string {
    let marks = this.#marks.get(reason);
    if (marks === undefined) {
      const label = htmlText(reasonLabel(reason, this.#words.language));
      const mark = (how: Withheld['operator']): string => `<dd class="w">${this.#words.operators[how]}: ${label}`;
      marks = { remove: mark('remove'), mask: mark('mask'), generalise: mark('generalise'), alias: mark('alias') };
      this.#marks.set(reason, marks);
    }
    return marks[operator];
  }

  /** The name of a property as part of a pointer, written as HTML. */
  #token(name: string): string {
    let token = this.#tokens.get(name);
    if (token === undefined) {
      token = htmlText(escapePointerToken(name));
      if (this.#tokens.size < mostNames) this.#tokens.set(name, token);
    }
    return token;
  }
}
