// A bearer token that somebody made elsewhere, from a file. It is read again each time, so that a new one can be put there mid-run.
import { readFile } from 'node:fs/promises';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TokenSource } from '../graph/token-source.ts';
import { readToken } from './read-token.ts';

/** No token is longer; a file that is holds something else. */
const longestToken = 65_536;

async function textIn(file: string): Promise<Result<string, AppError>> {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing) return fail(appError('COLLECT_FILE_NOT_FOUND', { file }));
    return fail(
      appError('COLLECT_FILE_NOT_READABLE', { file, cause: (error as NodeJS.ErrnoException).code ?? 'error' }),
    );
  }
}

/** @param now ms since 1970 UTC by this computer's clock; a token is tried until a minute after it has expired by it. */
export function createTokenSourceOfFile(file: string, now: () => number): TokenSource {
  const invalid = (why: string) => fail(appError('COLLECT_TOKEN_FILE_INVALID', { file, why }));
  const graceMilliseconds = 60_000;
  return {
    get: async (refused) => {
      const text = await textIn(file);
      if (!text.ok) return text;
      if (text.value.length > longestToken) return invalid('too long');
      const token = readToken(
        text.value
          .replace(/^\uFEFF/, '')
          .trim()
          .replace(/^Bearer\s+/i, ''),
      );
      if (token === null) return invalid('no JWT that names a tenant');
      const { expiresAt, ...access } = token;
      const isDead = expiresAt + graceMilliseconds <= now() || access.text === refused?.rejected;
      return isDead ? fail(appError('COLLECT_TOKEN_EXPIRED')) : ok(access);
    },
  };
}
