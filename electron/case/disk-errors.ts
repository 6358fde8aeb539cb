// What the file system and SQLite throw, as expected errors: full, refused, broken, busy.
import { type AppError, appError } from '../../shared/errors.ts';
import { CaseDamagedError, damagedError } from './case-damage.ts';

// Primary result codes of SQLite (sqlite.org/rescode.html), the low byte of the extended one.
const sqlite = { error: 1, busy: 5, locked: 6, corrupt: 11, full: 13, notADatabase: 26 } as const;

function numberOf(error: Error, name: 'errcode'): number | null {
  const value = name in error ? (error as { readonly errcode?: unknown }).errcode : undefined;
  return typeof value === 'number' ? value & 0xff : null;
}

export function isSqliteBusy(error: unknown): boolean {
  const code = error instanceof Error ? numberOf(error, 'errcode') : null;
  return code === sqlite.busy || code === sqlite.locked;
}

/** True where SQLite cannot make sense of the file. */
function isSqliteDamage(error: Error): boolean {
  const code = numberOf(error, 'errcode');
  return code === sqlite.error || code === sqlite.corrupt || code === sqlite.notADatabase;
}

/** The expected error behind something thrown while a case was read or written; null where it is a bug and must go on. */
export function toCaseError(error: unknown): AppError | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof CaseDamagedError) return damagedError(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return appError('CASE_DISK_FULL');
  if (code === 'ERR_SQLITE_ERROR') {
    if (isSqliteDamage(error)) return damagedError(new CaseDamagedError('the database file cannot be read'));
    if (numberOf(error, 'errcode') === sqlite.full) return appError('CASE_DISK_FULL');
    return appError('CASE_DISK_ERROR', { code: `SQLite ${numberOf(error, 'errcode') ?? '?'}` });
  }
  return /^E[A-Z]+$/.test(code) ? appError('CASE_DISK_ERROR', { code }) : null;
}
