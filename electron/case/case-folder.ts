// Makes and opens cases: the folder's place, its lock, its key, its data, in this order (design §4).
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { syncFolder } from '../durable-file.ts';
import type { Effects } from '../effects.ts';
import { CaseDamagedError, damagedError } from './case-damage.ts';
import { openCaseDatabase } from './case-database.ts';
import { type CaseFiles, caseFiles, caseFormat, linkedFiles, makePrivateFile, prepareFolder } from './case-files.ts';
import { type CaseLock, takeLock } from './case-lock.ts';
import { firstLink } from './chain.ts';
import { toCaseError } from './disk-errors.ts';
import { networkRefusal, synchroniserOf } from './folder-place.ts';
import {
  defaultScryptLogN,
  type KeyFile,
  makeKeyFile,
  type PassphraseOptions,
  readKeyFile,
  unwrapCaseKey,
  writeKeyFile,
} from './key-slots.ts';
import { createLiveCase } from './live-case.ts';
import { type CaseHead, loadCase, readHead } from './load-case.ts';
import type { CaseFinding, OpenCase } from './open-case.ts';
import { sealedHead } from './page-writer.ts';
import { openProgressMark, readProgress } from './progress-mark.ts';
import { derivedKey } from './seal.ts';

export type CaseOptions = {
  readonly effects: Pick<Effects, 'now'>;
  /** Who opens it, for whoever finds it in use: `command line`, `app`. */
  readonly face: string;
  /** Base-2 logarithm of scrypt's cost for a new case; 17 in the product, less in tests. */
  readonly scryptLogN?: number | undefined;
  /** The passphrase of a new case was made for the officer, who has not said yet that it is kept. */
  readonly isUnconfirmed?: boolean;
};

/** True where a case stands, also a purged or damaged one that still has files. */
export function isCaseFolder(folder: string): boolean {
  const files = caseFiles(folder);
  return existsSync(files.keys) || existsSync(files.database);
}

/** Makes a case in a folder that is empty or not there yet, and opens it. */
export function createCase(
  folder: string,
  passphrase: string,
  options: CaseOptions,
): Promise<Result<OpenCase, AppError>> {
  if (passphrase === '') return Promise.resolve(fail(appError('CASE_EMPTY_PASSPHRASE')));
  return guarded(folder, options, async (files, lock) => {
    if (existsSync(files.keys)) return fail(appError('CASE_EXISTS', { folder }));
    if (existsSync(files.database)) return fail(appError('CASE_WITHOUT_KEYS', { folder }));
    const { scryptLogN: logN = defaultScryptLogN, isUnconfirmed = false } = options;
    await writeNewCase(files, passphrase, { logN, isUnconfirmed });
    return open(files, (keys) => unwrapCaseKey(keys, passphrase), lock);
  });
}

/** Opens a case, checks all that is sealed in it, and tells in `found` what is out of the ordinary. */
export function openCase(
  folder: string,
  passphrase: string,
  options: CaseOptions,
): Promise<Result<OpenCase, AppError>> {
  return openWith(folder, (keys) => unwrapCaseKey(keys, passphrase), options);
}

/** As {@link openCase}, with a case key that another slot of the case gave (see os-slot). */
export function openCaseWithKey(
  folder: string,
  caseKey: Uint8Array,
  options: CaseOptions,
): Promise<Result<OpenCase, AppError>> {
  return openWith(folder, async () => ok(caseKey), options);
}

type Unwrap = (keys: KeyFile) => Promise<Result<Uint8Array, AppError>>;

function openWith(folder: string, unwrap: Unwrap, options: CaseOptions): Promise<Result<OpenCase, AppError>> {
  if (!isCaseFolder(folder)) return Promise.resolve(fail(appError('CASE_NOT_FOUND', { folder })));
  return guarded(folder, options, (files, lock) => {
    if (!existsSync(files.keys)) return Promise.resolve(fail(appError('CASE_WITHOUT_KEYS', { folder })));
    return open(files, unwrap, lock);
  });
}

