// The frame of OPEN-ME.html around the list and the records: summary, coverage, what was withheld and why, glossary.
// Written after the last record has passed, since it tells the counts. No script, no address, no data in attributes.
import { coverageWords } from '../words/coverage-sentences.ts';
import { packageWords as english } from '../words/en/package-words.ts';
import type { Language } from '../words/language.ts';
import { legalBasisIn } from '../words/legal-basis-words.ts';
import { packageWords as dutch } from '../words/nl/package-words.ts';
import { reasonTitle } from '../words/reason-words.ts';
import { shownNumber } from '../words/shown-value.ts';
import type { GlossaryEntry } from './glossary.ts';
import { coverageStatement, type PackageStatement, utcSecond } from './package-statement.ts';
import { pageStyle } from './page-style.ts';
import { htmlText, mayRunRightToLeft } from './visible-text.ts';
import type { WithheldCount } from './withheld-tally.ts';

export type PageCounts = {
  readonly records: number;
  readonly revisions: number;
  readonly withheldValues: number;
  readonly withheldRecords: number;
  readonly truncatedCells: number;
};

const wordsIn = {
  en: { ...english, ...coverageOf('en'), language: 'en' },
  nl: { ...dutch, ...coverageOf('nl'), language: 'nl' },
} as const satisfies Record<Language, { readonly language: Language }>;

function coverageOf(language: Language) {
  const { coverageVerdictWords, eventClassWords, windowStateWords } = coverageWords[language];
  return { coverageVerdictWords, eventClassWords, windowStateWords };
}

export function pageWords(language: Language): (typeof wordsIn)[Language] {
  return wordsIn[language];
}

function cell(text: string, tag: 'td' | 'dd' | 'li' | 'p' = 'td'): string {
  return `<${tag}${mayRunRightToLeft(text) ? ' dir="auto"' : ''}>${htmlText(text)}</${tag}>`;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[], caption?: string): string {
  const head = headings.map((heading) => `<th scope="col">${htmlText(heading)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((text) => cell(text)).join('')}</tr>\n`).join('');
  const title = caption === undefined ? '' : `<caption>${htmlText(caption)}</caption>`;
  return `<table>${title}<thead><tr>${head}</tr></thead><tbody>\n${body}</tbody></table>\n`;
}

function facts(rows: readonly (readonly [name: string, value: string])[]): string {
  return `<dl class="facts">\n${rows.map(([name, value]) => `<dt>${htmlText(name)}</dt>${cell(value, 'dd')}\n`).join('')}</dl>\n`;
}

function list(items: readonly string[], none: string): string {
  return items.length === 0 ? cell(none, 'p') : `<ul>\n${items.map((item) => `${cell(item, 'li')}\n`).join('')}</ul>\n`;
}

function heading(text: string): string {
  return `<h2>${htmlText(text)}</h2>\n`;
}

/** First and last moment of the windows that were asked, or null without any. */
export function periodOf(windows: PackageStatement['coverage']['windows']): { from: string; to: string } | null {
  const froms = windows.map(({ from }) => from).sort();
  const tos = windows.map(({ to }) => to).sort();
  const from = froms[0];
  const to = tos[tos.length - 1];
  return from === undefined || to === undefined ? null : { from, to };
}

function aboutHtml(statement: PackageStatement): string {
  const words = wordsIn[statement.language];
  const { subject, controller, generator } = statement;
  const period = periodOf(statement.coverage.windows);
  const contact: (readonly [string, string])[] =
    controller.contact === null ? [] : [[words.contact, controller.contact]];
  return (
    heading(words.about) +
    facts([
      [words.names, subject.names.join(', ')],
      ...(subject.objectId === null ? [] : [[words.objectId, subject.objectId] as const]),
      [words.answeredBy, controller.name],
      ...contact,
      [words.createdAt, utcSecond(statement.createdAt)],
      [words.period, period === null ? words.noPeriod : `${period.from} ${words.to} ${period.to}`],
      [words.packageId, statement.packageId],
      [words.madeWith, `${generator.name} ${generator.version}`],
    ])
  );
}

function coverageHtml(statement: PackageStatement): string {
  const words = wordsIn[statement.language];
  const coverage = coverageStatement(statement.coverage, statement.language);
  const windows = coverage.windows.map(({ from, to, eventClass, state }) => [
    from,
    to,
    words.eventClassWords[eventClass],
    words.windowStateWords[state],
  ]);
  return (
    heading(words.verdict) +
    `<p class="verdict">${coverage.verdict}</p>\n` +
    cell(words.coverageVerdictWords[coverage.verdict], 'p') +
    `\n<h3>${htmlText(words.gaps)}</h3>\n${list(
      coverage.gaps.map((gap) => gap.words),
      words.none,
    )}` +
    `<h3>${htmlText(words.notes)}</h3>\n${list(
      coverage.notes.map((note) => note.words),
      words.none,
    )}` +
    `<h3>${htmlText(words.notAsked)}</h3>\n${list(
      coverage.notAsked.map((entry) => entry.words),
      words.none,
    )}` +
    `<h3>${htmlText(words.windows)}</h3>\n` +
    table([words.windowFrom, words.windowTo, words.eventClass, words.state], windows)
  );
}

