// The coverage statement in sentences: singular, plural, and a sentence for every code.
import { describe, expect, it } from 'vitest';
import type { CoverageNoteCode } from '../../../shared/model/coverage.ts';
import { coverageSentence } from '../../../shared/words/coverage-sentences.ts';
import {
  coverageNoteWords,
  coverageVerdictWords,
  eventClassWords,
  leakVerdictWords,
  notAskedWords,
  packageVerdictWords,
  windowStateWords,
} from '../../../shared/words/en/coverage-words.ts';

const codes = Object.keys(coverageNoteWords) as CoverageNoteCode[];

describe('coverage sentences', () => {
  it('count in the plural and in the singular, whatever the number is called', () => {
    expect(coverageSentence({ code: 'FROM_FILES', facts: { files: 3 } }, 'en')).toContain('3 files');
    expect(coverageSentence({ code: 'FROM_FILES', facts: { files: 1 } }, 'en')).toContain('one file');
    expect(coverageSentence({ code: 'QUARANTINED', facts: { records: 12 } }, 'en')).toMatch(/^12 records/);
  });

  it.each(codes)('leave no placeholder open in %s', (code) => {
    for (const facts of [{}, { records: 1 }, { records: 7 }]) {
      expect(coverageSentence({ code, facts }, 'en')).toMatch(/^[A-Z0-9][^{}]+\.$/);
    }
  });

  it('exist for every verdict, class and thing not asked', () => {
    const tables = [
      coverageVerdictWords,
      leakVerdictWords,
      packageVerdictWords,
      notAskedWords,
      eventClassWords,
      windowStateWords,
    ];
    for (const table of tables) for (const words of Object.values(table)) expect(words.length).toBeGreaterThan(10);
  });

  it('promise no more than the verdict does', () => {
    expect(coverageVerdictWords.PROVISIONAL).not.toMatch(/complete/i);
    expect(packageVerdictWords['INTACT, UNKNOWN SIGNER']).toContain('not known');
  });
});
