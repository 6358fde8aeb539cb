// Destroys a case: first every key slot, so that nothing sealed can be opened again, then the files (design §4).
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { syncFolder } from '../durable-file.ts';
import { type CaseFiles, caseFiles, isOwnFile, linkedFiles } from './case-files.ts';
import { type CaseOptions, isCaseFolder } from './case-folder.ts';
import { takeLock } from './case-lock.ts';
import { toCaseError } from './disk-errors.ts';
import { readKeyFile } from './key-slots.ts';
import type { CaseFinding } from './open-case.ts';

export type PurgeReport = {
  /** Wrapped keys that were overwritten; 0 where an earlier purge, or a thief, had taken the key file. */
  readonly slotsDestroyed: number;
  readonly filesDeleted: number;
  readonly bytesDeleted: number;
  /** Names of files in the folder that are not Signet's; they stay. */
  readonly foreignFiles: readonly string[];
  readonly folderDeleted: boolean;
  /** What purging cannot promise: older backups stay openable. */
  readonly notes: readonly CaseFinding[];
};

/** Needs no passphrase. It is crypto-erasure: disks and file systems may keep the overwritten bytes of the key file. */
export async function purgeCase(
  folder: string,
  options: Pick<CaseOptions, 'effects' | 'face'>,
): Promise<Result<PurgeReport, AppError>> {
  if (!isCaseFolder(folder)) return fail(appError('CASE_NOT_FOUND', { folder }));
  try {
    const files = caseFiles(folder);
    // A link goes as a link: what it leads to is not the case.
    for (const name of linkedFiles(folder)) rmSync(join(folder, name));
    const lock = takeLock(files, options.face, options.effects.now());
    if (!lock.ok) return lock;
    const slotsDestroyed = slotsIn(files);
    let filesDeleted = 0;
    let bytesDeleted = 0;
    const remove = (name: string) => {
      const path = join(folder, name);
      if (!existsSync(path)) return;
      bytesDeleted += statSync(path).size;
      rmSync(path);
      filesDeleted++;
    };
    try {
      for (const name of ['keys.json', 'keys.json.partial']) {
        if (existsSync(join(folder, name))) overwrite(join(folder, name));
        remove(name);
      }
      // The keys must be gone for good before anything else goes.
      syncFolder(folder);
      for (const name of readdirSync(folder)) if (isOwnFile(name) && !name.startsWith('lock')) remove(name);
    } finally {
      lock.value.release();
    }
    for (const name of readdirSync(folder)) if (isOwnFile(name)) remove(name);
    const foreignFiles = readdirSync(folder);
    if (foreignFiles.length === 0) rmdirSync(folder);
    else syncFolder(folder);
    return ok({
      slotsDestroyed,
      filesDeleted,
      bytesDeleted,
      foreignFiles,
      folderDeleted: foreignFiles.length === 0,
      notes: [{ code: 'CASE_BACKUPS_STAY_OPENABLE', facts: {} }],
    });
  } catch (error) {
    const expected = toCaseError(error);
    if (expected === null) throw error;
    return fail(expected);
  }
}

/** A key file that cannot be read is destroyed like any other; it may hold one slot. */
function slotsIn(files: CaseFiles): number {
  if (!existsSync(files.keys)) return 0;
  const keys = readKeyFile(files);
  return keys.ok ? keys.value.slots.length : 1;
}

function overwrite(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    const noise = randomBytes(statSync(path).size);
    for (let written = 0; written < noise.length; )
      written += writeSync(handle, noise, written, noise.length - written, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
