// Use case: what a package of the case as it stands would be, and what is left to settle before it can be sealed. Writes nothing.
import type { AppError } from '../../shared/errors.ts';
import type { Coverage } from '../../shared/model/coverage.ts';
import type { JournalEntry } from '../../shared/model/journal.ts';
import type { OpenPair, Survey } from '../../shared/redact/redaction-types.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { coverageOf } from './case-coverage.ts';
import type { CaseView } from './case-view.ts';
import { redactionKeeper } from './kept-redaction.ts';
import type { Surroundings } from './surroundings.ts';

export type PackageCheck = {
  readonly coverage: Coverage;
  /** Fields that the policy blocks because nobody classified them; then nothing was redacted to look for pairs. */
  readonly blockedFields: Survey['unknownFields'];
  readonly openPairs: readonly OpenPair[];
  readonly withheldValues: number;
  readonly warnings: Survey['warnings'];
  readonly detectorFindings: number;
};

/** From memory while nothing has changed since the redaction was last looked at. Fails with the errors of policy and redaction. */
export async function checkPackage(
  open: OpenCase,
  view: () => CaseView,
  surroundings: Surroundings,
): Promise<Result<PackageCheck, AppError>> {
  const kept = await redactionKeeper(open, view).inForce(surroundings);
  if (!kept.ok) return kept;
  const { overview, surveyed } = kept.value;
  return ok({
    // As it stands now: a window that failed or a refused file changes what was answered, and no record.
    coverage: coverageOf(open, view(), surveyed.rights),
    blockedFields: overview.unknownFieldsBlock ? overview.unknownFields : [],
    openPairs: overview.openPairs,
    withheldValues: overview.withheldValues,
    warnings: overview.warnings,
    detectorFindings: overview.findings.length,
  });
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
