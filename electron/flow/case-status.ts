// Use case: what the case holds and where the request stands.
import { createRightsWatch, type RightsSeen } from '../../shared/collect/rights-watch.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import type { CaseFacts } from '../../shared/model/journal.ts';
import type { RejectCode } from '../../shared/model/page.ts';
import type { OldestRecord, RequestDue, SubjectSeen } from '../../shared/model/request-state.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { SourceSummary } from '../../shared/review/case-state.ts';
import { daysLeft, dueDay, leavesTenantAt, retentionDays } from '../../shared/review/due-date.ts';
import type { RecordSet } from '../../shared/review/record-set.ts';
import type { OpenCase } from '../case/open-case.ts';
import { recordOfRow } from '../review/source-records.ts';
import { createBreath } from './breath.ts';
import { coverageOf, sourcesOf } from './case-coverage.ts';
import { withCase } from './case-session.ts';
import { type CaseView, viewCase } from './case-view.ts';
import { type CollectionStatus, collectionStatus } from './collection-status.ts';
import { readSettings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

export type StatusReport = {
  readonly caseId: string;
  readonly facts: CaseFacts;
  readonly due: RequestDue | null;
  readonly oldest: OldestRecord | null;
  readonly subject: SubjectSeen | null;
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
  return withCase(folder, surroundings, false, async (open) => {
    const view = viewCase(open);
    return ok(reportOn(open, view, await rightsSeen(open, view, surroundings), surroundings));
  });
}

/** What the records show of missing rights and licences; reads every one of them. */
export async function rightsSeen(open: OpenCase, { set }: CaseView, surroundings: Surroundings): Promise<RightsSeen> {
  const rights = createRightsWatch();
  const breath = createBreath(surroundings);
  for (const row of set.included) {
    rights.see(recordOfRow(open, row));
    if (breath.isDue()) await breath.take();
  }
  return rights.seen();
}

/** When the answer to these facts is due; null where nobody said when the request came. */
export function dueOf(
  { receivedOn }: Pick<CaseFacts, 'receivedOn'>,
  { effects, home }: Pick<Surroundings, 'effects' | 'home'>,
): StatusReport['due'] {
  if (receivedOn === null) return null;
  const holidays = new Set(readSettings(home).holidays ?? []);
  const day = dueDay(receivedOn, 1, holidays);
  return {
    day,
    daysLeft: daysLeft(day, effects.now().getTime()),
    extendedDay: dueDay(receivedOn, 3, holidays),
  };
}

/** `rights` null leaves out the notes that only a walk over every record tells. */
export function reportOn(
  open: OpenCase,
  view: CaseView,
  rights: RightsSeen | null,
  surroundings: Surroundings,
): StatusReport {
  const now = surroundings.effects.now();
  const { state, guard, set } = view;
  const sources = sourcesOf(open, view);
  const coverage = coverageOf(open, view, rights);
  const policyName = state.policy?.name;
  return {
    caseId: open.id,
    facts: state.facts,
    due: dueOf(state.facts, surroundings),
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
