// The first of the two passes of redaction over a case: learns aliases, withheld values, findings and unknown fields.
import { createHmac } from 'node:crypto';
import { createRightsWatch, type RightsSeen } from '../../shared/collect/rights-watch.ts';
import { type AppError, appError } from '../../shared/errors.ts';
import { fieldCatalogue } from '../../shared/model/field-catalogue.ts';
import type { KnownPeople } from '../../shared/redact/detectors.ts';
import type { Override } from '../../shared/redact/override.ts';
import { isOperator, type Policy } from '../../shared/redact/policy.ts';
import { prepareRedaction } from '../../shared/redact/prepare-redaction.ts';
import type { Redaction, Survey } from '../../shared/redact/redaction-types.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CaseState } from '../../shared/review/case-state.ts';
import { knownWords } from '../../shared/words/explain.ts';
import type { OpenCase } from '../case/open-case.ts';
import { nodeEncoders } from '../redact/node-encoders.ts';
import { createValueFinder } from '../redact/value-finder.ts';
import { sourceRecords } from '../review/source-records.ts';
import { createBreath } from './breath.ts';
import type { CaseView } from './case-view.ts';
import type { Surroundings } from './surroundings.ts';

export type SurveyedCase = {
  readonly policy: Policy;
  readonly redaction: Redaction;
  readonly survey: Survey;
  readonly rights: RightsSeen;
  /** Begins a new second pass. */
  readonly newFinder: () => ReturnType<typeof createValueFinder>;
};

/** Fails with the errors of redaction; unknown fields are in the survey, for the caller to refuse. */
export async function surveyCase(
  open: OpenCase,
  view: CaseView,
  policy: Policy,
  surroundings: Surroundings,
): Promise<Result<SurveyedCase, AppError>> {
  const ignore = knownWords();
  const key = open.purposeKey('finding-ids');
  const prepared = prepareRedaction({
    policy,
    catalogue: fieldCatalogue,
    people: knownPeople(open, view),
    overrides: view.state.overrides.flatMap(toOverride),
    lifted: new Set(view.state.lifts.keys()),
    aliasesFrom: view.state.earlierAliases,
    ignore,
    encoders: nodeEncoders,
    keyed: (text) => createHmac('sha256', key).update(text, 'utf8').digest('hex').slice(0, 12),
  });
  if (!prepared.ok) return prepared;
  const redaction = prepared.value;
  const rights = createRightsWatch();
  const of = view.set.included.length;
  let records = 0;
  const breath = createBreath(surroundings);
  for (const source of sourceRecords(open, view.set, view.set.included)) {
    redaction.survey(source);
    rights.see(source.record);
    records += 1;
    if (records % 1000 === 0) surroundings.report({ kind: 'surveying', records, of });
    if (breath.isDue()) await breath.take();
  }
  const survey = redaction.finishSurvey();
  return ok({
    policy,
    redaction,
    survey,
    rights: rights.seen(),
    newFinder: () => createValueFinder(survey.withheldValues, ignore),
  });
}

/** The refusal for fields that nobody classified, or null where there are none or the policy says what to do with them. */
export function unknownFieldsError({ survey, policy }: SurveyedCase): AppError | null {
  if (policy.unknownFields !== 'block' || survey.unknownFields.length === 0) return null;
  const paths = survey.unknownFields.map((field) => field.path);
  return appError('REDACT_UNKNOWN_FIELDS', {
    count: paths.length + survey.moreUnknownFields,
    paths: paths.length > 10 ? `${paths.slice(0, 10).join(', ')}, …` : paths.join(', '),
  });
}

/** The refusal for withheld values that stay readable elsewhere, or null. Asked after a second pass. */
export function openPairsError({ redaction }: SurveyedCase): AppError | null {
  const pairs = redaction.openPairs();
  if (pairs.length === 0) return null;
  const shown = pairs.slice(0, 5).map((pair) => `${pair.withheld} in ${pair.kept} (${pair.id})`);
  return appError('REDACT_OPEN_PAIRS', { count: pairs.length, pairs: shown.join('; ') });
}

function toOverride(entry: CaseState['overrides'][number]): Override[] {
  const { recordId, path, operator, reason } = entry;
  return isOperator(operator) ? [{ recordId, path, operator, reason }] : [];
}

/** Names that the case itself tells: the subject's own, and those of the people in quarantine. */
function knownPeople(open: OpenCase, { guard, set }: CaseView): KnownPeople {
  const displayNames = (rows: Uint32Array, isWanted: (row: number) => boolean) => {
    const names = new Set<string>();
    for (const row of rows) {
      const name = isWanted(row) ? open.index.textOf('userDisplayName', row) : null;
      if (name !== null && name.trim() !== '') names.add(name);
    }
    return names;
  };
  const own = displayNames(set.records, (row) => set.membership(row) === 'subject');
  const others = displayNames(set.records, (row) => set.membership(row) === 'somebody-else');
  return {
    subject: { objectId: guard.objectId, names: guard.names, displayNames: [...own], phones: [] },
    otherNames: [...others].filter((name) => !own.has(name)),
  };
}

export function openDecisionsError({ set }: CaseView): Result<null, AppError> {
  return set.open.length === 0 ? ok(null) : fail(appError('REVIEW_OPEN_DECISIONS', { count: set.open.length }));
}
