// VERIFY.txt: how anybody checks a package with openssl, unzip and sha256sum. A test runs its commands exactly as written.
import { verifyText as english } from '../words/en/verify-text-words.ts';
import type { Language } from '../words/language.ts';
import { verifyText as dutch } from '../words/nl/verify-text-words.ts';
import { entryName, packageEntries } from './layout.ts';
import { utcSecond } from './package-statement.ts';

const textIn = { en: english, nl: dutch } as const satisfies Record<Language, string>;

/** @param signingTime the package's one moment; openssl takes it in seconds since 1970. */
export function verifyTextOf(signingTime: Date, language: Language): string {
  const blanks: Readonly<Record<string, string>> = {
    names: packageEntries.join(' '),
    digestList: entryName.digestList,
    asicManifest: entryName.asicManifest,
    signature: entryName.signature,
    page: entryName.page,
    signingSeconds: String(Math.floor(signingTime.getTime() / 1000)),
    signingTime: utcSecond(signingTime),
  };
  return textIn[language].replace(/\{(\w+)\}/g, (whole, name: string) => blanks[name] ?? whole);
}
