// Computes the coverage of a case from its sources, its record set and what the records themselves show to be missing.
import { type CoveredRecord, computeCoverage, eventClassOf } from '../../shared/collect/coverage.ts';
import type { RightsSeen } from '../../shared/collect/rights-watch.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { signInClasses } from '../../shared/model/collection.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import type { SourceSummary } from '../../shared/review/case-state.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { CaseView } from './case-view.ts';
import { livePages } from './live-pages.ts';

/** Refusals after which sign-ins may be missing; a file of quite another kind (a picture, an audit log) leaves no gap. */
const mayHoldSignIns: ReadonlySet<string> = new Set([
  'COLLECT_FILE_NOT_READABLE',
  'COLLECT_ERROR_BODY',
  'COLLECT_HTML_PAGE',
  'COLLECT_LOG_ANALYTICS_TABLES',
  'COLLECT_SPREADSHEET',
  'COLLECT_ARCHIVE',
  'COLLECT_DATE_ORDER_UNKNOWN',
  'COLLECT_DATE_ORDER_MIXED',
] satisfies ErrorCode[]);

/** `rights` comes from a walk over the records (see rights-watch); null leaves those notes out. */
export function coverageOf(open: OpenCase, view: CaseView, rights: RightsSeen | null): Coverage {
  const { state, set } = view;
  const { index } = open;
  const isLive = livePages(open);
  const records = {
    *[Symbol.iterator](): Generator<CoveredRecord> {
      for (const row of set.records) {
        if (set.membership(row) !== 'subject' && set.standing(row) !== 'included') continue;
        yield {
          instant: index.instantOf(row),
          eventClass: eventClassOf(index.textOf('signInEventTypes', row), index.interactive.valueOf(row)),
          live: isLive(index.referenceOf(row).page),
        };
      }
    },
  };
  return computeCoverage({
    sources: sourcesOf(open, view),
    refusedFiles: state.refusedFiles.filter((file) => mayHoldSignIns.has(file.code)).length,
    records,
    revisions: set.counts.revisions,
    quarantined: set.counts.quarantined,
    foreignRows: set.quarantined.reduce((sum, row) => sum + (isLive(index.referenceOf(row).page) ? 1 : 0), 0),
    journal: open.journal(),
    rights,
    summaryDifference: summaryDifference(open, view),
    isInvented: state.isInvented,
  });
}

/** A tenant's source has no end entry: its rejects stand on its pages. */
export function sourcesOf(
  open: OpenCase,
  { state }: CaseView,
): readonly (SourceSummary & { readonly live: boolean })[] {
  return state.sources.map((source) =>
    source.sourceKind !== 'file'
      ? { ...source, ...countPages(open, source.sourceId), live: true }
      : { ...source, live: false },
  );
}

/** Every reading brings an unreadable entry again, so of all readings of a class the one with the most counts. */
function countPages(open: OpenCase, sourceId: string): { readonly records: number; readonly rejects: number } {
  let records = 0;
  const rejects = new Map<string, number>();
  for (let page = 0; page < open.pageCount(); page += 1) {
    const { sourceId: from, records: spans, rejects: refused, answer } = open.pageHead(page);
    if (from !== sourceId || answer === undefined) continue;
    records += spans.length;
    const reading = `${answer.eventClass} ${answer.key?.by} ${answer.key?.value} ${answer.pass}`;
    rejects.set(reading, (rejects.get(reading) ?? 0) + refused.length);
  }
  const most = (eventClass: string) =>
    Math.max(0, ...[...rejects].flatMap(([reading, count]) => (reading.startsWith(`${eventClass} `) ? [count] : [])));
  return { records, rejects: [...signInClasses, 'null'].reduce((sum, each) => sum + most(each), 0) };
}

/** Summaries count non-interactive sign-ins (Graph, getSummarizedNonInteractiveSignIns); so do we, and say by how many we differ. */
function summaryDifference({ index }: OpenCase, { state, set }: CaseView): number {
  const summarised = state.sources.reduce((sum, source) => sum + source.summarisedSignIns, 0);
  if (summarised === 0) return 0;
  let counted = 0;
  for (const row of set.records) {
    if (set.membership(row) !== 'subject') continue;
    const eventClass = eventClassOf(index.textOf('signInEventTypes', row), index.interactive.valueOf(row));
    if (eventClass === 'nonInteractiveUser') counted += 1;
  }
  return Math.abs(summarised - counted);
}
