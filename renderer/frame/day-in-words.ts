// Days, moments and counts as people write them, in their language; coverage days are UTC, moments in the case's zone.
import type { Language } from '../../shared/words/language.ts';

const tagOf = { en: 'en-GB', nl: 'nl-NL' } as const satisfies Record<Language, string>;

/** The BCP 47 tag for numbers and dates. */
export function localeOf(language: Language): string {
  return tagOf[language];
}

/** `3 May 2026` from `2026-05-03`. */
export function dayInWords(day: string, language: Language): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

/** `3 May 2026, 08:12:05` in a time zone. */
export function momentInWords(instant: string, timeZone: string, language: Language): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(at);
}

export function countInWords(count: number, language: Language): string {
  return count.toLocaleString(localeOf(language));
}

/** `Belgium` for `BE`; a text that is no country's code stays. */
export function countryInWords(code: string, language: Language): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(code.toUpperCase()) ?? code;
}
