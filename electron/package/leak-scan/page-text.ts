// Reads the text of the page back: entities, and hidden characters that were written out by their code points.

const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** What stood in the source of the page's text; hidden characters are themselves again. */
export function readPageText(html: string): string {
  const text = html.includes('&')
    ? html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity)
    : html;
  return withHiddenCharacters(text);
}

/** A value may itself hold `⟦U+202E⟧` as text, so both sides of a comparison go through this. */
export function withHiddenCharacters(text: string): string {
  if (!text.includes('⟦')) return text;
  return text.replace(/⟦U\+([0-9A-F]{4,6})⟧/g, (whole, hex: string) => {
    const codePoint = Number.parseInt(hex, 16);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}
