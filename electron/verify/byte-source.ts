// The package file as bytes at positions: opened once, so that nobody swaps it between two looks, and never loaded whole.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type AppError, appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

export type ByteSource = {
  readonly size: number;
  /** Exactly `length` bytes from `position`; fewer only at the end of the file. A fresh buffer each time. */
  readonly read: (position: number, length: number) => Buffer;
  /** Fills `target` from `position`; returns how many bytes there were. */
  readonly readInto: (target: Buffer, position: number) => number;
  readonly close: () => void;
};

/** Opens an ordinary file. Non-blocking, since opening a named pipe would otherwise wait for ever. */
export function openSource(file: string): Result<ByteSource, AppError> {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return fail(appError('VERIFY_FILE_MISSING', { file }));
    return fail(appError('VERIFY_FILE_UNREADABLE', { file, reason }));
  }
  const status = fstatSync(handle);
  if (!status.isFile()) {
    closeSync(handle);
    return fail(appError('VERIFY_FILE_UNREADABLE', { file, reason: 'not an ordinary file' }));
  }
  let open = true;
  const readInto = (target: Buffer, position: number): number => {
    let filled = 0;
    while (filled < target.length) {
      const count = readSync(handle, target, filled, target.length - filled, position + filled);
      if (count === 0) break;
      filled += count;
    }
    return filled;
  };
  return ok({
    size: status.size,
    read: (position, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, status.size - position)));
      return bytes.subarray(0, readInto(bytes, position));
    },
    readInto,
    close: () => {
      if (open) closeSync(handle);
      open = false;
    },
  });
}
