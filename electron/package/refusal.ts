// An expected error on its way up inside this stage; writePackage turns it into a Result, so that it never leaves the stage.
import { type AppError, appError, type ErrorCode, type ErrorFacts } from '../../shared/errors.ts';

export class Refusal extends Error {
  readonly error: AppError;

  constructor(code: ErrorCode, facts?: ErrorFacts) {
    super(code);
    this.error = appError(code, facts);
  }
}

const diskCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'PACKAGE_DISK_FULL',
  EDQUOT: 'PACKAGE_DISK_FULL',
  EACCES: 'PACKAGE_FOLDER_NOT_WRITABLE',
  EPERM: 'PACKAGE_FOLDER_NOT_WRITABLE',
  EROFS: 'PACKAGE_FOLDER_NOT_WRITABLE',
  ENOENT: 'PACKAGE_FOLDER_NOT_WRITABLE',
  ENOTDIR: 'PACKAGE_FOLDER_NOT_WRITABLE',
  EEXIST: 'PACKAGE_FILE_IN_THE_WAY',
};

/** The expected error behind something thrown, or undefined for a bug. */
export function expectedError(thrown: unknown): AppError | undefined {
  if (thrown instanceof Refusal) return thrown.error;
  if (!(thrown instanceof Error) || !('code' in thrown) || !('syscall' in thrown)) return undefined;
  const code = diskCodes[String(thrown.code)];
  return code === undefined ? undefined : appError(code);
}
