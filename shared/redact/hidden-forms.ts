// What a text says once it is decoded: a withheld value must not stay in a kept text in Base64, in hex, escaped or backwards
// (reference: the encodings that the leak scan searches for). Each form is searched like the text itself.
import { isObjectId } from '../model/subject.ts';
import { twinOf } from './encoded-twins.ts';
import type { Encoders } from './encoders.ts';
import { shortestSearchedLength } from './marker.ts';

/** Base64 of eight characters, the shortest that is searched in this form. */
const base64Run = /[A-Za-z0-9+/_-]{11,}={0,2}/g;
const hexRun = /(?:[0-9a-f]{2}){6,}[0-9a-f]?/gi;
const percentRun = /(?:%[0-9a-f]{2})+/gi;
const jsonEscape = /\\u([0-9a-f]{4})/gi;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|commat));/gi;
const dateTime = /^\d{4}-\d{2}-\d{2}T[\d:.+-]{5,30}Z?$/;
const beyondAscii = /[^ -~]/;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", commat: '@' };

/** True for ids and times, which fill most records: they encode nothing. */
export function hasNoHiddenForm(text: string): boolean {
  const { length } = text;
  if (length === 36) return isObjectId(text) || dateTime.test(text);
  return length > 15 && length < 52 && text.charCodeAt(4) === 45 && dateTime.test(text);
}

/** Every decoded form that differs from the text. */
export function hiddenForms(text: string, encoders: Pick<Encoders, 'base64Decode' | 'utf8Decode'>): readonly string[] {
  if (hasNoHiddenForm(text)) return [];
  const forms = [reversed(text)];
  if (text.includes('%'))
    forms.push(text.replace(percentRun, (run) => encoders.utf8Decode(bytesOfHex(run.replaceAll('%', '')))));
  if (text.includes('&')) forms.push(text.replace(entity, decodedEntity));
  if (text.includes('\\')) {
    forms.push(text.replace(jsonEscape, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
  }
  if (beyondAscii.test(text)) forms.push(text.normalize('NFC'), text.normalize('NFD'), text.replaceAll('\u0000', ''));
  for (const [run] of text.matchAll(base64Run)) {
    const guid = twinOf(run, encoders);
    if (guid !== null) forms.push(guid);
    // Whatever stands before an encoded value shifts it by one to three letters.
    for (const shift of [0, 1, 2, 3]) pushBytes(forms, encoders.base64Decode(run.slice(shift)), encoders);
  }
  for (const [run] of text.matchAll(hexRun)) {
    for (const shift of [0, 1]) pushBytes(forms, bytesOfHex(run.slice(shift)), encoders);
  }
  return forms.filter((form) => form !== text);
}

function pushBytes(forms: string[], bytes: Uint8Array | null, encoders: Pick<Encoders, 'utf8Decode'>): void {
  if (bytes === null || bytes.length < shortestSearchedLength) return;
  forms.push(encoders.utf8Decode(bytes));
  if (bytes.length < 2 * shortestSearchedLength) return;
  for (const start of [0, 1]) for (const lowFirst of [true, false]) forms.push(utf16Of(bytes, start, lowFirst));
}

function utf16Of(bytes: Uint8Array, start: number, lowFirst: boolean): string {
  let text = '';
  for (let at = start; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    text += String.fromCharCode(lowFirst ? second * 256 + first : first * 256 + second);
  }
  return text;
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length >> 1 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}

function decodedEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function reversed(text: string): string {
  let backwards = '';
  for (let at = text.length - 1; at >= 0; at -= 1) backwards += text[at];
  return backwards;
}
