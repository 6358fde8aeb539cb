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
};

/** The policy in force, and the same with blocking fields removed. */
const keptAtOnce = 2;

type Pass = { readonly promise: Promise<Result<KeptRedaction, AppError>>; readonly signal: AbortSignal | undefined };

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
  const passes = new Map<string, Pass>();

  function begin(key: string, policy: Policy, surroundings: Surroundings): Pass {
    const pass: Pass = { promise: bothPasses(open, view(), policy, surroundings), signal: surroundings.signal };
    passes.set(key, pass);
    const forget = () => {
      if (passes.get(key) === pass) passes.delete(key);
    };
    pass.promise.then((kept) => (kept.ok ? null : forget()), forget);
    for (const oldest of passes.keys()) {
      if (passes.size <= keptAtOnce) break;
      passes.delete(oldest);
    }
    return pass;
  }

  async function under(policy: Policy, surroundings: Surroundings): Promise<Result<KeptRedaction, AppError>> {
    for (;;) {
      const key = `${recordsKey(open)}\n${JSON.stringify(policy)}`;
      const known = passes.get(key);
      if (known === undefined) return begin(key, policy, surroundings).promise;
      try {
        return await known.promise;
      } catch (error) {
        // Somebody else began these passes and cancelled them; whoever still wants them begins anew.
        if (known.signal?.aborted !== true || known.signal === surroundings.signal) throw error;
        surroundings.signal?.throwIfAborted();
      }
    }
  }

  async function underOfCase(surroundings: Surroundings, change: (policy: Policy) => Policy) {
    const policy = policyOf(view().state);
    return policy.ok ? under(change(policy.value), surroundings) : policy;
  }

  return {
    under,
    inForce: (surroundings) => underOfCase(surroundings, (policy) => policy),
    forRecords: async (surroundings) => {
      const kept = await underOfCase(surroundings, (policy) => policy);
      if (!kept.ok || !kept.value.overview.unknownFieldsBlock) return kept;
      return underOfCase(surroundings, (policy) => ({ ...policy, unknownFields: 'remove' }));
    },
  };
}

const dependedOn: ReadonlySet<JournalEntry['kind']> = new Set(['subject', 'decision', 'aliases', 'override', 'lift']);

/** Differs where the records, whose they are, or what was decided about them or their values differs. */
function recordsKey(open: OpenCase): string {
  return `${open.pageCount()}/${open.journal().findLastIndex((entry) => dependedOn.has(entry.kind))}`;
}

async function bothPasses(
  open: OpenCase,
  view: CaseView,
  policy: Policy,
  surroundings: Surroundings,
): Promise<Result<KeptRedaction, AppError>> {
  const of = view.set.included.length * 2;
  const report = (records: number) => surroundings.report({ kind: 'surveying', records, of });
  const surveyed = await surveyCase(open, view, policy, {
    ...surroundings,
    report: (progress) => (progress.kind === 'surveying' ? report(progress.records) : surroundings.report(progress)),
  });
  if (!surveyed.ok) return surveyed;
  const { redaction, survey, newFinder } = surveyed.value;
  const isBlocked = policy.unknownFields === 'block' && survey.unknownFields.length > 0;
  const finder = newFinder();
  const habits = new WithheldHabits();
  if (!isBlocked) {
    const breath = createBreath(surroundings);
    let records = 0;
    for (const source of sourceRecords(open, view.set, view.set.included)) {
      habits.see(redaction.redact(source, finder).withheld);
      records += 1;
      if (records % 1000 === 0) report(survey.records + records);
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
