// Use case: the officer lifts what a detector masked, or accepts a pair of fields, with a reason.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { KeptRedaction } from './kept-redaction.ts';
import type { Surroundings } from './surroundings.ts';

/** Fails with REDACT_NO_SUCH_FINDING. */
export function liftFinding(
  open: OpenCase,
  { overview: { findings, openPairs } }: KeptRedaction,
  lift: { readonly findingId: string; readonly reason: string },
  surroundings: Surroundings,
): Result<null, AppError> {
  if (![...findings, ...openPairs].some(({ id }) => id === lift.findingId))
    return fail(appError('REDACT_NO_SUCH_FINDING'));
  open.append({ kind: 'lift', at: surroundings.effects.now().toISOString(), ...lift });
  return ok(null);
}
