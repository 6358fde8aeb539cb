// The leak scan of a finished package, reopened from disk: by place and by text at the same time (design §6). Whatever it
// could not look at is no pass.
import { entryName, packageEntries } from '../../../shared/package/layout.ts';
import { type LeakReport, leakVerdict } from '../../../shared/package/leak/leak-finding.ts';
import type { WithheldValue } from '../../../shared/redact/withheld-value.ts';
import type { PackageReader } from '../../package-reader.ts';
import { CopyCheck } from './copy-check.ts';
import { type Acceptance, explainHits } from './explain-hits.ts';
import { FindingCollector } from './finding-collector.ts';
import { FixedTexts } from './fixed-text-set.ts';
import { type ScanSource, scanRecords } from './scan-records.ts';
import { searchParts } from './search-parts.ts';
import { rangeOfEntry, type TextPart, textParts } from './text-parts.ts';
import { scanText } from './text-scan.ts';
import { packValues } from './value-store.ts';
import { readWorkbookZip, type WorkbookZip } from './workbook-zip.ts';

export type ScanInput = Acceptance & {
  /** Of the finished file; the caller closes it. */
  readonly reader: PackageReader;
  /** Everything that redaction withheld, each text once. */
  readonly values: Iterable<WithheldValue>;
  /** Words of the catalogue and of enums: never searched by text. */
  readonly ignore: ReadonlySet<string>;
  /** Texts that stand in every package whatever the records are, words of the catalogue and of enums included. */
  readonly fixedTexts: Iterable<string>;
  /** The included records as the case has them, in the order of release. Asked for once. */
  readonly source: () => Iterable<ScanSource>;
  readonly signal?: AbortSignal;
  /**
   * Work in another thread, whose end the search by text waits for, whatever it is: together they take no longer than the
   * search by place, and more threads at once only hold more memory.
   */
  readonly textAfter?: Promise<unknown>;
};

/** Rejects when `signal` aborts, and on bugs; everything else is in the report. */
export async function scanPackage(input: ScanInput): Promise<LeakReport> {
  const began = performance.now();
  const { reader, isAccepted, signal } = input;
  const fixed = new FixedTexts(input.fixedTexts);
  const findings = new FindingCollector();
  const values = packValues(input.values, input.ignore);
  checkEntries(reader, findings);
  const workbookEntry = reader.entries.find(({ path }) => path === entryName.workbook);
  const workbook = openWorkbook(reader, findings);
  const parts = textParts(reader, workbookEntry, workbook);
  const textInput = { file: reader.file, parts, values: values.packed };
  const isInThreads = !isSmall(parts);
  const stopped = (error: unknown): Error => {
    signal?.throwIfAborted();
    return error instanceof Error ? error : new Error(String(error));
  };
  const scanTextApart = async () => {
    await Promise.allSettled([input.textAfter]);
    return scanText(textInput, signal);
  };
  const copies = copyCheckOf(reader, workbook, fixed);
  // Both have to end before an error is thrown, or a thread would go on alone.
  const [records, text] = await Promise.allSettled([
    scanRecords({ reader, source: input.source(), copies, findings, signal }),
    (isInThreads ? scanTextApart() : searchParts(textInput)).catch(stopped),
  ]);
  signal?.throwIfAborted();
  if (records.status === 'rejected') throw records.reason;
  if (text.status === 'rejected') throw text.reason;
  if (copies !== undefined) findings.addAll(copies.findings);
  let explainedHits = 0;
  let scannedBytes = 0;
  if (text.value instanceof Error) findings.add({ code: 'LEAK_SCAN_STOPPED', entry: 'ZIP', place: 'by text' });
  else {
    const outcome = text.value;
    scannedBytes = outcome.scannedBytes;
    for (const part of outcome.unreadable) {
      findings.add({ code: 'LEAK_ENTRY_UNREADABLE', entry: parts[part]?.entry ?? '', place: parts[part]?.place ?? '' });
    }
    if (outcome.isFull) findings.add({ code: 'LEAK_TOO_MANY', entry: 'ZIP', place: 'by text' });
    explainedHits = await explainHits({ reader, isAccepted, parts, outcome, values, findings, fixed });
  }
  return {
    verdict: leakVerdict(findings.list),
    findings: findings.list,
    findingCount: findings.count,
    scannedBytes,
    searchedValues: values.count,
    skippedShort: values.skippedShort,
    skippedWords: values.skippedWords,
    explainedHits,
    comparedRecords: records.value,
    seconds: (performance.now() - began) / 1000,
  };
}

/** Of page and workbook; without them there is nothing to hold against the records, and that was reported before. */
function copyCheckOf(
  { entries, file }: PackageReader,
  workbook: WorkbookZip | undefined,
  fixed: FixedTexts,
): CopyCheck | undefined {
  const page = entries.find(({ path }) => path === entryName.page);
  if (page === undefined || workbook === undefined) return undefined;
  return new CopyCheck({ file, page: rangeOfEntry(page), workbook, fixed });
}

/** A thread costs more than it gains below this. */
const smallBytes = 4 * 1024 * 1024;

function isSmall(parts: readonly TextPart[]): boolean {
  return parts.reduce((sum, part) => sum + ('bytes' in part ? part.bytes.length : part.range.size), 0) < smallBytes;
}

/** Exactly the entries of a package, each once. */
function checkEntries(reader: PackageReader, findings: FindingCollector): void {
  const seen = new Set<string>();
  for (const { path } of reader.entries) {
    const isKnown = packageEntries.some((name) => name === path);
    if (!isKnown || seen.has(path))
      findings.add({ code: 'LEAK_ENTRY', entry: isKnown ? path : 'ZIP', place: 'directory' });
    seen.add(path);
  }
  for (const path of packageEntries) {
    if (!seen.has(path)) findings.add({ code: 'LEAK_ENTRY', entry: path, place: 'directory' });
  }
}

function openWorkbook(reader: PackageReader, findings: FindingCollector): WorkbookZip | undefined {
  const entry = reader.entries.find(({ path }) => path === entryName.workbook);
  if (entry === undefined) return undefined;
  try {
    return readWorkbookZip(reader.file, entry);
  } catch {
    findings.add({ code: 'LEAK_ENTRY_UNREADABLE', entry: entry.path, place: 'directory' });
    return undefined;
  }
}
