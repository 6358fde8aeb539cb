// Part of "choose the policy": takes over the stand-ins of an earlier case, so that a person who got two packages can compare them.
import { type AppError, appError } from '../../shared/errors.ts';
import type { AliasEntry } from '../../shared/redact/alias-table.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import { policyOf } from './case-policy.ts';
import { withCase } from './case-session.ts';
import { viewCase } from './case-view.ts';
import type { Surroundings } from './surroundings.ts';
import { surveyCase } from './survey-case.ts';

type Earlier = { readonly id: string; readonly objectId: string | null; readonly aliases: readonly AliasEntry[] };

export type EarlierAliases = { readonly fromCase: string; readonly aliases: readonly AliasEntry[] };

/**
 * Reads the stand-ins of the earlier case and closes it again; once they are in this case's journal it is not needed any more.
 * Fails with REDACT_ALIASES_OTHER_PERSON: the texts behind stand-ins must not cross into another person's case.
 */
export async function readEarlierAliases(
  open: OpenCase,
  folder: string,
  surroundings: Surroundings,
): Promise<Result<EarlierAliases, AppError>> {
  const earlier = await withCase(
    folder,
    surroundings,
    false,
    (other) => readEarlier(other, surroundings),
    'open-earlier',
  );
  if (!earlier.ok) return earlier;
  const { objectId } = viewCase(open).guard;
  if (objectId === null || objectId !== earlier.value.objectId) return fail(appError('REDACT_ALIASES_OTHER_PERSON'));
  return ok({ fromCase: earlier.value.id, aliases: earlier.value.aliases });
}

async function readEarlier(other: OpenCase, surroundings: Surroundings): Promise<Result<Earlier, AppError>> {
  const view = viewCase(other);
  const policy = policyOf(view.state);
  if (!policy.ok) return policy;
  const surveyed = await surveyCase(other, view, policy.value, surroundings);
  if (!surveyed.ok) return surveyed;
  return ok({ id: other.id, objectId: view.guard.objectId, aliases: [...surveyed.value.survey.aliases] });
}
