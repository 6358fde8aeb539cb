// The page's own words are known in the package's language only: what is in no such word is data that no field accounts for.
import { beforeAll, describe, expect, it } from 'vitest';
import { fixedPackageTexts } from '../../../../shared/package/leak/fixed-texts.ts';
import { builtInPolicies } from '../../../../shared/redact/built-in-policies.ts';
import type { Language } from '../../../../shared/words/language.ts';
import { changed, codesOf, type Parts, partsOf, readerOf, scan } from './small-package.ts';

const fixedIn = (language: Language) =>
  fixedPackageTexts(language, builtInPolicies['subject-copy'], new Date('2026-11-21T10:00:00Z'));

let parts: Parts;
beforeAll(async () => {
  parts = await partsOf();
});

describe('the words of the page', () => {
  it('are sound in the language of the package', async () => {
    expect((await scan(readerOf(parts), { fixedTexts: fixedIn('en') })).verdict).toBe('NO LEAK FOUND');
  });

  it('are refused in another language, kinds, results and reasons alike', async () => {
    const codes = await codesOf(readerOf(parts), { fixedTexts: fixedIn('nl') });
    expect(new Set(codes)).toEqual(new Set(['LEAK_PAGE_ROW OPEN-ME.html']));
  });

  it.each([
    ['the name of another reason', 'other person'],
    ['the reason as another language names it', 'beveiligingsinrichting'],
    ['anything', 'Aurora'],
  ])('a note that gives %s is refused', async (_what, name) => {
    const noted = changed(parts, 'OPEN-ME.html', (page) => page.replace(': security configuration\n', `: ${name}\n`));
    expect(await codesOf(readerOf(noted), { fixedTexts: fixedIn('en') })).toEqual(['LEAK_PAGE_ROW OPEN-ME.html']);
  });

  it('no language’s texts are a hiding place for values: each is a whole text of ours', () => {
    for (const language of ['en', 'nl'] as const) {
      for (const text of fixedIn(language)) expect(text).not.toMatch(/\[withheld\]|@contoso|undefined/);
    }
  });
});
