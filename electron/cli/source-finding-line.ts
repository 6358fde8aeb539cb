// One line for something that import or opening a case has to say.
import type { SourceFinding } from '../../shared/model/journal.ts';
import { sourceFindingWords } from '../../shared/words/en/source-finding-words.ts';

export function sourceFindingLine(finding: SourceFinding): string {
  const words = sourceFindingWords.get(finding.code);
  if (words === undefined) return `${finding.code} ${JSON.stringify(finding.facts)}`;
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(finding.facts[name] ?? whole));
}
