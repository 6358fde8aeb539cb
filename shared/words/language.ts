// The languages that Signet has words in. Every sentence stands in a folder of that name beside this file.

export const languages = ['en', 'nl'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}
