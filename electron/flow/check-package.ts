// Use case: what a package of the case as it stands would be, and what is left to settle before it can be sealed. Writes nothing.
import type { AppError } from '../../shared/errors.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import type { OpenPair, Survey } from '../../shared/redact/redaction-types.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { sourceRecords } from '../review/source-records.ts';
import { createBreath } from './breath.ts';
import { coverageOf } from './case-coverage.ts';
import { policyOf } from './case-policy.ts';
import type { CaseView } from './case-view.ts';
import type { Surroundings } from './surroundings.ts';
import { type SurveyedCase, surveyCase } from './survey-case.ts';

export type PackageCheck = {
  readonly coverage: Coverage;
  /** Fields that the policy blocks because nobody classified them; then nothing was redacted to look for pairs. */
  readonly blockedFields: Survey['unknownFields'];
  readonly openPairs: readonly OpenPair[];
  /** Places, as the package would count them. */
  readonly withheldValues: number;
  readonly warnings: Survey['warnings'];
  readonly detectorFindings: number;
};

/** Both passes of redaction, without a writer. Fails with the errors of policy and redaction. */
export async function checkPackage(
  open: OpenCase,
  view: CaseView,
  surroundings: Surroundings,
): Promise<Result<PackageCheck, AppError>> {
  const policy = policyOf(view.state);
  if (!policy.ok) return policy;
  const surveyed = await surveyCase(open, view, policy.value, surroundings);
  if (!surveyed.ok) return surveyed;
  const { survey, redaction, rights } = surveyed.value;
  const blockedFields = policy.value.unknownFields === 'block' ? survey.unknownFields : [];
  const withheldValues = blockedFields.length > 0 ? 0 : await countWithheld(open, view, surveyed.value, surroundings);
  return ok({
    coverage: coverageOf(open, view, rights),
    blockedFields,
    openPairs: blockedFields.length > 0 ? [] : redaction.openPairs(),
    withheldValues,
    warnings: survey.warnings,
    detectorFindings: survey.findings.length,
  });
}

async function countWithheld(
  open: OpenCase,
  { set }: CaseView,
  { redaction, newFinder }: SurveyedCase,
  surroundings: Surroundings,
): Promise<number> {
  const finder = newFinder();
  const breath = createBreath(surroundings);
  let withheld = 0;
  for (const source of sourceRecords(open, set, set.included)) {
    const released = redaction.redact(source, finder);
    withheld += released.withheld.length;
    for (const revision of released.revisions) withheld += revision.withheld.length;
    if (breath.isDue()) await breath.take();
  }
  return withheld;
}

/** Kinds of entries that change nothing of what a package says. */
const besides: ReadonlySet<JournalEntry['kind']> = new Set(['packaged', 'log', 'time-zone', 'facts', 'invented']);

/** Whether the case changed since its last package was begun; null where it has none. */
export function differsFromLast(journal: readonly JournalEntry[], pages: number): boolean | null {
  const place = journal.findLastIndex(({ kind }) => kind === 'packaged');
  const last = journal[place];
  if (last?.kind !== 'packaged') return null;
  // Older entries do not say where the package began; then what came before it counts as in it.
  if (last.pages !== undefined && pages > last.pages) return true;
  return journal.slice(last.entries ?? place).some(({ kind }) => !besides.has(kind));
}
