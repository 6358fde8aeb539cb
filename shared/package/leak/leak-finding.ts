// What the leak scan has to say, as data: where something is wrong, never the value that is.
import type { LeakVerdict } from '../../model/verdict.ts';
import type { LeakFindingCode } from '../../words/en/leak-words.ts';
import type { LeakForm, LeakReading } from './leak-form.ts';

export type LeakFinding = {
  readonly code: LeakFindingCode;
  /** Entry of the package; parts of the workbook as `sign-ins.xlsx!xl/worksheets/sheet2.xml`. */
  readonly entry: string;
  /** A JSON pointer, a cell, a section of the page, or `byte 1234`. */
  readonly place: string;
  /** For what was found by text: in which form, and how the bytes had to be read. */
  readonly form?: LeakForm;
  readonly reading?: LeakReading;
};

export type LeakReport = {
  readonly verdict: LeakVerdict;
  /** The first few hundred; {@link findingCount} counts them all. */
  readonly findings: readonly LeakFinding[];
  readonly findingCount: number;
  /** Unpacked bytes that were searched by text. */
  readonly scannedBytes: number;
  /** Distinct values that were searched by text. */
  readonly searchedValues: number;
  /** Values under six characters, which are covered by place only. */
  readonly skippedShort: number;
  /** Values that are words of the catalogue or of an enum, which are covered by place only. */
  readonly skippedWords: number;
  /** Places where an accepted pair of fields shows a withheld value. */
  readonly explainedHits: number;
  /** Records compared with their source, older contents included. */
  readonly comparedRecords: number;
  readonly seconds: number;
};

/** Faults that mean "could not look" rather than "something is there". */
const unreadable: ReadonlySet<LeakFindingCode> = new Set<LeakFindingCode>([
  'LEAK_ENTRY_UNREADABLE',
  'LEAK_SCAN_STOPPED',
]);

/** Anything found refuses the package; what could not be looked at is never a pass (design §1). */
export function leakVerdict(findings: readonly LeakFinding[]): LeakVerdict {
  if (findings.length === 0) return 'NO LEAK FOUND';
  return findings.every(({ code }) => unreadable.has(code)) ? 'NOT SCANNED' : 'LEAK FOUND';
}
