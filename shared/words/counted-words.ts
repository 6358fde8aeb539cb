// Words with one number in them, `{count}`, and words that say the same whatever the number is.

/** `one` is used where the number is 1. */
export type CountedWords = { readonly one: string; readonly many: string };

export const always = (words: string): CountedWords => ({ one: words, many: words });
