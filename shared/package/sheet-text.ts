// Text for a cell of the workbook: what XML cannot hold is written _xHHHH_ (ISO/IEC 29500-1 §22.4.2.4), what Excel cannot hold is cut.

/** Excel's limit for the text of one cell, in UTF-16 units. */
export const longestCellText = 32_767;

const troublesome = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]|_x/u;
/** Tab and line feed stand for themselves; a carriage return would be read back as a line feed (XML 1.0 §2.11). */
const escapes = /_x(?=[0-9A-Fa-f]{4}_)|(?![\t\n])\p{Cc}|[\p{Cs}\ufffe\uffff&<>]/gu;

function escapeOne(found: string): string {
  if (found === '&') return '&amp;';
  if (found === '<') return '&lt;';
  if (found === '>') return '&gt;';
  if (found === '_x') return '_x005F_x';
  return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The characters of `<t>…</t>`; a reader that knows the escape gets exactly `text` back. */
export function sheetXmlText(text: string): string {
  return troublesome.test(text) ? text.replace(escapes, escapeOne) : text;
}

/** `text` short enough for a cell, ending in `pointer` where it was cut; never cut inside a surrogate pair. */
export function cutCellText(text: string, pointer: string): string {
  if (text.length <= longestCellText) return text;
  const end = longestCellText - pointer.length;
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd8_00 && last <= 0xdb_ff ? end - 1 : end) + pointer;
}
