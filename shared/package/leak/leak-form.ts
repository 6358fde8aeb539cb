// The forms in which a withheld value is searched in the finished package (design §6, security.md R3).

/** Stored numbers of the gram table use positions in this list: at most 16 entries. */
export const leakForms = [
  'text',
  'plus-for-blank',
  'reversed',
  'digits-only',
  'hex',
  'base64-0',
  'base64-1',
  'base64-2',
  'base64url-0',
  'base64url-1',
  'base64url-2',
  'utf-16le',
  'utf-16be',
  'utf-16le-folded',
  'utf-16be-folded',
] as const;

export type LeakForm = (typeof leakForms)[number];

/**
 * How the bytes were read before the search. `unescaped`: URL, HTML, JSON and XLSX escapes undone, in any mixture and
 * up to four layers deep; `folded`: letters outside ASCII in one case and one normal form.
 */
export const leakReadings = ['as-is', 'folded', 'unescaped', 'utf-16le', 'utf-16be'] as const;

export type LeakReading = (typeof leakReadings)[number];

/** Shorter values are covered by place only: they stand in ordinary words by chance. In characters. */
export const minimumTextLength = 6;

/** For the reversed, digits-only and Base64 forms. In characters (digits for digits-only). */
export const minimumDerivedLength = 8;

/** Values longer than this are searched by their beginning: whoever leaks the whole leaks that too. In UTF-8 bytes. */
export const longestSearchedBytes = 4096;
