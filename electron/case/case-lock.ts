// One owner of a case at a time: an exclusive transaction on a small database beside it, which the system frees when a process dies.
import { readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type AppError, appError, type ErrorFacts } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeDurably } from '../durable-file.ts';
import { type CaseFiles, makePrivateFile } from './case-files.ts';
import { isSqliteBusy } from './disk-errors.ts';

export type CaseOwner = { readonly face: string; readonly pid: number; readonly since: string };

export type CaseLock = {
  /** The owner who went away without releasing, or null. */
  readonly leftBy: CaseOwner | null;
  readonly release: () => void;
};

/**
 * Takes the lock, or answers `CASE_IN_USE` with who has it. Works between processes, and between threads of one.
 * Nothing may open the lock file with plain file calls while it is held: closing it would drop POSIX locks.
 */
export function takeLock(files: CaseFiles, face: string, now: Date): Result<CaseLock, AppError> {
  makePrivateFile(files.lock);
  const database = new DatabaseSync(files.lock, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isSqliteBusy(error)) throw error;
    return fail(appError('CASE_IN_USE', ownerFacts(readOwner(files.lockOwner))));
  }
  const leftBy = readOwner(files.lockOwner);
  const owner: CaseOwner = { face, pid: process.pid, since: now.toISOString() };
  try {
    writeDurably(files.lockOwner, JSON.stringify(owner), 0o600);
  } catch (error) {
    database.close();
    throw error;
  }
  return ok({
    leftBy,
    release: () => {
      rmSync(files.lockOwner, { force: true });
      database.close();
    },
  });
}

function ownerFacts(owner: CaseOwner | null): ErrorFacts {
  return owner === null
    ? { face: 'unknown', pid: 'unknown', since: 'unknown' }
    : { face: owner.face, pid: owner.pid, since: owner.since };
}

/** Null where there is none, or where it was not written whole. */
function readOwner(path: string): CaseOwner | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const { face, pid, since } = owner as Record<string, unknown>;
    if (typeof face !== 'string' || typeof pid !== 'number' || typeof since !== 'string') return null;
    return { face, pid, since };
  } catch {
    return null;
  }
}
