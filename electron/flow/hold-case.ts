// Use cases of a face that holds a case open for longer than one question: making one with its facts, opening it with a
// passphrase or with the key of another slot.
import { existsSync } from 'node:fs';
import { type AppError, appError } from '../../shared/errors.ts';
import type { CaseFacts } from '../../shared/model/journal.ts';
import { fail, type Result } from '../../shared/result.ts';
import { caseFiles } from '../case/case-files.ts';
import { createCase, isCaseFolder, openCase, openCaseWithKey } from '../case/case-folder.ts';
import { readKeyFile, unwrapCaseKey } from '../case/key-slots.ts';
import type { OpenCase } from '../case/open-case.ts';
import { keyOfOsSecret, wrappedFor } from '../case/os-slot.ts';
import { isUnconfirmed } from '../case/recovery-slot.ts';
import type { Surroundings } from './surroundings.ts';

export type CaseSecret =
  /** Tried one after the other: one text may be meant in two writings. */
  | { readonly kind: 'passphrases'; readonly passphrases: readonly string[] }
  /** What the key store gave back for the slot of {@link osSlotOf}. */
  | { readonly kind: 'os'; readonly secret: string };

export type NewCase = {
  readonly folder: string;
  readonly passphrase: string;
  /** It is shown to the officer, who has not said yet that it is kept. */
  readonly isUnconfirmed: boolean;
  readonly facts: CaseFacts;
  readonly timeZone: string;
  /** For trying the program out: so many records of an invented person. */
  readonly invented: { readonly seed: string; readonly records: number } | null;
};

type Desk = Pick<Surroundings, 'effects' | 'face' | 'scryptLogN'>;

/** The caller closes it. Fails with the errors of making a case. */
export async function createHeldCase(wanted: NewCase, desk: Desk): Promise<Result<OpenCase, AppError>> {
  const created = await createCase(wanted.folder, wanted.passphrase, {
    ...desk,
    isUnconfirmed: wanted.isUnconfirmed,
  });
  if (!created.ok) return created;
  const at = desk.effects.now().toISOString();
  const { facts, timeZone, invented } = wanted;
  created.value.append(
    { kind: 'facts', at, facts },
    { kind: 'time-zone', at, timeZone },
    ...(invented === null ? [] : [{ kind: 'invented' as const, at, ...invented }]),
  );
  return created;
}

/** The caller closes it. Fails with CASE_WRONG_PASSPHRASE, also for a secret of another case, and the errors of opening. */
export async function openHeldCase(
  folder: string,
  secret: CaseSecret,
  desk: Desk,
): Promise<Result<OpenCase, AppError>> {
  if (secret.kind === 'os') {
    const keys = keysOf(folder);
    if (!keys.ok) return keys;
    const caseKey = keyOfOsSecret(keys.value.caseId, secret.secret);
    return caseKey === null ? fail(appError('CASE_WRONG_PASSPHRASE')) : openCaseWithKey(folder, caseKey, desk);
  }
  let opened: Result<OpenCase, AppError> = fail(appError('CASE_WRONG_PASSPHRASE'));
  for (const passphrase of secret.passphrases) {
    opened = await openCase(folder, passphrase, desk);
    if (opened.ok || opened.error.code !== 'CASE_WRONG_PASSPHRASE') return opened;
  }
  return opened;
}

/** What this installation's key store sealed for the case, or null, also where the key file cannot be read. Opens nothing. */
export function osSlotOf(folder: string, holder: string): Uint8Array | null {
  try {
    const keys = keysOf(folder);
    return keys.ok ? wrappedFor(keys.value, holder) : null;
  } catch {
    // One folder that a disk or its owner withholds must not hide the whole list; opening it says what is wrong.
    return null;
  }
}

/** True where nobody has said yet that the case's recovery passphrase is kept. Opens nothing. */
export function isRecoveryPending(folder: string): boolean {
  try {
    const keys = keysOf(folder);
    return keys.ok && isUnconfirmed(keys.value);
  } catch {
    return false;
  }
}

/** The id that a case names itself by; null where its key file cannot be read. Opens nothing. */
export function caseIdOf(folder: string): string | null {
  try {
    const keys = keysOf(folder);
    return keys.ok ? keys.value.caseId : null;
  } catch {
    return null;
  }
}

function keysOf(folder: string): ReturnType<typeof readKeyFile> {
  if (!isCaseFolder(folder)) return fail(appError('CASE_NOT_FOUND', { folder }));
  const files = caseFiles(folder);
  return existsSync(files.keys) ? readKeyFile(files) : fail(appError('CASE_WITHOUT_KEYS', { folder }));
}

/** Whether one of these passphrases opens the case. Takes no lock: for a case that this very process holds open. */
export async function opensWith(folder: string, passphrases: readonly string[]): Promise<boolean> {
  const keys = keysOf(folder);
  if (!keys.ok) return false;
  for (const passphrase of passphrases) if ((await unwrapCaseKey(keys.value, passphrase)).ok) return true;
  return false;
}

/** True where a case stands, as the names of its files say. */
export function isCase(folder: string): boolean {
  return isCaseFolder(folder);
}
