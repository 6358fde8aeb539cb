// One case and one normal form for any text, so that a leak in other letters is the same text to the scan.

/**
 * Compatibility normal form without regard to case (Unicode §3.13, caseless matching): `ß` and `SS`, `ü` and `u` with a
 * combining mark, full-width and ordinary letters come out the same. ASCII text only changes to lower case.
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
}

/** Characters (code points), without making an array of them. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff && index + 1 < text.length) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next <= 0xdfff) count -= 1;
    }
  }
  return count;
}
