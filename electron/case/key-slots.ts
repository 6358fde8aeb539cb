// The key file: slots that each wrap the same random case key. A `passphrase` slot is always there; an `os` slot may be added (design §4).
import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import * as z from 'zod';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeDurably } from '../durable-file.ts';
import { CaseDamagedError, damagedError } from './case-damage.ts';
import { type CaseFiles, caseFormat } from './case-files.ts';

/** OWASP's strongest listed setting: 128 MiB and about a third of a second per guess. */
export const defaultScryptLogN = 17;

const passphraseSlot = z.object({
  kind: z.literal('passphrase'),
  // Bounded, so that an altered file cannot ask for all memory.
  kdf: z.object({
    name: z.literal('scrypt'),
    logN: z.int().min(1).max(20),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
    salt: z.base64(),
  }),
  nonce: z.base64(),
  wrapped: z.base64(),
  /** Made for the officer, who has not said yet that it is kept. It opens the case like any other. */
  unconfirmed: z.literal(true).optional(),
});
// Slots of kinds that this version does not know are kept and passed over.
const keyFile = z.object({
  format: z.literal('signet/case-keys'),
  version: z.int().min(1),
  caseId: z.guid(),
  slots: z.array(z.union([passphraseSlot, z.looseObject({ kind: z.string() })])),
});

export type PassphraseSlot = z.infer<typeof passphraseSlot>;
export type KeyFile = z.infer<typeof keyFile>;

export type PassphraseOptions = { readonly logN: number; readonly isUnconfirmed: boolean };

/** The key file with one passphrase slot. */
export async function makeKeyFile(
  caseId: string,
  caseKey: Uint8Array,
  passphrase: string,
  options: PassphraseOptions,
): Promise<KeyFile> {
  const slot = await makePassphraseSlot(caseId, caseKey, passphrase, options);
  return { format: 'signet/case-keys', version: caseFormat, caseId, slots: [slot] };
}

export async function makePassphraseSlot(
  caseId: string,
  caseKey: Uint8Array,
  passphrase: string,
  { logN, isUnconfirmed }: PassphraseOptions,
): Promise<PassphraseSlot> {
  const kdf = { name: 'scrypt' as const, logN, r: 8, p: 1, salt: randomBytes(32).toString('base64') };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await stretched(passphrase, kdf), nonce);
  cipher.setAAD(slotData(caseId, kdf));
  const wrapped = Buffer.concat([cipher.update(caseKey), cipher.final(), cipher.getAuthTag()]);
  return {
    kind: 'passphrase',
    kdf,
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    ...(isUnconfirmed ? { unconfirmed: true } : {}),
  };
}

export function writeKeyFile(files: CaseFiles, keys: KeyFile): void {
  writeDurably(files.keys, `${JSON.stringify(keys, null, 2)}\n`, 0o600);
}

/** A slot has some hundred bytes; a folder from somebody else may hold anything under this name. */
const keyFileByteLimit = 1024 * 1024;

export function readKeyFile(files: CaseFiles): Result<KeyFile, AppError> {
  const found = statSync(files.keys);
  const isOrdinary = found.isFile() && found.size <= keyFileByteLimit;
  const parsed = keyFile.safeParse(isOrdinary ? jsonOrNull(readFileSync(files.keys, 'utf8')) : null);
  if (!parsed.success) return fail(damagedError(new CaseDamagedError('the key file cannot be read')));
  const { version } = parsed.data;
  if (version > caseFormat) return fail(appError('CASE_NEWER_FORMAT', { version, known: caseFormat }));
  return ok(parsed.data);
}

/** The case key. A wrong passphrase and an altered slot look the same: that is what an authenticated wrapping is for. */
export async function unwrapCaseKey(keys: KeyFile, passphrase: string): Promise<Result<Uint8Array, AppError>> {
  const opened = await openedBy(keys, passphrase);
  return opened === null ? fail(appError('CASE_WRONG_PASSPHRASE')) : ok(opened.key);
}

/** The slot that the passphrase opens, and what is in it; null where it opens none. */
export async function openedBy(
  keys: KeyFile,
  passphrase: string,
): Promise<{ readonly slot: PassphraseSlot; readonly key: Uint8Array } | null> {
  for (const slot of passphraseSlotsOf(keys)) {
    const key = await unwrapped(keys.caseId, slot, passphrase);
    if (key !== null) return { slot, key };
  }
  return null;
}

export function passphraseSlotsOf(keys: KeyFile): readonly PassphraseSlot[] {
  return keys.slots.flatMap((candidate) => {
    const slot = passphraseSlot.safeParse(candidate);
    return slot.success ? [slot.data] : [];
  });
}

async function unwrapped(caseId: string, slot: PassphraseSlot, passphrase: string): Promise<Uint8Array | null> {
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  const nonce = Buffer.from(slot.nonce, 'base64');
  if (wrapped.length !== 48 || nonce.length !== 12) return null;
  const decipher = createDecipheriv('aes-256-gcm', await stretched(passphrase, slot.kdf), nonce, { authTagLength: 16 });
  decipher.setAAD(slotData(caseId, slot.kdf));
  decipher.setAuthTag(wrapped.subarray(32));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(0, 32)), decipher.final()]));
  } catch {
    // The tag does not fit: another passphrase.
    return null;
  }
}

function stretched(passphrase: string, kdf: PassphraseSlot['kdf']): Promise<Buffer> {
  const cost = 2 ** kdf.logN;
  const options: ScryptOptions = { N: cost, r: kdf.r, p: kdf.p, maxmem: 256 * cost * kdf.r };
  return new Promise((resolve, reject) => {
    // One form for letters that can be typed in two ways (NFC, as RFC 8265 §4.2 has it).
    scrypt(passphrase.normalize('NFC'), Buffer.from(kdf.salt, 'base64'), 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

function slotData(caseId: string, kdf: PassphraseSlot['kdf']): Buffer {
  return Buffer.from(`signet/case-keys/1/${caseId}/passphrase/scrypt/${kdf.logN}/${kdf.r}/${kdf.p}`, 'utf8');
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Judged by the schema like any other content that is no key file.
    return null;
  }
}
