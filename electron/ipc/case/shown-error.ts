// An expected error as it leaves the host: cancelling under the border's own code, and of a path only its last part, since a
// path never crosses the border (design §3).
import { basename } from 'node:path';
import type { AppError } from '../../../shared/errors.ts';
import type { Answer, IpcError } from '../../../shared/ipc/shapes.ts';
import { fail } from '../../../shared/result.ts';

export function shownError(error: AppError | IpcError): IpcError {
  if (error.code === 'CLI_CANCELLED') return { code: 'CANCELLED' };
  if (error.facts === undefined) return error;
  const facts = Object.entries(error.facts).map(
    ([name, value]) =>
      [name, (name === 'file' || name === 'folder') && typeof value === 'string' ? basename(value) : value] as const,
  );
  return { code: error.code, facts: Object.fromEntries(facts) };
}

/** The same answer, with its error as the window may see it. */
export function shown<T>(answer: Answer<T>): Answer<T> {
  return answer.ok ? answer : fail(shownError(answer.error));
}
