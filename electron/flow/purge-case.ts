// Use case: destroy a case. Asks for no passphrase: whoever can delete the folder can destroy it, and a lost passphrase must not keep it.
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { type PurgeReport, purgeCase } from '../case/purge-case.ts';
import type { Surroundings } from './surroundings.ts';

export function purgeCaseFolder(
  folder: string,
  { effects, face }: Surroundings,
): Promise<Result<PurgeReport, AppError>> {
  return purgeCase(folder, { effects, face });
}
