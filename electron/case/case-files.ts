// The files of a case folder, their names and modes. Nothing in them but page counts and sizes is readable without the case key (design §4).
import { chmodSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type CaseFiles = {
  readonly folder: string;
  /** Which secrets open the case key. */
  readonly keys: string;
  /** Pages, columns, journal: sealed rows of one SQLite file. */
  readonly database: string;
  /** The database while a new case is being made. */
  readonly newDatabase: string;
  /** How far the database had come, sealed; tells a lost end from one that never was. */
  readonly mark: string;
  readonly lock: string;
  readonly lockOwner: string;
};

/** Raised when what stands on disk changes so that an older Signet could misread it. */
export const caseFormat = 1;

export function caseFiles(folder: string): CaseFiles {
  return {
    folder,
    keys: join(folder, 'keys.json'),
    database: join(folder, 'case.db'),
    newDatabase: join(folder, 'case.db.new'),
    mark: join(folder, 'case.mark'),
    lock: join(folder, 'lock.db'),
    lockOwner: join(folder, 'lock-owner.json'),
  };
}

/** Every name that Signet itself may leave in a case folder. */
export function isOwnFile(name: string): boolean {
  return /^(keys\.json|case\.db(\.new)?(-wal|-shm|-journal)?|case\.mark|lock\.db(-journal|-wal|-shm)?|lock-owner\.json)(\.partial)?$/.test(
    name,
  );
}

/** Names of a case's files that are links, pipes or devices: in a folder from somebody else a write to one of them would reach elsewhere. */
export function linkedFiles(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter(isOwnFile) : [];
  return names.filter((name) => {
    const found = lstatSync(join(folder, name));
    return !found.isFile() && !found.isDirectory();
  });
}

/** Makes the folder, readable by its owner only; returns names of files in it that are not Signet's. */
export function prepareFolder(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const foreign = readdirSync(folder).filter((name) => !isOwnFile(name));
  if (foreign.length === 0) chmodSync(folder, 0o700);
  return foreign;
}

/**
 * Makes an empty file for its owner only, if there is none. SQLite gives its side files the mode of the main file, which
 * therefore has to be right before SQLite opens it. A file that exists is never opened: closing it would drop the POSIX
 * locks that this process holds on it.
 */
export function makePrivateFile(path: string): void {
  if (existsSync(path)) return;
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    // Another process was quicker.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