function countsHtml(statement: PackageStatement, counts: PageCounts): string {
  const words = wordsIn[statement.language];
  const { quarantined, rejected, byDay } = statement.coverage.counts;
  const shown = (count: number): string => shownNumber(count, statement.language);
  const days = byDay.map(({ day, eventClass, records }) => [day, words.eventClassWords[eventClass], shown(records)]);
  return (
    heading(words.counts) +
    facts([
      [words.countRecords, shown(counts.records)],
      [words.countRevisions, shown(counts.revisions)],
      [words.countWithheldValues, shown(counts.withheldValues)],
      [words.countWithheldRecords, shown(counts.withheldRecords)],
      [words.countQuarantined, shown(quarantined)],
      [words.countRejected, shown(rejected)],
      [words.countTruncated, shown(counts.truncatedCells)],
    ]) +
    (days.length === 0 ? '' : table([words.day, words.eventClass, words.records], days, words.byDay))
  );
}

/** The sentence of a reason in the package's language, else in any. */
export function reasonWords(statement: PackageStatement, reason: string): string {
  const words = statement.reasons[reason]?.words ?? {};
  return words[statement.language] ?? Object.values(words)[0] ?? '';
}

function withheldHtml(statement: PackageStatement, withheld: readonly WithheldCount[]): string {
  const words = wordsIn[statement.language];
  const { withheldRecords } = statement;
  const used = new Set([...withheld.map(({ reason }) => reason), ...withheldRecords.map(({ reason }) => reason)]);
  if (used.size === 0) return heading(words.withheld) + cell(words.nothingWithheld, 'p');
  const shown = (count: number): string => shownNumber(count, statement.language);
  const title = (reason: string): string => reasonTitle(reason, statement.language);
  const total = (reason: string): number =>
    withheld.reduce((sum, entry) => sum + (entry.reason === reason ? entry.count : 0), 0);
  const reasons = [...used]
    .sort()
    .map((reason) => [
      title(reason),
      legalBasisIn(statement.reasons[reason]?.basis ?? '', statement.language),
      reasonWords(statement, reason),
      shown(total(reason)),
    ]);
  const policy = statement.policy();
  return (
    heading(words.withheld) +
    cell(words.withheldLead, 'p') +
    `\n${table([words.reason, words.basis, words.explanation, words.count], reasons)}` +
    cell(`${words.policy}: ${policy.name}, ${words.version} ${policy.version}`, 'p') +
    '\n' +
    table(
      [words.field, words.how, words.reason, words.count],
      withheld.map(({ path, operator, reason, count }) => [
        path,
        words.operators[operator],
        title(reason),
        shown(count),
      ]),
    ) +
    (withheldRecords.length === 0
      ? ''
      : table(
          [words.countWithheldRecords, words.records],
          withheldRecords.map(({ reason, count }) => [title(reason), shown(count)]),
        ))
  );
}

/**
 * Everything up to the first row of the list.
 * @param styleDigest SHA-256 of {@link pageStyle} in Base64.
 */
export function pageHead(
  statement: PackageStatement,
  counts: PageCounts,
  withheld: readonly WithheldCount[],
  styleDigest: string,
): string {
  const words = wordsIn[statement.language];
  const policy = `default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'`;
  const headings = [words.number, words.time, words.app, words.kind, words.place, words.address, words.result];
  return (
    `<!DOCTYPE html>\n<html lang="${statement.language}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    '<meta name="referrer" content="no-referrer">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${htmlText(words.title)}</title>\n<style>${pageStyle}</style>\n</head>\n<body>\n<main>\n` +
    `<h1>${htmlText(words.title)}</h1>\n${cell(words.lead, 'p')}\n` +
    aboutHtml(statement) +
    coverageHtml(statement) +
    countsHtml(statement, counts) +
    withheldHtml(statement, withheld) +
    heading(words.check) +
    cell(words.checkLead, 'p') +
    `\n${heading(words.list)}<table><caption>${htmlText(words.listCaption)}</caption>` +
    `<thead><tr>${headings.map((text) => `<th scope="col">${htmlText(text)}</th>`).join('')}</tr></thead><tbody>\n`
  );
}

/** Between the last row of the list and the first record. */
export function pageMiddle(language: Language): string {
  const words = wordsIn[language];
  return `</tbody></table>\n${heading(words.all)}${cell(words.allLead, 'p')}\n`;
}

/** After the last record. */
export function pageTail(language: Language, glossary: readonly GlossaryEntry[]): string {
  const words = wordsIn[language];
  const entries = glossary.map(({ path, says }) => [path, says]);
  return `${heading(words.glossary)}${table([words.field, words.meaning], entries)}</main>\n</body>\n</html>\n`;
}
