// Times of the command line: a day, or a moment with its zone; what could mean two things is refused.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Call } from './command.ts';

const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

/** ms since 1970 UTC; a day alone is its beginning in UTC; undefined where the option was not given. Fails with CLI_BAD_TIME. */
export function readInstant(call: Call, name: string): Result<number | undefined, AppError> {
  const text = call.text(name);
  if (text === undefined) return ok(undefined);
  const instant = form.test(text) ? Date.parse(text) : Number.NaN;
  // `Date.parse` takes the 31st of February for a day in March.
  const isReal =
    !Number.isNaN(instant) &&
    new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`)).toISOString().startsWith(text.slice(0, 10));
  return isReal ? ok(instant) : fail(appError('CLI_BAD_TIME', { option: `--${name}` }));
}
