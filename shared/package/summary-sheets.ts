// The workbook's sheets about the answer rather than about one record: Summary, Withheld, Words. The same facts as on the page.
import { legalBasisIn } from '../words/legal-basis-words.ts';
import { reasonTitle } from '../words/reason-words.ts';
import type { GlossaryEntry } from './glossary.ts';
import { coverageStatement, type PackageStatement, utcSecond } from './package-statement.ts';
import { type PageCounts, pageWords, periodOf, reasonWords } from './page-html.ts';
import type { Cell } from './sheet-row.ts';
import type { WithheldCount } from './withheld-tally.ts';

/** Rows of sheet "Summary": a name and a value each. */
export function summaryRows(statement: PackageStatement, counts: PageCounts): readonly (readonly Cell[])[] {
  const words = pageWords(statement.language);
  const coverage = coverageStatement(statement.coverage, statement.language);
  const period = periodOf(statement.coverage.windows);
  return [
    [words.names, statement.subject.names.join(', ')],
    [words.objectId, statement.subject.objectId],
    [words.answeredBy, statement.controller.name],
    [words.contact, statement.controller.contact],
    [words.createdAt, utcSecond(statement.createdAt)],
    [words.period, period === null ? words.noPeriod : `${period.from} ${words.to} ${period.to}`],
    [words.packageId, statement.packageId],
    [words.madeWith, `${statement.generator.name} ${statement.generator.version}`],
    [words.verdict, coverage.verdict],
    [null, words.coverageVerdictWords[coverage.verdict]],
    ...coverage.gaps.map((gap) => [words.gaps, gap.words]),
    ...coverage.notes.map((note) => [words.notes, note.words]),
    ...coverage.notAsked.map((entry) => [words.notAsked, entry.words]),
    [words.countRecords, counts.records],
    [words.countRevisions, counts.revisions],
    [words.countWithheldValues, counts.withheldValues],
    [words.countWithheldRecords, counts.withheldRecords],
    [words.countQuarantined, coverage.counts.quarantined],
    [words.countRejected, coverage.counts.rejected],
    [words.countTruncated, counts.truncatedCells],
    [null, words.cutCellNote],
  ];
}

/** Rows of sheet "Withheld": field, operator, reason, its words and basis, values; whole records at the end. */
export function withheldRows(
  statement: PackageStatement,
  withheld: readonly WithheldCount[],
): readonly (readonly Cell[])[] {
  const words = pageWords(statement.language);
  const why = (reason: string): readonly Cell[] => [
    reasonTitle(reason, statement.language),
    basisOf(statement, reason),
    reasonWords(statement, reason),
  ];
  return [
    ...withheld.map(({ path, operator, reason, count }) => [path, words.operators[operator], ...why(reason), count]),
    ...statement.withheldRecords.map(({ reason, count }) => [
      words.countWithheldRecords,
      words.operators.remove,
      ...why(reason),
      count,
    ]),
  ];
}

function basisOf(statement: PackageStatement, reason: string): string | null {
  const basis = statement.reasons[reason]?.basis;
  return basis === undefined ? null : legalBasisIn(basis, statement.language);
}

/** Rows of sheet "Words". */
export function glossaryRows(glossary: readonly GlossaryEntry[]): readonly (readonly Cell[])[] {
  return glossary.map(({ path, says }) => [path, says]);
}
