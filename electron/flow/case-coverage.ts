// Computes the coverage of a case from its sources, its record set and what the records themselves show to be missing.
import { computeCoverage, eventClassOf } from '../../shared/collect/coverage.ts';
import type { RightsSeen } from '../../shared/collect/rights-watch.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { CaseView } from './case-view.ts';

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
  function* covered() {
    for (const row of set.records) {
      if (set.membership(row) !== 'subject' && set.standing(row) !== 'included') continue;
      yield {
        instant: index.instantOf(row),
        eventClass: eventClassOf(index.textOf('signInEventTypes', row), index.interactive.valueOf(row)),
      };
    }
  }
  return computeCoverage({
    sources: state.sources,
    refusedFiles: state.refusedFiles.filter((file) => mayHoldSignIns.has(file.code)).length,
    records: covered(),
    revisions: set.counts.revisions,
    quarantined: set.counts.quarantined,
    rights,
    summaryDifference: summaryDifference(open, view),
  });
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
