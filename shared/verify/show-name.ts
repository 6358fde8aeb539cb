// Names that strangers chose, made safe to print: a bidi or control character in a terminal lies about what is there (CVE-2021-42574).

const longestShown = 160;
/** Everything that has no glyph of its own, or that changes its neighbours: controls, formats, surrogates, private use, unassigned, separators. */
const unsafe = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\\]/gu;

/** `a<U+202E>b` becomes `a\u{202E}b`; a backslash is doubled, so that the escapes cannot be imitated. Cut after 160 characters. */
export function showName(name: string): string {
  const shown = name.replace(unsafe, (character) =>
    character === '\\' ? '\\\\' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
  return shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown;
}
