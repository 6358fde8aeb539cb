// What the packager is told beside the records: everything that the manifest, the page and the workbook say about them.
import type { Coverage } from '../model/coverage.ts';
import type { Subject } from '../model/subject.ts';
import { coverageSentence, coverageWords } from '../words/coverage-sentences.ts';
import type { Language } from '../words/language.ts';
import type { PolicyStatement, ReasonStatement } from './manifest.ts';
import type { CoverageStatement } from './statement.ts';

export type WithheldRecords = { readonly reason: string; readonly count: number };

export type PackageStatement = {
  /** A random GUID: it says nothing about the case. */
  readonly packageId: string;
  /** The one moment of the package: manifest, signing time and the entries' dates. */
  readonly createdAt: Date;
  readonly generator: { readonly name: string; readonly version: string };
  /** Who answers the request. */
  readonly controller: { readonly name: string; readonly contact: string | null };
  readonly subject: Subject;
  readonly coverage: Coverage;
  /** Asked for after the last record has passed, since only then the counts are known. */
  readonly policy: () => PolicyStatement;
  /** Every reason that occurs in a record, a rule or {@link withheldRecords}. */
  readonly reasons: Readonly<Record<string, ReasonStatement>>;
  /** Whole records that the officer excluded. */
  readonly withheldRecords: readonly WithheldRecords[];
  readonly language: Language;
};

/** UTC to the second, as the manifest writes it. */
export function utcSecond(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** Coverage as it is signed: the codes for programs, each with its sentence. */
export function coverageStatement(coverage: Coverage, language: Language): CoverageStatement {
  const withWords = (note: Coverage['notes'][number]) => ({
    code: note.code,
    facts: { ...note.facts },
    words: coverageSentence(note, language),
  });
  return {
    verdict: coverage.verdict,
    windows: coverage.windows.map((window) => ({ ...window })),
    gaps: coverage.gaps.map(withWords),
    notes: coverage.notes.map(withWords),
    notAsked: coverage.notAsked.map((code) => ({ code, words: coverageWords[language].notAskedWords[code] })),
    counts: { ...coverage.counts, byDay: coverage.counts.byDay.map((day) => ({ ...day })) },
  };
}
