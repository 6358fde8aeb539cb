// Whole numbers of the command line, within limits that the message names.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Call } from './command.ts';

/** The option's value, or `otherwise` where it was not given. Fails with CLI_BAD_NUMBER. */
export function readNumber(
  call: Call,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): Result<number, AppError> {
  const text = call.text(name);
  if (text === undefined) return ok(otherwise);
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return ok(value);
  return fail(appError('CLI_BAD_NUMBER', { option: `--${name}`, least, most }));
}
