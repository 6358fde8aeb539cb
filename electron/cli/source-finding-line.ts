// One line for something that import or opening a case has to say.
import type { SourceFinding } from '../../shared/model/journal.ts';
import { sourceFindingSentence } from '../../shared/words/source-words.ts';

export function sourceFindingLine(finding: SourceFinding): string {
  return sourceFindingSentence(finding, 'en');
}
