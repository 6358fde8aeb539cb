// Use case: what the case holds and where the request stands.
import { createRightsWatch } from '../../shared/collect/rights-watch.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import type { CaseFacts } from '../../shared/model/journal.ts';
import type { RejectCode } from '../../shared/model/page.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { SourceSummary } from '../../shared/review/case-state.ts';
import { daysLeft, dueDay, leavesTenantAt, retentionDays } from '../../shared/review/due-date.ts';
import type { RecordSet } from '../../shared/review/record-set.ts';
import type { OpenCase } from '../case/open-case.ts';
import { recordOfRow } from '../review/source-records.ts';
import { coverageOf, sourcesOf } from './case-coverage.ts';
import { withCase } from './case-session.ts';
import { viewCase } from './case-view.ts';
import { type CollectionStatus, collectionStatus } from './collection-status.ts';
import type { Surroundings } from './surroundings.ts';

export type StatusReport = {
  readonly caseId: string;
  readonly facts: CaseFacts;
  readonly due: { readonly day: string; readonly daysLeft: number; readonly extendedDay: string } | null;
  /** The oldest of the subject's records, and when a tenant stops holding it: with a premium licence, and without. */
  readonly oldest: {
    readonly createdDateTime: string;
    readonly premiumUntil: string;
    readonly freeUntil: string;
  } | null;
  /** The last six characters tell two accounts apart without showing an id on every screen. */
  readonly subject: {
    readonly objectId: string | null;
    readonly names: readonly string[];
    readonly candidates: readonly string[];
  } | null;
  readonly sources: readonly SourceSummary[];
  /** The first few; the coverage counts them all. */
  readonly rejects: readonly RejectedRecord[];
  readonly refusedFiles: readonly { readonly name: string; readonly code: string }[];
  readonly counts: RecordSet['counts'];
  readonly coverage: Coverage;
  /** Null where no tenant was asked. */
  readonly collection: CollectionStatus | null;
  readonly policy: string | null;
  readonly packages: number;
  readonly pages: number;
  readonly found: OpenCase['found'];
};

/** A record that could not be read. Its bytes stay on the page. `line` is 0 where the source has no lines. */
export type RejectedRecord = { readonly file: string; readonly line: number; readonly code: RejectCode };

const shownRejects = 100;

export function caseStatus(folder: string, surroundings: Surroundings): Promise<Result<StatusReport, AppError>> {
  return withCase(folder, surroundings, false, async (open) => ok(reportOn(open, surroundings.effects.now())));
}

function reportOn(open: OpenCase, now: Date): StatusReport {
  const view = viewCase(open);
  const { state, guard, set } = view;
  const rights = createRightsWatch();
  for (const row of set.included) rights.see(recordOfRow(open, row));
  const sources = sourcesOf(open, view);
  const coverage = coverageOf(open, view, rights.seen());
  const { receivedOn } = state.facts;
  const policyName = state.policy?.name;
  return {
    caseId: open.id,
    facts: state.facts,
    due:
      receivedOn === null
        ? null
        : {
            day: dueDay(receivedOn, 1),
            daysLeft: daysLeft(dueDay(receivedOn, 1), now.getTime()),
            extendedDay: dueDay(receivedOn, 3),
          },
    oldest: oldestOf(open, set),
    subject:
      state.subject === null
        ? null
        : { objectId: guard.objectId, names: state.subject.names, candidates: guard.candidateIds },
    sources,
    rejects: rejectsOf(open, sources),
    refusedFiles: state.refusedFiles,
    counts: set.counts,
    coverage,
    collection: collectionStatus(open, coverage, now),
    policy: typeof policyName === 'string' ? policyName : null,
    packages: state.packages.length,
    pages: open.pageCount(),
    found: open.found,
  };
}

function rejectsOf(open: OpenCase, sources: StatusReport['sources']): readonly RejectedRecord[] {
  const nameOf = new Map(sources.map((source) => [source.sourceId, source.name]));
  const rejects: RejectedRecord[] = [];
  if (!sources.some((source) => source.rejects > 0 || !source.finished)) return rejects;
  for (let page = 0; page < open.pageCount() && rejects.length < shownRejects; page += 1) {
    const head = open.pageHead(page);
    const file = nameOf.get(head.sourceId);
    if (file === undefined) continue;
    rejects.push(...head.rejects.map(({ line, code }) => ({ file, line, code })));
  }
  return rejects.slice(0, shownRejects);
}

function oldestOf(open: OpenCase, set: RecordSet): StatusReport['oldest'] {
  const first = set.included[0];
  if (first === undefined) return null;
  const until = (days: number) => new Date(leavesTenantAt(open.index.instantOf(first), days)).toISOString();
  return {
    createdDateTime: open.index.createdDateTimeOf(first),
    premiumUntil: until(retentionDays.premium),
    freeUntil: until(retentionDays.free),
  };
}
