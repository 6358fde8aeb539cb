// The texts that stand in every package whatever its records are: a hit wholly inside one of them is no leak.
import type { Policy } from '../../redact/policy.ts';
import { labelOfField } from '../../words/field-label.ts';
import type { Language } from '../../words/language.ts';
import { legalBasisIn } from '../../words/legal-basis-words.ts';
import { reasonLabel, reasonTitle, reasonWords } from '../../words/reason-words.ts';
import { fieldWordsIn } from '../glossary.ts';
import { mediaTypes, packageEntries } from '../layout.ts';
import { pageWords } from '../page-html.ts';
import { signInsJsonSchema } from '../sign-ins-file.ts';
import { verifyTextOf } from '../verify-text.ts';

/** Our own words in `language`, and what the policy says publicly about itself: rule ids, paths, reasons. `createdAt` is in VERIFY.txt. */
export function fixedPackageTexts(language: Language, policy: Policy, createdAt: Date): ReadonlySet<string> {
  const texts = new Set<string>([...packageEntries, ...Object.values(mediaTypes), 'signet', policy.name]);
  const add = (text: string): void => {
    texts.add(text);
  };
  const addReason = (code: string): void => {
    add(reasonLabel(code, language));
    add(reasonTitle(code, language));
  };
  eachText(pageWords(language), add);
  eachText(fieldWordsIn[language], add);
  for (const path of Object.keys(fieldWordsIn[language])) add(labelOfField(path, language));
  eachText(JSON.parse(signInsJsonSchema()), add);
  for (const line of verifyTextOf(createdAt, language).split('\n')) add(line);
  // Detectors and overrides use these, whatever the policy lists.
  for (const code of Object.keys(reasonWords)) addReason(code);
  for (const { id, path } of policy.rules) {
    add(id);
    add(path);
  }
  for (const [code, { basis, words }] of Object.entries(policy.reasons)) {
    add(code);
    // The page names the reason, and cites the ground, as the language does.
    addReason(code);
    add(basis);
    add(legalBasisIn(basis, language));
    eachText(words, add);
  }
  return texts;
}

/** Names and texts anywhere below `value`. */
function eachText(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, below] of Object.entries(value)) {
      visit(name);
      eachText(below, visit);
    }
  }
}
