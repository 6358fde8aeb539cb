// Holds OPEN-ME.html, record by record, against what sign-ins.json holds and what was found right there before.
import { getOwn, isJsonObject, type JsonObject } from '../../../shared/model/json.ts';
import type { WithheldNode } from '../../../shared/package/leak/withheld-tree.ts';
import type { LeakFindingCode } from '../../../shared/words/en/leak-words.ts';
import { languages } from '../../../shared/words/language.ts';
import { reasonLabel } from '../../../shared/words/reason-words.ts';
import type { ComparedContent, ComparedRecord } from './delivered-record.ts';
import type { FixedTexts } from './fixed-text-set.ts';
import { hasContentSecurityPolicy, isHarmlessHtml } from './page-frame.ts';
import { eachExpectedRow, RowCursor } from './page-rows.ts';
import { readPageText, withHiddenCharacters } from './page-text.ts';
import { PieceReader } from './piece-reader.ts';

type Report = (code: LeakFindingCode, place: string) => void;

const sectionEnd = '</section>\n';
const sectionStart = '<section ';
const listEnd = '</dl>';
const listRow = '<tr><th scope="row"><a href="#r';
/** Summary, coverage and what was withheld: more is none of ours. */
const longestFrame = 16 << 20;
const sectionHead = /^<section id="([^"]*)"><h3>([^<]*)<\/h3><dl>\n$/;

export class PageCheck {
  readonly #list: PieceReader;
  readonly #sections: PieceReader;
  readonly #report: Report;
  readonly #fixed: FixedTexts;
  /** What a row ends with, by operator and reason; there are few. */
  readonly #soundNotes = new Map<string, string>();
  /** Found among the fixed texts before. */
  readonly #knownWords = new Set<string>();
  readonly #row = new RowCursor();
  #isFirst = true;
  #isFirstSection = true;

  /** @param read gives the page from its start. @param fixed knows the page's own words: kinds, results, how something was withheld. */
  constructor(read: () => AsyncIterable<Uint8Array>, fixed: FixedTexts, report: Report) {
    this.#fixed = fixed;
    this.#list = new PieceReader(read(), '\n');
    this.#sections = new PieceReader(read(), sectionEnd);
    this.#report = report;
  }

  /** To be called for every record in order. */
  async record(position: number, delivered: ComparedRecord): Promise<void> {
    const number = position + 1;
    const row = this.#isFirst ? await this.#firstRow() : (this.#list.take() ?? (await this.#list.next()));
    if (row === undefined || !this.#isListRow(row, number, delivered.record))
      this.#report('LEAK_PAGE_ROW', `list, row ${number}`);
    const when = textAt(delivered.record, 'createdDateTime');
    await this.#section(`r${number}`, `${number}. ${when}`, delivered, false);
    for (const [index, revision] of delivered.revisions.entries()) {
      await this.#section(`r${number}v${index + 1}`, `${number}. ${when}`, revision, true);
    }
  }

  /** To be called after the last record. `records`: how many there were. */
  async end(records: number): Promise<void> {
    if (records === 0) await this.#firstRow();
    for (let line = await this.#list.next(); line !== undefined; line = await this.#list.next()) {
      if (line.startsWith('<tr><th scope="row"><a href=')) this.#report('LEAK_RECORD_COUNT', 'list');
      if (line.startsWith('<section ') || line.startsWith('</tbody>')) break;
    }
    await this.#list.close();
    const rest = (await this.#sections.next()) ?? '';
    const more = await this.#sections.next();
    if (rest.includes('<section') || more !== undefined) this.#report('LEAK_RECORD_COUNT', 'sections');
    if (!isHarmlessHtml(rest)) this.#report('LEAK_PAGE_ACTIVE', 'end of the page');
    if (records === 0 && !hasContentSecurityPolicy(rest)) this.#report('LEAK_PAGE_ACTIVE', 'head of the page');
  }

  async close(): Promise<void> {
    await this.#list.close();
    await this.#sections.close();
  }

  /** Everything before the list goes by. */
  async #firstRow(): Promise<string | undefined> {
    this.#isFirst = false;
    let line = await this.#list.next();
    while (line !== undefined && !line.startsWith(listRow)) {
      if (line.startsWith(sectionStart)) return undefined;
      line = await this.#list.next();
    }
    return line;
  }

  #isListRow(line: string, number: number, record: JsonObject): boolean {
    const start = `<tr><th scope="row"><a href="#r${number}">${number}</a>`;
    if (!line.startsWith(start) || !line.endsWith('\n')) return false;
    const cells = line.slice(start.length, -1).split(/<td(?: dir="auto")?>/);
    if (cells.length !== 7 || cells[0] !== '' || cells.some((cell) => cell.includes('<'))) return false;
    const [, time, app, kind, place, address, result] = cells.map(readPageText);
    const location = getOwn(record, 'location');
    const where = isJsonObject(location ?? null) ? (location as JsonObject) : {};
    const places = [textAt(where, 'city'), textAt(where, 'countryOrRegion')].filter((part) => part !== '');
    return (
      time === textAt(record, 'createdDateTime') &&
      app === textAt(record, 'appDisplayName') &&
      place === places.join(', ') &&
      address === textAt(record, 'ipAddress') &&
      this.#isOurWord(kind ?? '') &&
      this.#isResult(result ?? '', record)
    );
  }

