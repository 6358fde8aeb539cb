// Some facts of an error or a finding are words themselves (what a filter expected, what a policy got wrong). They are born
// in English, where the error is; here they become those of another language. Names, paths, codes and numbers stay.
import { policyProblems as english } from './en/redact-words.ts';
import type { Language } from './language.ts';
import { factWords } from './nl/fact-words.ts';
import { policyProblems as dutch } from './nl/redact-words.ts';

/** The facts that can be words. A file of the name "unknown" keeps its name. */
const wordFacts: ReadonlySet<string> = new Set([
  'words',
  'expected',
  'what',
  'why',
  'order',
  'page',
  'pages',
  'inRule',
]);

type Facts = Readonly<Record<string, string | number>>;

const dutchOf: ReadonlyMap<string, string> = new Map([
  ...Object.entries(factWords),
  ...(Object.keys(english) as (keyof typeof english)[]).map((problem): [string, string] => [
    english[problem],
    dutch[problem],
  ]),
]);

export function factsIn(facts: Facts, language: Language): Facts {
  if (language === 'en') return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && wordFacts.has(name) ? inDutch(value) : value,
    ]),
  );
}

function inDutch(text: string): string {
  const inRule = /^, rule (.+)$/s.exec(text)?.[1];
  return inRule === undefined ? (dutchOf.get(text) ?? text) : `, regel ${inRule}`;
}
