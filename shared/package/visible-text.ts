// How a value is shown to a reader who cannot trust it: nothing in it may act on the page or hide in the line.
// Control, bidirectional, zero-width and unpaired characters are written out as ⟦U+202E⟧ (Trojan Source, CVE-2021-42574).

const plain = /^[ -~]*$/;
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;
const special = /[&<>"']/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` with every character that cannot be seen written out by its code point. Stays on one line. */
export function visibleText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(hidden, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟦U+${hex}⟧`;
  });
}

/** Text for HTML, safe between tags and inside quotes; hidden characters are written out. */
export function htmlText(text: string): string {
  const visible = visibleText(text);
  return special.test(visible) ? visible.replace(/[&<>"']/g, (character) => entities[character] ?? '') : visible;
}

/** True where a text needs `dir="auto"`: it holds something beyond ASCII, so it may run from right to left. */
export function mayRunRightToLeft(text: string): boolean {
  return !plain.test(text);
}
