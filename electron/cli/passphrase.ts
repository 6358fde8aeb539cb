// Gets secrets from files that the environment or an option names, or from a person at a terminal. Never from an argument.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Surroundings } from '../flow/surroundings.ts';

const leastCharacters = 12;

const questions = {
  open: 'Passphrase of this case: ',
  create: 'New passphrase for this case: ',
  'open-earlier': 'Passphrase of the earlier case: ',
} as const;

/**
 * The passphrase of a case: the first line of SIGNET_PASSPHRASE_FILE, or what is typed; a new one is typed twice. An earlier
 * case has SIGNET_EARLIER_PASSPHRASE_FILE, or the same file.
 */
export async function readPassphrase(
  purpose: 'open' | 'create' | 'open-earlier',
  environment: NodeJS.ProcessEnv,
): Promise<Result<string, AppError>> {
  const { SIGNET_PASSPHRASE_FILE: usual, SIGNET_EARLIER_PASSPHRASE_FILE: ofEarlier } = environment;
  const file = purpose === 'open-earlier' ? ofEarlier || usual : usual;
  const isGiven = file !== undefined && file !== '';
  if (!isGiven && process.stdin.isTTY !== true) return fail(appError('CLI_NO_PASSPHRASE'));
  const first = isGiven ? firstLineOf(file) : ok(await ask(questions[purpose]));
  if (!first.ok || purpose !== 'create') return first;
  if (first.value.length < leastCharacters) return fail(appError('CLI_PASSPHRASE_SHORT', { least: leastCharacters }));
  return isGiven || (await ask('The same again: ')) === first.value ? first : fail(appError('CLI_PASSPHRASES_DIFFER'));
}

/**
 * The passphrase of the installation's signer: SIGNET_SIGNER_PASSPHRASE_FILE, else the case's passphrase file, so that an
 * unattended run needs one file only; else what is typed.
 */
export async function readSignerSecret(
  of: 'installation' | 'file',
  environment: NodeJS.ProcessEnv,
): Promise<Result<string, AppError>> {
  const { SIGNET_SIGNER_PASSPHRASE_FILE: own, SIGNET_PASSPHRASE_FILE: ofCase } = environment;
  const file = of === 'file' ? undefined : own || ofCase || undefined;
  if (file !== undefined) return firstLineOf(file);
  if (process.stdin.isTTY !== true)
    return fail(appError(of === 'file' ? 'CLI_NO_SIGNER_PASSWORD' : 'CLI_NO_PASSPHRASE'));
  return ok(await ask(of === 'file' ? 'Password of the signer file: ' : "Passphrase of this installation's signer: "));
}

/** The same surroundings, with the password of the signer file taken from `file` where one was named. */
export function withSignerSecret(surroundings: Surroundings, file: string | undefined): Surroundings {
  if (file === undefined) return surroundings;
  return {
    ...surroundings,
    signerSecret: async (of) => {
      if (of !== 'file') return surroundings.signerSecret(of);
      try {
        return ok(withoutLineEnd(readFileSync(file, 'utf8')));
      } catch {
        return fail(appError('CLI_FILE_UNREADABLE', { file }));
      }
    },
  };
}

/** The first line of `file` where one is named, else what is typed in answer to `question`. */
export async function askSecret(file: string | undefined, question: string): Promise<Result<string, AppError>> {
  return file === undefined || file === '' ? ok(await ask(question)) : firstLineOf(file);
}

function firstLineOf(file: string): Result<string, AppError> {
  try {
    const line = withoutLineEnd(readFileSync(file, 'utf8'));
    return line === '' ? fail(appError('CLI_PASSPHRASE_FILE')) : ok(line);
  } catch {
    return fail(appError('CLI_PASSPHRASE_FILE'));
  }
}

function withoutLineEnd(text: string): string {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
}

/** Asks on stderr, so that stdout stays clean, and shows nothing of what is typed. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
