// Opens a case for one use case and closes it again, whatever happens in between; a case that its face holds open stays so.
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, type Result } from '../../shared/result.ts';
import { createCase, isCaseFolder, openCase } from '../case/case-folder.ts';
import { toCaseError } from '../case/disk-errors.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Surroundings } from './surroundings.ts';

/** Runs `work` on the opened case, or on the one that the face holds open. `mayCreate`: a folder without a case gets a new one. */
export async function withCase<T>(
  folder: string,
  surroundings: Surroundings,
  mayCreate: boolean,
  work: (open: OpenCase) => Promise<Result<T, AppError>>,
  purpose: 'open' | 'open-earlier' = 'open',
): Promise<Result<T, AppError>> {
  if (surroundings.held?.folder === folder) return guarded(surroundings.held.open, work);
  const exists = isCaseFolder(folder);
  if (!exists && !mayCreate) return fail(appError('CASE_NOT_FOUND', { folder }));
  const passphrase = await surroundings.passphrase(exists ? purpose : 'create');
  if (!passphrase.ok) return passphrase;
  const opened = await (exists ? openCase : createCase)(folder, passphrase.value, {
    effects: surroundings.effects,
    face: surroundings.face,
    scryptLogN: surroundings.scryptLogN,
  });
  if (!opened.ok) return opened;
  try {
    return await guarded(opened.value, work);
  } finally {
    opened.value.close();
  }
}

async function guarded<T>(
  open: OpenCase,
  work: (open: OpenCase) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  try {
    return await work(open);
  } catch (error) {
    const expected = toCaseError(error);
    if (expected === null) throw error;
    return fail(expected);
  }
}
