// One line for something that import or opening a case has to say.
import type { SourceFinding } from '../../shared/model/journal.ts';
import { sourceFindingWords } from '../../shared/words/en/source-finding-words.ts';
import { fillFacts } from '../../shared/words/fill-facts.ts';

export function sourceFindingLine(finding: SourceFinding): string {
  const words = sourceFindingWords.get(finding.code);
  if (words === undefined) return `${finding.code} ${JSON.stringify(finding.facts)}`;
  return fillFacts(words, finding.facts);
}
