// The finished redaction of a case, kept until something it depends on changes: both passes take seconds for a large case, and the
// officer looks at record after record, each as the package will have it.
import type { AppError } from '../../shared/errors.ts';
import type { RedactionOverview } from '../../shared/ipc/views.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import { WithheldHabits } from '../../shared/redact/withheld-habits.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { sourceRecords } from '../review/source-records.ts';
import { createBreath } from './breath.ts';
import { policyOf } from './case-policy.ts';
import type { CaseView } from './case-view.ts';
import type { Surroundings } from './surroundings.ts';
import { type SurveyedCase, surveyCase } from './survey-case.ts';

export type KeptRedaction = {
  /** The case as it stood when it was surveyed. */
  readonly view: CaseView;
  readonly surveyed: SurveyedCase;
  readonly overview: RedactionOverview;
  /** Of the finished second pass; records shown with it look as in that pass. */
  readonly finder: ReturnType<SurveyedCase['newFinder']>;
  /** Whether the `place`th included record withholds something that most records show; false for all where the export is blocked. */
  readonly isRemarkable: (place: number) => boolean;
};

export type RedactionKeeper = {
  /** Both passes under a policy, from memory while nothing has changed. Fails with the errors of redaction. */
  readonly under: (policy: Policy, surroundings: Surroundings) => Promise<Result<KeptRedaction, AppError>>;
  /** The same under the policy in force. */
  readonly inForce: (surroundings: Surroundings) => Promise<Result<KeptRedaction, AppError>>;
  /** For showing records: fields that block the export are shown as removed, since nobody has said yet that they stay. */
  readonly forRecords: (surroundings: Surroundings) => Promise<Result<KeptRedaction, AppError>>;
  /** Ids of the records that mention somebody else; known after the first pass, while the second goes on. */
  readonly mentioning: (surroundings: Surroundings) => Promise<Result<ReadonlySet<string>, AppError>>;
};

/** The policy in force, and the same with blocking fields removed. */
const keptAtOnce = 2;

type Passes = {
  readonly first: Promise<Result<SurveyedCase, AppError>>;
  readonly both: Promise<Result<KeptRedaction, AppError>>;
  readonly signal: AbortSignal | undefined;
};

const keepers = new WeakMap<OpenCase, RedactionKeeper>();

/** One keeper per open case; what it keeps goes with the case. `view` is the case as it stands. */
export function redactionKeeper(open: OpenCase, view: () => CaseView): RedactionKeeper {
  const known = keepers.get(open);
  if (known !== undefined) return known;
  const keeper = createKeeper(open, view);
  keepers.set(open, keeper);
  return keeper;
}

function createKeeper(open: OpenCase, view: () => CaseView): RedactionKeeper {
  const kept = new Map<string, Passes>();

  function begin(key: string, policy: Policy, surroundings: Surroundings): Passes {
    const seen = view();
    const first = firstPass(open, seen, policy, surroundings);
    const both = secondPass(open, seen, first, surroundings);
    const passes: Passes = { first, both, signal: surroundings.signal };
    kept.set(key, passes);
    const forget = () => {
      if (kept.get(key) === passes) kept.delete(key);
    };
    both.then((result) => (result.ok ? null : forget()), forget);
    for (const oldest of kept.keys()) {
      if (kept.size <= keptAtOnce) break;
      kept.delete(oldest);
    }
    return passes;
  }

  async function awaited<T>(
    policy: Policy,
    surroundings: Surroundings,
    pick: (passes: Passes) => Promise<T>,
  ): Promise<T> {
    for (;;) {
      const key = `${recordsKey(open)}\n${JSON.stringify(policy)}`;
      const known = kept.get(key);
      if (known === undefined) return pick(begin(key, policy, surroundings));
      try {
        return await pick(known);
      } catch (error) {
        // Somebody else began these passes and cancelled them; whoever still wants them begins anew.
        if (known.signal?.aborted !== true || known.signal === surroundings.signal) throw error;
        surroundings.signal?.throwIfAborted();
      }
    }
  }

  const under = (policy: Policy, surroundings: Surroundings) => awaited(policy, surroundings, ({ both }) => both);
  const inForce = async (surroundings: Surroundings) => {
    const policy = policyOf(view().state);
    return policy.ok ? under(policy.value, surroundings) : policy;
  };
  return {
    under,
    inForce,
    forRecords: async (surroundings) => {
      const asItIs = await inForce(surroundings);
      if (!asItIs.ok || !asItIs.value.overview.unknownFieldsBlock) return asItIs;
      return under({ ...asItIs.value.surveyed.policy, unknownFields: 'remove' }, surroundings);
    },
    mentioning: async (surroundings) => {
      const policy = policyOf(view().state);
      if (!policy.ok) return policy;
      const surveyed = await awaited(policy.value, surroundings, ({ first }) => first);
      return surveyed.ok ? ok(surveyed.value.survey.recordsWithFindings) : surveyed;
    },
  };
}

const dependedOn: ReadonlySet<JournalEntry['kind']> = new Set(['subject', 'decision', 'aliases', 'override', 'lift']);

/** Differs where the records, whose they are, or what was decided about them or their values differs. */
function recordsKey(open: OpenCase): string {
  return `${open.pageCount()}/${open.journal().findLastIndex((entry) => dependedOn.has(entry.kind))}`;
}

/** Both passes count as one stretch of progress. */
function firstPass(open: OpenCase, view: CaseView, policy: Policy, surroundings: Surroundings) {
  const of = view.set.included.length * 2;
  return surveyCase(open, view, policy, {
    ...surroundings,
    report: (progress) => surroundings.report(progress.kind === 'surveying' ? { ...progress, of } : progress),
  });
}

async function secondPass(
  open: OpenCase,
  view: CaseView,
  first: Promise<Result<SurveyedCase, AppError>>,
  surroundings: Surroundings,
): Promise<Result<KeptRedaction, AppError>> {
  const surveyed = await first;
  if (!surveyed.ok) return surveyed;
  const { policy, redaction, survey, newFinder } = surveyed.value;
  const isBlocked = policy.unknownFields === 'block' && survey.unknownFields.length > 0;
  const finder = newFinder();
  const habits = new WithheldHabits();
  if (!isBlocked) {
    const breath = createBreath(surroundings);
    let records = 0;
    for (const source of sourceRecords(open, view.set, view.set.included)) {
      habits.see(redaction.redact(source, finder).withheld);
      records += 1;
      if (records % 1000 === 0) {
        surroundings.report({ kind: 'surveying', records: survey.records + records, of: survey.records * 2 });
      }
      if (breath.isDue()) await breath.take();
    }
  }
  return ok({
    view,
    surveyed: surveyed.value,
    finder,
    isRemarkable: habits.remarkable(),
    overview: {
      policy: policy.name,
      unknownFieldsBlock: isBlocked,
      records: survey.records,
      unknownFields: survey.unknownFields,
      findings: survey.findings,
      openPairs: redaction.openPairs(),
      warnings: survey.warnings,
      tally: isBlocked ? survey.counts : redaction.tally(),
      withheldValues: survey.withheldValueCount,
    },
  });
}
