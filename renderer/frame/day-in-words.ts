// Days, moments and counts as people write them, in their language; coverage days are UTC, moments in the case's zone.
import type { Language } from '../../shared/words/language.ts';

const tagOf = { en: 'en-GB', nl: 'nl-NL' } as const satisfies Record<Language, string>;

/** The BCP 47 tag for numbers and dates. */
export function localeOf(language: Language): string {
  return tagOf[language];
}

const kept = new Map<string, unknown>();

/** Making a format takes about a hundred times as long as using one, and a screen writes dozens of days and counts. */
function keptOr<T>(name: string, make: () => T): T {
  const known = kept.get(name) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  kept.set(name, made);
  return made;
}

/** `3 May 2026` from `2026-05-03`. */
export function dayInWords(day: string, language: Language): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  const make = () =>
    new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return keptOr(`day ${language}`, make).format(at);
}

/** `3 May 2026, 08:12:05` in a time zone. */
export function momentInWords(instant: string, timeZone: string, language: Language): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const make = () =>
    new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  return keptOr(`moment ${language} ${timeZone}`, make).format(at);
}

export function countInWords(count: number, language: Language): string {
  return keptOr(`count ${language}`, () => new Intl.NumberFormat(localeOf(language))).format(count);
}

/** `Belgium` for `BE`; a text that is no country's code stays. */
export function countryInWords(code: string, language: Language): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  const make = () => new Intl.DisplayNames(localeOf(language), { type: 'region' });
  return keptOr(`country ${language}`, make).of(code.toUpperCase()) ?? code;
}
