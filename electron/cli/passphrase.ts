// Gets the case passphrase from the file that SIGNET_PASSPHRASE_FILE names, or from a person at a terminal. Never from an argument.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

const leastCharacters = 12;

export async function readPassphrase(
  purpose: 'open' | 'create',
  environment: NodeJS.ProcessEnv,
): Promise<Result<string, AppError>> {
  const file = environment['SIGNET_PASSPHRASE_FILE'];
  if (file !== undefined && file !== '') return fromFile(file, purpose);
  if (process.stdin.isTTY !== true) return fail(appError('CLI_NO_PASSPHRASE'));
  const first = await ask(purpose === 'create' ? 'New passphrase for this case: ' : 'Passphrase of this case: ');
  if (purpose === 'open') return ok(first);
  if (first.length < leastCharacters) return fail(appError('CLI_PASSPHRASE_SHORT', { least: leastCharacters }));
  const second = await ask('The same again: ');
  return first === second ? ok(first) : fail(appError('CLI_PASSPHRASES_DIFFER'));
}

function fromFile(file: string, purpose: 'open' | 'create'): Result<string, AppError> {
  let passphrase: string;
  try {
    passphrase =
      readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)[0] ?? '';
  } catch {
    return fail(appError('CLI_PASSPHRASE_FILE'));
  }
  if (passphrase === '') return fail(appError('CLI_PASSPHRASE_FILE'));
  if (purpose === 'create' && passphrase.length < leastCharacters)
    return fail(appError('CLI_PASSPHRASE_SHORT', { least: leastCharacters }));
  return ok(passphrase);
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