/** Refuses bad places, takes the lock, and gives it back unless `work` succeeds. */
async function guarded(
  folder: string,
  options: CaseOptions,
  work: (files: CaseFiles, lock: CaseLock) => Promise<Result<OpenCase, AppError>>,
): Promise<Result<OpenCase, AppError>> {
  const refusal = networkRefusal(folder);
  if (refusal !== null) return fail(refusal);
  let lock: CaseLock | null = null;
  try {
    const files = caseFiles(folder);
    if (prepareFolder(folder).length > 0 && !isCaseFolder(folder)) {
      return fail(appError('CASE_FOLDER_NOT_EMPTY', { folder }));
    }
    if (linkedFiles(folder).length > 0) throw new CaseDamagedError('a file of the case is a link');
    const taken = takeLock(files, options.face, options.effects.now());
    if (!taken.ok) return taken;
    lock = taken.value;
    const opened = await work(files, lock);
    if (!opened.ok) lock.release();
    return opened;
  } catch (error) {
    lock?.release();
    const expected = toCaseError(error);
    if (expected === null) throw error;
    return fail(expected);
  }
}

/** The key file is published when all else stands, so that whatever breaks off leaves either a whole case or none. */
async function writeNewCase(files: CaseFiles, passphrase: string, options: PassphraseOptions): Promise<void> {
  for (const side of ['', '-wal', '-journal', '-shm']) rmSync(`${files.newDatabase}${side}`, { force: true });
  const caseId = randomUUID();
  const caseKey = randomBytes(32);
  const sealKey = derivedKey(caseKey, caseId, 'seal');
  const head: CaseHead = { blocks: 0, pages: 0, records: 0, entries: 0, tip: firstLink(caseId).toString('hex') };
  makePrivateFile(files.newDatabase);
  const database = openCaseDatabase(files.newDatabase, true);
  try {
    database.commit([], sealedHead(sealKey, caseId, head));
  } finally {
    database.close();
  }
  const mark = openProgressMark(files.mark, sealKey, caseId, true);
  // Both slots, so that there is always one to fall back on.
  for (let slot = 0; slot < 2; slot++) mark.write({ blocks: 0, tip: head.tip });
  mark.close();
  writeKeyFile(files, await makeKeyFile(caseId, caseKey, passphrase, options));
  caseKey.fill(0);
  sealKey.fill(0);
}

async function open(files: CaseFiles, unwrap: Unwrap, lock: CaseLock): Promise<Result<OpenCase, AppError>> {
  finishCreation(files);
  const keys = readKeyFile(files);
  if (!keys.ok) return keys;
  const { caseId } = keys.value;
  const unwrapped = await unwrap(keys.value);
  if (!unwrapped.ok) return unwrapped;
  const database = openCaseDatabase(files.database, false);
  let pages: number | null = null;
  try {
    if (database.format !== caseFormat) {
      database.close();
      return fail(appError('CASE_NEWER_FORMAT', { version: database.format, known: caseFormat }));
    }
    const caseKey = unwrapped.value;
    const sealKey = derivedKey(caseKey, caseId, 'seal');
    const head = readHead(database, sealKey, caseId);
    pages = head.pages;
    const contents = loadCase(database, sealKey, caseId, head, readProgress(files.mark, sealKey, caseId));
    const mark = openProgressMark(files.mark, sealKey, caseId, false);
    mark.write({ blocks: head.blocks, tip: head.tip });
    const folderFindings = placeFindings(files.folder);
    const { folder } = files;
    return ok(createLiveCase({ id: caseId, folder, lock, database, mark, caseKey, sealKey, contents, folderFindings }));
  } catch (error) {
    database.close();
    if (error instanceof CaseDamagedError) return fail(damagedError(error, pages));
    throw error;
  }
}

/** A case whose making broke off after its key file was published only lacks the last name. */
function finishCreation(files: CaseFiles): void {
  if (existsSync(files.database)) return;
  if (!existsSync(files.newDatabase)) throw new CaseDamagedError('the database file is missing');
  renameSync(files.newDatabase, files.database);
  syncFolder(files.folder);
}

function placeFindings(folder: string): readonly CaseFinding[] {
  const service = synchroniserOf(folder);
  return service === null ? [] : [{ code: 'CASE_SYNCHRONISED_FOLDER', facts: { service } }];
}
