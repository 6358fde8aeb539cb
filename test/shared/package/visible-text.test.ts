// Text for readers who cannot trust it: nothing hidden stays hidden, nothing visible changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText, visibleText } from '../../../shared/package/visible-text.ts';

describe('visibleText', () => {
  it.each([
    ['a\u202eb', 'a⟦U+202E⟧b'],
    ['zero\u200bwidth', 'zero⟦U+200B⟧width'],
    ['line\r\nend\u2028', 'line⟦U+000D⟧⟦U+000A⟧end⟦U+2028⟧'],
    ['\ufeff\u00ad\u2066\u0000\u007f\u0085', '⟦U+FEFF⟧⟦U+00AD⟧⟦U+2066⟧⟦U+0000⟧⟦U+007F⟧⟦U+0085⟧'],
    ['lone \ud800 and \udfff', 'lone ⟦U+D800⟧ and ⟦U+DFFF⟧'],
    ['tag \u{e0041}', 'tag ⟦U+E0041⟧'],
    ['Zürich 日本 🏛 عربي', 'Zürich 日本 🏛 عربي'],
  ])('writes out what cannot be seen: %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('leaves no control, direction or line character, and stays well formed, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = htmlText(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069<>"']/u);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});
