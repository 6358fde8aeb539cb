// What deceives in a text is written out and marked; what does not is left alone.
import { describe, expect, it } from 'vitest';
import { seenText, shortenedInMiddle } from '../../../renderer/table/hostile-text.ts';

const joined = (text: string) =>
  seenText(text)
    .parts.map((part) => part.text)
    .join('');

describe('a text that somebody else wrote', () => {
  it.each(['Outlook', '', 'a.b@contoso.example', '<script>'])('is left alone where it is plain: %j', (text) => {
    expect(seenText(text)).toEqual({
      parts: [{ text, kind: 'plain' }],
      hasHidden: false,
      hasForeign: false,
      needsIsolation: false,
    });
  });

  it.each([
    ['\u202Egpj.exe', '⟦U+202E⟧gpj.exe'],
    ['a\u0000b\n', 'a⟦U+0000⟧b⟦U+000A⟧'],
    ['zero\u200Bwidth', 'zero⟦U+200B⟧width'],
    ['half \uD800', 'half ⟦U+D800⟧'],
    ['tag \u{E0041}', 'tag ⟦U+E0041⟧'],
  ])('has its hidden characters written out: %j', (text, expected) => {
    expect([joined(text), seenText(text).hasHidden]).toEqual([expected, true]);
    expect(seenText(text).parts.filter((part) => part.kind === 'hidden').length).toBeGreaterThan(0);
  });

  it.each([
    ['p\u0430ypal', ['\u0430']],
    ['Micr\u03BFs\u03BFft', ['\u03BF', '\u03BF']],
    ['\uFF21dmin', ['\uFF21']],
    ['\u{1D400}dmin 2', ['\u{1D400}']],
  ])('has its look-alike letters marked: %j', (text, expected) => {
    const seen = seenText(text);
    expect(seen.parts.filter((part) => part.kind === 'foreign').map((part) => part.text)).toEqual(expected);
    expect(joined(text)).toBe(text);
  });

  it.each(['Москва', 'Αθήνα', 'שלום', 'Zürich', 'Ada Москва', '東京 Office', 'Łódź'])(
    'keeps honest words of other alphabets: %j',
    (text) => {
      expect(seenText(text)).toMatchObject({ hasHidden: false, hasForeign: false, needsIsolation: true });
      expect(joined(text)).toBe(text);
    },
  );

  it('is isolated and marked when it only pretends to be written out', () => {
    expect(seenText('⟦U+202E⟧')).toMatchObject({ hasHidden: false });
  });
});

describe('a long id', () => {
  it('keeps both ends', () => {
    expect(shortenedInMiddle('fa1e0c52-0000-4000-a000-5f1b7c0d2e01')).toBe('fa1e0c5…0d2e01');
    expect(shortenedInMiddle('203.0.113.7')).toBe('203.0.113.7');
    expect([...shortenedInMiddle('😀'.repeat(20))]).toHaveLength(14);
  });
});
