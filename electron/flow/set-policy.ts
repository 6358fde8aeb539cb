// Use case: choose the policy of a case, and see what it would do before anything is written.
import type { AppError } from '../../shared/errors.ts';
import { isJsonObject } from '../../shared/model/json.ts';
import type { Policy } from '../../shared/redact/policy.ts';
import type { OpenPair, Survey } from '../../shared/redact/redaction-types.ts';
import type { TallyRow } from '../../shared/redact/tally.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { sourceRecords } from '../review/source-records.ts';
import { createBreath } from './breath.ts';
import { loadPolicy, policyOf } from './case-policy.ts';
import { withCase } from './case-session.ts';
import { viewCase } from './case-view.ts';
import { type EarlierAliases, readEarlierAliases } from './earlier-aliases.ts';
import type { Surroundings } from './surroundings.ts';
import { surveyCase } from './survey-case.ts';

export type PolicyRequest = {
  readonly folder: string;
  /** A built-in name or a file; undefined keeps the one in force. */
  readonly policy: string | undefined;
  readonly unknownFields: Policy['unknownFields'] | undefined;
  /** Folder of an earlier case of the same person, whose stand-ins this case goes on with. */
  readonly aliasesFrom?: string | undefined;
  /** True: nothing is set. */
  readonly previewOnly: boolean;
};

export type RedactionPreview = {
  readonly policy: string;
  readonly unknownFieldsBlock: boolean;
  readonly records: number;
  readonly unknownFields: Survey['unknownFields'];
  readonly findings: Survey['findings'];
  readonly warnings: Survey['warnings'];
  readonly openPairs: readonly OpenPair[];
  readonly tally: readonly TallyRow[];
  readonly withheldValues: number;
  readonly wasSet: boolean;
};

export function setPolicy(
  request: PolicyRequest,
  surroundings: Surroundings,
): Promise<Result<RedactionPreview, AppError>> {
  return withCase(request.folder, surroundings, false, async (open) => {
    const chosen = request.policy === undefined ? policyOf(viewCase(open).state) : loadPolicy(request.policy);
    if (!chosen.ok) return chosen;
    const earlier =
      request.aliasesFrom === undefined ? ok(null) : await readEarlierAliases(open, request.aliasesFrom, surroundings);
    if (!earlier.ok) return earlier;
    const policy: Policy = { ...chosen.value, unknownFields: request.unknownFields ?? chosen.value.unknownFields };
    const preview = await previewRedaction(open, policy, surroundings, earlier.value?.aliases);
    if (!preview.ok) return preview;
    if (!request.previewOnly) storePolicy(open, policy, earlier.value, surroundings);
    return ok({ ...preview.value, wasSet: !request.previewOnly });
  });
}

/** Whole, so that a package can be made again later. */
export function storePolicy(
  open: OpenCase,
  policy: Policy,
  earlier: EarlierAliases | null,
  surroundings: Surroundings,
): void {
  const at = surroundings.effects.now().toISOString();
  const stored: unknown = JSON.parse(JSON.stringify(policy));
  if (!isJsonObject(stored)) throw new Error('a policy is an object');
  open.append(
    { kind: 'policy', at, policy: stored },
    ...(earlier === null ? [] : [{ kind: 'aliases' as const, at, ...earlier }]),
  );
}

/** Both passes, without a writer. `aliases` stand in for those that the case would continue. */
export async function previewRedaction(
  open: OpenCase,
  policy: Policy,
  surroundings: Surroundings,
  aliases?: EarlierAliases['aliases'],
): Promise<Result<Omit<RedactionPreview, 'wasSet'>, AppError>> {
  const seen = viewCase(open);
  const view = { ...seen, state: { ...seen.state, earlierAliases: aliases ?? seen.state.earlierAliases } };
  const surveyed = await surveyCase(open, view, policy, surroundings);
  if (!surveyed.ok) return surveyed;
  const { redaction, survey, newFinder } = surveyed.value;
  const isBlocked = policy.unknownFields === 'block' && survey.unknownFields.length > 0;
  if (!isBlocked) {
    const finder = newFinder();
    const breath = createBreath(surroundings);
    for (const source of sourceRecords(open, view.set, view.set.included)) {
      redaction.redact(source, finder);
      if (breath.isDue()) await breath.take();
    }
  }
  return ok({
    policy: policy.name,
    unknownFieldsBlock: isBlocked,
    records: survey.records,
    unknownFields: survey.unknownFields,
    findings: survey.findings,
    warnings: survey.warnings,
    openPairs: redaction.openPairs(),
    tally: isBlocked ? survey.counts : redaction.tally(),
    withheldValues: survey.withheldValueCount,
  });
}
