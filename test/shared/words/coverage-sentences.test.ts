// The coverage statement in sentences: singular, plural, and a sentence for every code.
import { describe, expect, it } from 'vitest';
import type { CoverageNoteCode } from '../../../shared/model/coverage.ts';
import { coverageSentence, gapAdvice } from '../../../shared/words/coverage-sentences.ts';
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
    const live = {
      eventClass: 'interactiveUser',
      from: '2026-05-03T08:12:00.000Z',
      to: '2026-05-04T00:00:00.000Z',
      earliest: '2026-05-03T08:12:30.5Z',
      firstDay: '2026-05-03',
      lastDay: '2026-05-04',
      tenant: 8,
      held: 9,
    };
    for (const counted of [{}, { records: 1 }, { records: 7 }]) {
      const facts = { ...counted, ...live };
      expect(coverageSentence({ code, facts }, 'en')).toMatch(/^[A-Z0-9][^{}]+\.$/);
    }
  });

  it('say class and span as people write them, and what the officer can do', () => {
    const gap = {
      code: 'TIMED_OUT',
      facts: { eventClass: 'nonInteractiveUser', from: '2026-05-03T08:12:00.000Z', to: '2026-05-04T00:00:07.500Z' },
    } as const;
    expect(coverageSentence(gap, 'en')).toMatch(
      /^Sign-ins by apps for the person, 2026-05-03 08:12 UTC to 2026-05-04 00:00:07.5 UTC: /,
    );
    expect(gapAdvice(gap, 'en')).toContain('Collect again');
    expect(gapAdvice({ code: 'FILES_REFUSED', facts: {} }, 'en')).toBeNull();
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