  #isResult(text: string, record: JsonObject): boolean {
    const status = getOwn(record, 'status');
    const code = status !== undefined && isJsonObject(status) ? getOwn(status, 'errorCode') : undefined;
    const [, word = '', shown] = /^(.*?)(?: \((-?[\d.e+-]+)\))?$/s.exec(text) ?? [];
    if (shown !== undefined && shown !== String(code)) return false;
    return this.#isOurWord(word);
  }

  async #section(id: string, title: string, content: ComparedContent, isOlder: boolean): Promise<void> {
    const piece = this.#isFirstSection
      ? await this.#firstSection()
      : (this.#sections.take() ?? (await this.#sections.next()));
    const begin = piece?.indexOf(sectionStart) ?? -1;
    if (piece === undefined || begin < 0) {
      this.#report('LEAK_RECORD_COUNT', `section ${id}`);
      return;
    }
    if (begin > 0) this.#report('LEAK_PAGE_ROW', `before section ${id}`);
    const headEnd = piece.indexOf('\n', begin) + 1;
    const head = sectionHead.exec(piece.slice(begin, headEnd));
    const isRight =
      head !== null &&
      head[1] === id &&
      this.#isTitle(readPageText(head[2] ?? ''), title, isOlder) &&
      piece.endsWith(listEnd + sectionEnd);
    if (!isRight) this.#report('LEAK_PAGE_ROW', `section ${id}`);
    this.#row.begin(piece, headEnd, piece.length - listEnd.length - sectionEnd.length);
    this.#rows(content, id);
  }

  #isTitle(shown: string, title: string, isOlder: boolean): boolean {
    if (!isOlder) return shown === withHiddenCharacters(title);
    const start = `${withHiddenCharacters(title)} · `;
    return shown.startsWith(start) && this.#isOurWord(shown.slice(start.length).replace(/ \d+$/, ''));
  }

  #rows({ record, tree }: ComparedContent, id: string): void {
    const row = this.#row;
    let number = 0;
    eachExpectedRow(record, tree, (container, name, value, why) => {
      number += 1;
      const ending = why === undefined ? '\n' : this.#soundNotes.get(noteKey(why));
      if (ending !== undefined && row.passes(container, name, value, ending)) return;
      const fits =
        row.next() &&
        row.shows(container, name, value) &&
        (why === undefined ? row.note === null : row.note !== null && this.#isNote(row.note, why));
      if (!fits) this.#report('LEAK_PAGE_ROW', `section ${id}, row ${number}`);
    });
    if (row.next() || row.isBroken) this.#report('LEAK_PAGE_ROW', `section ${id}`);
  }

  /** `how: why`, where `why` is the reason's name in the package's language, which the fixed texts are in. `written` is as it stands on the page. */
  #isNote(written: string, why: WithheldNode): boolean {
    const note = readPageText(written);
    const isSound = languages.some((language) => {
      const name = withHiddenCharacters(reasonLabel(why.reason, language));
      const ending = `: ${name}`;
      const how = note.slice(0, Math.max(0, note.length - ending.length));
      return note.endsWith(ending) && this.#isOurWord(how) && this.#isOurWord(name);
    });
    if (isSound) this.#soundNotes.set(noteKey(why), `<dd class="w">${written}\n`);
    return isSound;
  }

  #isOurWord(word: string): boolean {
    if (word === '' || this.#knownWords.has(word)) return true;
    const isOurs = this.#fixed.has(word);
    if (isOurs) this.#knownWords.add(word);
    return isOurs;
  }

  /** What stands before it goes by line by line: the list alone is as long as there are records. */
  async #firstSection(): Promise<string | undefined> {
    this.#isFirstSection = false;
    let frame = '';
    for (let line = await this.#sections.next('\n'); line !== undefined; line = await this.#sections.next('\n')) {
      const begin = line.indexOf(sectionStart);
      if (begin < 0 && line.startsWith(listRow)) continue;
      frame += begin < 0 ? line : line.slice(0, begin);
      if (frame.length > longestFrame) throw new Error('too large');
      if (begin < 0) continue;
      if (!isHarmlessHtml(frame) || !hasContentSecurityPolicy(frame))
        this.#report('LEAK_PAGE_ACTIVE', 'head of the page');
      return line.slice(begin) + ((await this.#sections.next()) ?? '');
    }
    return undefined;
  }
}

function noteKey({ operator, reason }: WithheldNode): string {
  return `${operator} ${reason}`;
}

function textAt(from: JsonObject, name: string): string {
  const value = getOwn(from, name);
  return typeof value === 'string' ? withHiddenCharacters(value) : '';
}
