// Numbers and moments inside sentences, as each language writes them. Where a value stands for itself (a record, a manifest,
// a table of windows) it is shown as recorded, in every language.
import type { Language } from './language.ts';

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** Dutch sets a dot between thousands: 12.345. English sentences keep the bare number. */
export function shownNumber(value: number, language: Language): string {
  const text = String(value);
  return language === 'en' || !/^\d+$/.test(text) ? text : text.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `2026-05-03 08:12 UTC`, in Dutch `3 mei 2026 08:12 UTC`; seconds only where they are not zero; other texts stay. */
export function shownMoment(text: string, language: Language): string {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(\.\d+)?)?Z)?$/.exec(text);
  if (parts === null) return text;
  const [, day = '', minute = '', second = '', fraction = ''] = parts;
  const date = shownDay(day, language);
  if (minute === '') return date;
  const parted = fraction.replace(/\.?0+$/, '').replace('.', language === 'en' ? '.' : ',');
  const rest = Number(`${second}${fraction}`) === 0 ? '' : `:${second}${parted}`;
  return `${date} ${minute}${rest} UTC`;
}

function shownDay(day: string, language: Language): string {
  if (language === 'en') return day;
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}
