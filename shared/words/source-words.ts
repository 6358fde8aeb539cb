// What an imported file was recognised as, and what importing has to say about it beside its records.
import { recordHoldings as englishHoldings, recordShapes as englishShapes } from './en/shape-words.ts';
import { sourceFindingWords as englishFindings } from './en/source-finding-words.ts';
import { factsIn } from './facts-in.ts';
import { fillFacts } from './fill-facts.ts';
import type { Language } from './language.ts';
import { recordHoldings as dutchHoldings, recordShapes as dutchShapes } from './nl/shape-words.ts';
import { sourceFindingWords as dutchFindings } from './nl/source-finding-words.ts';

type Table = Readonly<Record<string, string>>;

const wordsIn: Readonly<
  Record<Language, { readonly shapes: Table; readonly holdings: Table; readonly findings: Table }>
> = {
  en: { shapes: englishShapes, holdings: englishHoldings, findings: englishFindings },
  nl: { shapes: dutchShapes, holdings: dutchHoldings, findings: dutchFindings },
};

function at(table: Table, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Words for `SourceFile.recognised`, such as `graph-beta/pages`; a code that is not known is shown as it is. */
export function shapeWords(recognised: string, language: Language): string {
  const [shape = '', holding = ''] = recognised.split('/');
  const { shapes, holdings } = wordsIn[language];
  const what = at(shapes, shape);
  const how = at(holdings, holding);
  return what === undefined || how === undefined ? recognised : `${what}, ${how}`;
}

/** One sentence; a finding that has no words is shown as code and facts. */
export function sourceFindingSentence(
  { code, facts }: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> },
  language: Language,
): string {
  const words = at(wordsIn[language].findings, code);
  return words === undefined ? `${code} ${JSON.stringify(facts)}` : fillFacts(words, factsIn(facts, language));
}
