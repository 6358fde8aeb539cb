// Every encoding of security.md R3, made with the platform's own functions: shares nothing with the scan.

const each = (text: string, write: (unit: number, character: string) => string): string =>
  [...text].map((character) => write(character.codePointAt(0) ?? 0, character)).join('');
const units = (text: string, write: (unit: number) => string): string =>
  text
    .split('')
    .map((unit) => write(unit.charCodeAt(0)))
    .join('');
const hex = (number: number, width: number): string => number.toString(16).padStart(width, '0');

/** Name of an encoding, and the bytes that hold `text` in it. All of them stand between two signs that are no part of it. */
export const encodings: readonly (readonly [name: string, write: (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-16LE', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16BE', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['Base64, offset 0', (text) => Buffer.from(Buffer.from(`${text}zz`).toString('base64'))],
  ['Base64, offset 1', (text) => Buffer.from(Buffer.from(`x${text}zz`).toString('base64'))],
  ['Base64, offset 2', (text) => Buffer.from(Buffer.from(`xy${text}zz`).toString('base64'))],
  ['base64url, offset 0', (text) => Buffer.from(Buffer.from(text).toString('base64url'))],
  ['base64url, offset 1', (text) => Buffer.from(Buffer.from(`?${text}`).toString('base64url'))],
  ['hex, lower', (text) => Buffer.from(Buffer.from(text).toString('hex'))],
  ['hex, upper', (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
  ['URL, what must be', (text) => Buffer.from(encodeURIComponent(text))],
  ['URL, all of it', (text) => Buffer.from([...Buffer.from(text)].map((byte) => `%${hex(byte, 2)}`).join(''))],
  ['URL form', (text) => Buffer.from(new URLSearchParams({ '': text }).toString().slice(1))],
  [
    'HTML, named where there is a name',
    (text) =>
      Buffer.from(
        each(
          text,
          (_, sign) =>
            ({ '&': '&amp;', '<': '&lt;', '@': '&commat;', '.': '&period;', ü: '&uuml;', ö: '&ouml;' })[sign] ?? sign,
        ),
      ),
  ],
  ['HTML, decimal', (text) => Buffer.from(each(text, (unit) => `&#${unit};`))],
  ['HTML, hexadecimal', (text) => Buffer.from(each(text, (unit) => `&#x${hex(unit, 1)};`))],
  ['JSON escapes', (text) => Buffer.from(units(text, (unit) => `\\u${hex(unit, 4)}`))],
  ['XLSX escapes', (text) => Buffer.from(units(text, (unit) => `_x${hex(unit, 4).toUpperCase()}_`))],
  ['lower case', (text) => Buffer.from(text.toLowerCase())],
  ['upper case', (text) => Buffer.from(text.toUpperCase())],
  ['NFC', (text) => Buffer.from(text.normalize('NFC'))],
  ['NFD', (text) => Buffer.from(text.normalize('NFD'))],
  ['reversed', (text) => Buffer.from([...text].reverse().join(''))],
  ['escaped twice', (text) => Buffer.from(each(text, (unit) => `&amp;#${unit};`))],
  [
    'two kinds of escape in turn',
    (text) =>
      Buffer.from(
        [...text].map((sign, at) => (at % 2 === 0 ? `&#${sign.codePointAt(0)};` : encodeURIComponent(sign))).join(''),
      ),
  ],
];

/** Only for values with eight digits or more. */
export const digitsOnly = (text: string): Buffer => Buffer.from(text.replace(/\D/g, ''));
