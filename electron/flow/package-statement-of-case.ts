// What a package says beside its records, put together from the case: coverage, policy, reasons, what was excluded.
import type { Coverage } from '../../shared/model/coverage.ts';
import type { PolicyStatement, ReasonStatement } from '../../shared/package/manifest.ts';
import type { PackageStatement } from '../../shared/package/package-statement.ts';
import type { Language } from '../../shared/words/language.ts';
import { type ReasonWords, reasonWords } from '../../shared/words/reason-words.ts';
import { version } from '../version.ts';
import type { CaseView } from './case-view.ts';
import type { SurveyedCase } from './survey-case.ts';

export type StatementParts = {
  readonly view: CaseView;
  readonly surveyed: SurveyedCase;
  readonly controller: PackageStatement['controller'];
  readonly coverage: Coverage;
  readonly createdAt: Date;
  readonly packageId: string;
  readonly language: Language;
};

export function packageStatement({
  view,
  surveyed,
  controller,
  coverage,
  createdAt,
  packageId,
  language,
}: StatementParts): PackageStatement {
  const withheldRecords = excludedByReason(view);
  return {
    packageId,
    createdAt,
    generator: { name: 'Signet', version },
    controller,
    subject: { objectId: view.guard.objectId, names: view.guard.names },
    coverage,
    policy: () => policyStatement(surveyed),
    reasons: reasonsOf(
      surveyed,
      withheldRecords.map((one) => one.reason),
    ),
    withheldRecords,
    language,
  };
}

/** Rules that changed nothing are left out: what was not there tells the reader nothing (design §6). */
function policyStatement({ policy, redaction }: SurveyedCase): PolicyStatement {
  const tally = redaction.tally();
  const pathOf = new Map(policy.rules.map((rule) => [rule.id, rule.path]));
  return {
    name: policy.name,
    version: policy.version,
    rules: tally.map(({ rule, operator, reason, count }) => ({
      id: rule,
      path: pathOf.get(rule) ?? '',
      operator,
      reason,
      count,
    })),
  };
}

/** All reasons that a reader may meet: the policy's own words first, ours for the codes that are built in. */
function reasonsOf({ policy, survey }: SurveyedCase, alsoUsed: readonly string[]): Record<string, ReasonStatement> {
  const used = new Set([...alsoUsed, ...survey.counts.map((row) => row.reason), ...Object.keys(policy.reasons)]);
  const builtIn: Readonly<Record<string, ReasonWords>> = reasonWords;
  const reasons: Record<string, ReasonStatement> = {};
  for (const code of used) {
    const own = policy.reasons[code];
    const known = builtIn[code];
    if (own !== undefined) reasons[code] = { basis: own.basis, words: { ...own.words } };
    else if (known !== undefined) reasons[code] = { basis: known.basis, words: { ...known.words } };
    else reasons[code] = { basis: '', words: { en: code } };
  }
  return reasons;
}

function excludedByReason({ set }: CaseView): PackageStatement['withheldRecords'] {
  const counts = new Map<string, number>();
  for (const row of set.excluded) {
    const reason = set.decision(row)?.reason ?? 'UNCLASSIFIED_FIELD';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => ({ reason, count }));
}
